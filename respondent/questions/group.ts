import type { Question } from "#questionnaire/model";
import { type Html, type HtmlValue, html } from "#respondent/html";
import { renderText } from "#respondent/localised";
import { renderMissingAnswers } from "#respondent/questions/missing-answers";
import {
  type QuestionContext,
  renderDescribedBy,
  renderError,
  renderHelp,
  renderOptionalMark,
} from "#respondent/questions/question-context";

type Group = {
  /** A group of radio buttons is one field to a screen reader; anything else is a set of fields. */
  role: "radiogroup" | "group";
  hint: string;
  body: HtmlValue;
  /** Radio buttons cannot be emptied by hand; the script reveals a button that does it. */
  canClear: boolean;
};

/** Fieldset, legend, help and error that all questions with several inputs share. */
export function renderGroup(question: Question, context: QuestionContext, group: Group): Html {
  const { code } = question;
  const help = renderHelp(code, question.help, group.hint, context);
  const legendId = `l-${code}`;
  const radio =
    group.role === "radiogroup" &&
    html` role="radiogroup" aria-labelledby="${legendId}"${question.isRequired && html` aria-required="true"`}${renderDescribedBy(code, Boolean(help), context)}`;
  const set = group.role === "group" && help && html` aria-describedby="h-${code}"`;
  return html`<fieldset class="question ${question.type}${context.errorOf(code) && " faulty"}" id="q-${code}"${radio}${set}>
<legend id="${legendId}">${renderText(question.text, context.language)}${renderOptionalMark(question.isRequired, context)}</legend>
${help}
${renderError(code, context)}
${group.body}
${renderMissingAnswers(question, context)}
${group.canClear && !question.isRequired && html`<button type="button" class="clear" hidden>${context.phrases.clear}</button>`}
</fieldset>`;
}
