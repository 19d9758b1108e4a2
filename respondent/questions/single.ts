import type { SingleQuestion } from "#questionnaire/model";
import type { Html } from "#respondent/html";
import { renderChoices } from "#respondent/questions/choices";
import { renderGroup } from "#respondent/questions/group";
import type { QuestionContext } from "#respondent/questions/question-context";

export function renderSingle(question: SingleQuestion, context: QuestionContext): Html {
  return renderGroup(question, context, {
    role: "radiogroup",
    hint: "",
    body: renderChoices(question, context),
    canClear: true,
  });
}
