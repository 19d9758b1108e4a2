import type { MultipleQuestion } from "#questionnaire/question-types/multiple";
import { codesOf } from "#respondent/form-reader";
import type { Html } from "#respondent/html";
import { writeDigits } from "#respondent/localised";
import { renderChoices } from "#respondent/questions/choices";
import { renderGroup } from "#respondent/questions/group";
import type { QuestionContext } from "#respondent/questions/question-context";
import { readOtherTexts } from "#respondent/questions/single";
import type { TypeHtml } from "#respondent/questions/type-html";

export const multipleHtml: TypeHtml<MultipleQuestion> = {
  render: renderMultiple,
  read(question, reader) {
    const { code, options } = question;
    reader.chosen(code, codesOf(options));
    const chosen = reader.raw[code].split(",").map(Number);
    readOtherTexts(question, reader, chosen);
  },
};

function renderMultiple(question: MultipleQuestion, context: QuestionContext): Html {
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
