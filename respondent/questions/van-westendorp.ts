import {
  priceKeys,
  priceVariable,
  type VanWestendorpQuestion,
} from "#questionnaire/question-types/van-westendorp";
import { html } from "#respondent/html";
import { renderText } from "#respondent/localised";
import { renderEntry } from "#respondent/questions/entry";
import { renderGroup } from "#respondent/questions/group";
import { writeHint } from "#respondent/questions/number";
import { renderError } from "#respondent/questions/question-context";
import type { TypeHtml } from "#respondent/questions/type-html";

export const vanWestendorpHtml: TypeHtml<VanWestendorpQuestion> = {
  render(question, context) {
    const { code, prompts, unit, isRequired, min = 0, max } = question;
    return renderGroup(question, context, {
      role: "group",
      hint: writeHint({ min, max }, context),
      canClear: false,
      body: html`<div class="entries prices">
${priceKeys.map((key) => {
  const variable = priceVariable(code, key);
  return renderEntry(
    {
      variable,
      label: renderText(prompts[key], context.language),
      unit,
      isRequired,
      limits: { min },
      error: renderError(variable, context),
      takesFocus: context.takesFocus(variable),
    },
    context,
  );
})}
</div>`,
    });
  },
  read({ code }, reader) {
    for (const key of priceKeys) reader.number(priceVariable(code, key));
  },
};
