import type { PrintWords } from "#components/questionnaire-print/print-words";
import { PrintedCode } from "#components/questionnaire-print/printed-code";
import { type Mark, PrintedMark } from "#components/questionnaire-print/printed-mark";
import type { Question } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";

type OptionsQuestion = Extract<Question, { type: "single" | "multiple" | "quiz" | "ranking" }>;
type Props = Readonly<{ question: OptionsQuestion; words: PrintWords }>;

const marks: Record<OptionsQuestion["type"], Mark> = {
  single: "one",
  quiz: "one",
  multiple: "several",
  ranking: "number",
};

/** Long lists run in two columns. */
export function PrintedOptions({ question, words }: Props) {
  const isLong = question.options.length > 8;
  const correct = question.type === "quiz" ? question.correctCode : undefined;
  return (
    <ul className={isLong ? "columns-2 gap-8" : ""}>
      {question.options.map((option) => (
        <li key={option.code} className="flex break-inside-avoid items-baseline gap-2">
          <PrintedMark kind={marks[question.type]} />
          <span>
            <bdi>{words.text(option.label)}</bdi> <PrintedCode>{words.digits(option.code)}</PrintedCode>{" "}
            {option.isOtherSpecify && <PrintedMark kind="number" />}{" "}
            <Notes option={option} isCorrect={option.code === correct} words={words} />
          </span>
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
    option.visibleIf && t("shownOption", { condition: words.condition(option.visibleIf) }),
  ].filter((one): one is string => Boolean(one));
  if (notes.length === 0) return null;
  return <span className="text-xs text-muted">({notes.join(words.t("between"))})</span>;
}
