import type { PrintWords } from "#components/questionnaire-print/print-words";
import { Code } from "#components/questionnaire-print/printed-page";
import type { Question } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";

type Props = Readonly<{
  question: Extract<Question, { type: "single" | "multiple" | "quiz" | "ranking" }>;
  words: PrintWords;
}>;

const boxes = { single: "○", quiz: "○", multiple: "☐", ranking: "___" } as const;

/** Long lists run in two columns. */
export function PrintedOptions({ question, words }: Props) {
  const isLong = question.options.length > 8;
  const correct = question.type === "quiz" ? question.correctCode : undefined;
  return (
    <ul className={isLong ? "columns-2 gap-8" : ""}>
      {question.options.map((option) => (
        <li key={option.code} className="break-inside-avoid">
          {boxes[question.type]} <bdi>{words.text(option.label)}</bdi> <Code>{String(option.code)}</Code>
          {option.isOtherSpecify && " ________"}{" "}
          <Notes option={option} isCorrect={option.code === correct} words={words} />
        </li>
      ))}
    </ul>
  );
}

function Notes({
  option,
  isCorrect,
  words,
}: Readonly<{ option: Option; isCorrect: boolean; words: PrintWords }>) {
  const { t } = words;
  const notes = [
    option.isExclusive && t("alone"),
    isCorrect && t("correct"),
    option.visibleIf && t("shown", { condition: words.condition(option.visibleIf) }),
  ].filter((one): one is string => Boolean(one));
  return notes.length > 0 ? <span className="text-xs text-gray-600">({notes.join("; ")})</span> : null;
}
