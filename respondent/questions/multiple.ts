import type { MultipleQuestion } from "#questionnaire/model";
import type { Html } from "#respondent/html";
import { writeDigits } from "#respondent/localised";
import { renderChoices } from "#respondent/questions/choices";
import { renderGroup } from "#respondent/questions/group";
import type { QuestionContext } from "#respondent/questions/question-context";

export function renderMultiple(question: MultipleQuestion, context: QuestionContext): Html {
  return renderGroup(question, context, {
    role: "group",
    hint: writeHint(question, context),
    body: renderChoices(question, context),
    canClear: false,
  });
}

function writeHint(
  { minChosen, maxChosen }: MultipleQuestion,
  { phrases, language }: QuestionContext,
): string {
  const min = minChosen !== undefined && minChosen > 1 ? writeDigits(minChosen, language) : undefined;
  const max = maxChosen !== undefined ? writeDigits(maxChosen, language) : undefined;
  if (min && max) return min === max ? phrases.chooseExactly(min) : phrases.chooseBetween(min, max);
  if (min) return phrases.chooseAtLeast(min);
  if (max) return phrases.chooseAtMost(max);
  return phrases.chooseAny;
}
