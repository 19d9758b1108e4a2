import { type Option, otherTextVariable } from "#questionnaire/question-parts";
import type { MultipleQuestion } from "#questionnaire/question-types/multiple";
import type { OptionGroup } from "#questionnaire/question-types/option-groups";
import type { SingleQuestion } from "#questionnaire/question-types/single";
import { type Html, html } from "#respondent/html";
import { renderText } from "#respondent/localised";
import { renderPicture } from "#respondent/questions/picture";
import {
  errorId,
  fieldId,
  type QuestionContext,
  renderDescribedBy,
  renderError,
} from "#respondent/questions/question-context";
import { writtenEitherWay } from "#respondent/questions/written-either-way";

type Choice = SingleQuestion | MultipleQuestion;

/** The options of a choice, each a target of its own: one under the other, or as pictures side by side. */
export function renderChoices(question: Choice, context: QuestionContext): Html {
  const chosen = new Set(context.valueOf(question.code).split(","));
  const focus = context.takesFocus(question.code);
  const [first] = question.options;
  const draw = (options: readonly Option[]) =>
    html`<div class="options${question.display === "images" && " pictures"}">${options.map((option) =>
      renderChoice(question, option, chosen.has(String(option.code)), option === first, focus, context),
    )}</div>`;
  return html`${runsUnderHeadings(question).map(({ group, options }) => {
    if (!group) return draw(options);
    const id = `g-${question.code}-${group.code}`;
    return html`<div class="option-group" role="group" aria-labelledby="${id}"><p class="group-head" id="${id}">${renderText(group.label, context.language)}</p>${draw(options)}</div>`;
  })}`;
}

type Run = { group: OptionGroup | undefined; options: Option[] };

/** Options that follow each other under one heading. */
function runsUnderHeadings({ options, optionGroups = [] }: Choice): Run[] {
  const runs: Run[] = [];
  for (const option of options) {
    const group = optionGroups.find(({ code }) => code === option.groupCode);
    const last = runs.at(-1);
    if (last && last.group === group) last.options.push(option);
    else runs.push({ group, options: [option] });
  }
  return runs;
}

function renderChoice(
  question: Choice,
  option: Option,
  isChosen: boolean,
  isFirst: boolean,
  focus: boolean,
  context: QuestionContext,
): Html {
  const isMultiple = question.type === "multiple";
  const input = html`<input type="${isMultiple ? "checkbox" : "radio"}" name="${question.code}" value="${option.code}"${isFirst && html` id="${fieldId(question.code)}"`}${isChosen && html` checked`}${!isMultiple && question.isRequired && html` required`}${isMultiple && context.errorOf(question.code) && html` aria-invalid="true" aria-describedby="${errorId(question.code)}"`}${isMultiple && option.isExclusive && html` data-exclusive`}${isFirst && focus && html` autofocus`}>`;
  const picture =
    question.display === "images" && option.image && renderPicture(option.image, "pictured", context);
  const label = html`<label class="option">${input}${picture}<span>${renderText(option.label, context.language)}</span></label>`;
  if (!option.isOtherSpecify) return label;
  return html`<div class="choice">${label}${renderOtherText(question.code, option, context)}</div>`;
}

/** A field for the respondent's own words for an option. */
export function renderOtherText(questionCode: string, option: Option, context: QuestionContext): Html {
  const variable = otherTextVariable(questionCode, option.code);
  const { language, phrases } = context;
  const label = renderText(option.label, language);
  return html`<div class="other"><label for="${fieldId(variable)}">${phrases.otherText}<span class="unseen">: ${label}</span></label>${renderError(variable, context)}<input type="text" class="field" id="${fieldId(variable)}" name="${variable}" value="${context.valueOf(variable)}" ${writtenEitherWay} enterkeyhint="next"${renderDescribedBy(variable, false, context)}${context.takesFocus(variable) && html` autofocus`}></div>`;
}
