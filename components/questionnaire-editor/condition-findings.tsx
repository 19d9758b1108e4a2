"use client";
import type { ConditionPlaceName } from "#components/questionnaire-editor/condition-editor";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { ProblemMark } from "#components/questionnaire-editor/problem-mark";
import { useProblemText } from "#components/questionnaire-editor/use-problem-text";
import { type Condition, variablesOf } from "#questionnaire/condition";

type Props = Readonly<{ place: ConditionPlaceName; condition: Condition | undefined }>;

/** What the check says of this rule, where it is written. */
export function ConditionFindings({ place, condition }: Props) {
  const { problems, selection } = useEditor();
  const textOf = useProblemText();
  if (!condition) return null;
  const read = new Set(variablesOf(condition));
  const found = problems.filter(({ part, pageCode, questionCode, detail }) => {
    if (part !== place) return false;
    if (selection.type === "question" && questionCode !== selection.questionCode) return false;
    if (selection.type === "page" && (questionCode || pageCode !== selection.pageCode)) return false;
    return !detail || !/^[A-Za-z]\w*(=|$)/.test(detail) || read.has(detail.split("=")[0]);
  });
  const sentences = [...new Map(found.map((problem) => [textOf(problem).sentence, problem.level]))];
  if (sentences.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {sentences.map(([sentence, level]) => (
        <li key={sentence} className="flex items-baseline gap-2">
          <ProblemMark level={level} />
          <span className="min-w-0">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
