import type { PrintWords } from "#components/questionnaire-print/print-words";
import { Code } from "#components/questionnaire-print/printed-page";
import type { Question } from "#questionnaire/model";
import { priceKeys } from "#questionnaire/question-types/van-westendorp";

type Props = Readonly<{
  question: Extract<Question, { type: "maxDiff" | "conjoint" | "vanWestendorp" }>;
  words: PrintWords;
}>;

/** What is traded off, and how often it is asked; single tasks differ from one respondent to the next. */
export function PrintedTradeOff({ question, words }: Props) {
  const { t, text } = words;
  switch (question.type) {
    case "maxDiff":
      return (
        <>
          <p className="text-xs">
            {t("maxDiff", {
              tasks: question.tasks,
              items: question.itemsPerTask,
              versions: question.versionCount,
            })}{" "}
            {text(question.bestLabel)} / {text(question.worstLabel)}
          </p>
          <ul className={question.items.length > 8 ? "columns-2 gap-8" : ""}>
            {question.items.map((item) => (
              <li key={item.code} className="break-inside-avoid">
                <Code>{String(item.code)}</Code> <bdi>{text(item.text)}</bdi>
              </li>
            ))}
          </ul>
        </>
      );
    case "conjoint":
      return (
        <>
          <p className="text-xs">
            {t("conjoint", {
              tasks: question.tasks,
              concepts: question.conceptsPerTask,
              versions: question.versionCount,
            })}{" "}
            {text(question.noneLabel)}
          </p>
          <table className="w-full table-fixed border-collapse text-xs break-words">
            <tbody>
              {question.attributes.map((attribute) => (
                <tr key={attribute.code}>
                  <th scope="row" className="w-1/4 border border-gray-400 p-1 text-start">
                    {text(attribute.text)}
                  </th>
                  <td className="border border-gray-400 p-1">
                    {attribute.levels.map((level) => text(level.label)).join(" · ")}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      );
    case "vanWestendorp":
      return (
        <ol className="list-decimal ps-5">
          {priceKeys.map((key) => (
            <li key={key}>
              {text(question.prompts[key])} ________ {text(question.unit)}
            </li>
          ))}
        </ol>
      );
  }
}
