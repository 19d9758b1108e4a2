import type { PrintWords } from "#components/questionnaire-print/print-words";
import { PrintedCode } from "#components/questionnaire-print/printed-code";
import { PrintedMark } from "#components/questionnaire-print/printed-mark";
import type { Question } from "#questionnaire/model";
import { priceKeys } from "#questionnaire/question-types/van-westendorp";

type Props = Readonly<{
  question: Extract<Question, { type: "maxDiff" | "conjoint" | "vanWestendorp" }>;
  words: PrintWords;
}>;

/** What is traded off, and how often it is asked; single tasks differ from one respondent to the next. */
export function PrintedTradeOff({ question, words }: Props) {
  const { t, text, digits } = words;
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
                <PrintedCode>{digits(item.code)}</PrintedCode> <bdi>{text(item.text)}</bdi>
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
                  <th scope="row" className="w-1/4 border border-muted p-1 text-start">
                    {text(attribute.text)}
                  </th>
                  <td className="border border-muted p-1">
                    <ul className="flex flex-wrap gap-x-5">
                      {attribute.levels.map((level) => (
                        <li key={level.code}>
                          <bdi>{text(level.label)}</bdi> <PrintedCode>{digits(level.code)}</PrintedCode>
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      );
    case "vanWestendorp":
      return (
        <ol>
          {priceKeys.map((key, index) => (
            <li key={key} className="flex items-baseline gap-2">
              <span>{digits(index + 1)}.</span>
              <span>
                {text(question.prompts[key])} <PrintedMark kind="number" /> {text(question.unit)}
              </span>
            </li>
          ))}
        </ol>
      );
  }
}
