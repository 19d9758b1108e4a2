import type { PrintWords } from "#components/questionnaire-print/print-words";
import { PrintedCode } from "#components/questionnaire-print/printed-code";
import type { Quota } from "#questionnaire/model";

type Props = Readonly<{ quotas: readonly Quota[]; words: PrintWords }>;

/** Whom the fieldwork looks for, and how many of each. */
export function PrintedQuotas({ quotas, words }: Props) {
  const { t, text, digits } = words;
  const cell = "border border-muted p-1 text-start";
  if (quotas.length === 0) return null;
  return (
    <section className="mb-7">
      <h2 className="mb-2 border-b border-ink pb-1 font-bold">{t("quotas.title")}</h2>
      {quotas.map((quota) => (
        <table
          key={quota.code}
          data-print="keep"
          className="mb-4 w-full table-fixed border-collapse text-xs break-words"
        >
          <caption className="pb-1 text-start font-medium">
            <PrintedCode>{quota.code}</PrintedCode> <bdi>{text(quota.title)}</bdi>
          </caption>
          <thead>
            <tr data-mark className="bg-sunken">
              <th className={`${cell} w-1/3 font-medium`}>{t("quotas.cell")}</th>
              <th className={`${cell} font-medium`}>{t("quotas.holds")}</th>
              <th className={`${cell} w-24 font-medium`}>{t("quotas.target")}</th>
            </tr>
          </thead>
          <tbody>
            {quota.cells.map((cellOf) => (
              <tr key={cellOf.code}>
                <th scope="row" className={`${cell} font-normal`}>
                  <PrintedCode>{cellOf.code}</PrintedCode> <bdi>{text(cellOf.label)}</bdi>
                </th>
                <td className={cell}>{words.condition(cellOf.holdsIf)}</td>
                <td className={`${cell} tabular-nums`}>{digits(cellOf.target)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
