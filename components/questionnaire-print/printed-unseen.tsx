import type { PrintWords } from "#components/questionnaire-print/print-words";
import { PrintedCode } from "#components/questionnaire-print/printed-code";
import type { Question } from "#questionnaire/model";

type Props = Readonly<{ questions: readonly Question[]; words: PrintWords }>;

/** What a page stores without asking anybody. */
export function PrintedUnseen({ questions, words }: Props) {
  const { t, text } = words;
  const cell = "border border-muted p-1 text-start align-top";
  return (
    <table className="mt-4 w-full table-fixed border-collapse text-xs break-words">
      <caption className="break-after-avoid pb-1 text-start font-bold">{t("unseen.title")}</caption>
      <thead>
        <tr data-mark className="bg-sunken">
          <th className={`${cell} w-1/5 font-medium`}>{t("unseen.code")}</th>
          <th className={`${cell} w-1/4 font-medium`}>{t("unseen.meaning")}</th>
          <th className={`${cell} font-medium`}>{t("unseen.from")}</th>
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => (
          <tr key={question.code}>
            <th scope="row" className={`${cell} font-normal`}>
              <PrintedCode>{question.code}</PrintedCode>
            </th>
            <td className={cell}>
              <bdi>{text(question.text)}</bdi>
            </td>
            <td className={cell}>
              <bdi>{sourceOf(question, words)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sourceOf(question: Question, { t, formula }: PrintWords): string {
  if (question.type === "calculated") return formula(question.formula);
  if (question.type !== "hidden") return "";
  return question.source.from === "link"
    ? t("fromLink", { parameter: question.source.parameter })
    : t("fixedValue", { value: question.source.value });
}
