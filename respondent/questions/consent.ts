import { type ConsentQuestion, consentOptions } from "#questionnaire/question-types/consent";
import { codesOf } from "#respondent/form-reader";
import { renderChoices } from "#respondent/questions/choices";
import { renderGroup } from "#respondent/questions/group";
import type { TypeHtml } from "#respondent/questions/type-html";

/** Yes and no weigh the same: both are to be chosen, and neither is chosen beforehand. */
export const consentHtml: TypeHtml<ConsentQuestion> = {
  render(question, context) {
    const { code, text, isRequired } = question;
    const options = consentOptions(question);
    return renderGroup(question, context, {
      role: "radiogroup",
      hint: "",
      body: renderChoices({ type: "single", code, text, isRequired, options }, context),
      canClear: true,
    });
  },
  read: (question, reader) => reader.choice(question.code, codesOf(consentOptions(question))),
};
