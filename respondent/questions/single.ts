import { otherTextVariable } from "#questionnaire/question-parts";
import type { SingleQuestion } from "#questionnaire/question-types/single";
import { cleanText, codesOf, type FormReader } from "#respondent/form-reader";
import type { Html } from "#respondent/html";
import { renderChoices } from "#respondent/questions/choices";
import { renderDropdown } from "#respondent/questions/dropdown";
import { renderGroup } from "#respondent/questions/group";
import type { QuestionContext } from "#respondent/questions/question-context";
import type { TypeHtml } from "#respondent/questions/type-html";

export const singleHtml: TypeHtml<SingleQuestion> = {
  render: renderSingle,
  read(question, reader) {
    const { code, options } = question;
    reader.choice(code, codesOf(options));
    if (reader.raw[code] === "") chooseByOwnWords(question, reader);
    readOtherTexts(question, reader, [reader.answers[code]]);
  },
};

/** Own words without a choice can only mean that option: a radio button cannot be cleared again by hand. */
function chooseByOwnWords({ code, options }: SingleQuestion, reader: FormReader): void {
  const written = options.filter(
    (option) => option.isOtherSpecify && cleanText(reader.posted(otherTextVariable(code, option.code)), true),
  );
  if (written.length === 1) reader.set(code, written[0].code, String(written[0].code));
}

/** Own words count only while their option is chosen; they stay in `raw` so that nothing typed is lost. */
export function readOtherTexts(
  { code, options }: Pick<SingleQuestion, "code" | "options">,
  reader: FormReader,
  chosen: readonly unknown[],
): void {
  for (const option of options) {
    if (!option.isOtherSpecify) continue;
    const variable = otherTextVariable(code, option.code);
    reader.typed(variable, true);
    if (!chosen.includes(option.code)) reader.answers[variable] = null;
  }
}

function renderSingle(question: SingleQuestion, context: QuestionContext): Html {
  if (question.display === "dropdown" || question.display === "search")
    return renderDropdown(question, context);
  return renderGroup(question, context, {
    role: "radiogroup",
    hint: "",
    body: renderChoices(question, context),
    canClear: true,
  });
}
