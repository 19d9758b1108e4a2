"use client";
import type { ChangeQuestion } from "#components/questionnaire-editor/formats/format-props";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import type { Question } from "#questionnaire/model";

type Shuffled = Extract<Question, { isShuffled?: boolean }>;
type Props = Readonly<{ question: Shuffled; onChange: ChangeQuestion }>;

export function ShuffleCheckbox({ question, onChange }: Props) {
  const t = useMessages("questionnaire");
  return (
    <Checkbox
      isSelected={question.isShuffled ?? false}
      help={t("shuffleHelp")}
      onChange={(isShuffled) => onChange({ ...question, isShuffled: isShuffled || undefined })}
    >
      {t(wordsFor(question))}
    </Checkbox>
  );
}

/** Only a Likert set has statements; other lists have items. */
function wordsFor(question: Shuffled) {
  if (!("items" in question)) return "shuffleOptions";
  return question.type === "likert" ? "shuffleItems" : "formats.row.shuffleItems";
}
