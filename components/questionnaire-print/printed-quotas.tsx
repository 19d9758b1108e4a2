import type { PrintWords } from "#components/questionnaire-print/print-words";
import { Code } from "#components/questionnaire-print/printed-page";
import type { Quota } from "#questionnaire/model";

type Props = Readonly<{ quotas: readonly Quota[]; words: PrintWords }>;

export function PrintedQuotas({ quotas, words }: Props) {
  const { t, text, digits } = words;
  if (quotas.length === 0) return null;
  return (
    <section data-print="keep" className="mb-6">
      <h2 className="mb-2 border-b border-black pb-1 font-bold">{t("quotas")}</h2>
      {quotas.map((quota) => (
        <table key={quota.code} className="mb-3 w-full border-collapse text-xs">
          <caption className="pb-1 text-start font-medium">
            <Code>{quota.code}</Code> {text(quota.title)}
          </caption>
          <tbody>
            {quota.cells.map((cell) => (
              <tr key={cell.code}>
                <th scope="row" className="w-1/4 border border-gray-400 p-1 text-start">
                  <Code>{cell.code}</Code> {text(cell.label)}
                </th>
                <td className="border border-gray-400 p-1">{words.condition(cell.holdsIf)}</td>
                <td className="w-16 border border-gray-400 p-1 text-center">{digits(cell.target)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
