import type { Answers } from "#questionnaire/answers";
import { readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { pipeText } from "#questionnaire/piped-text";
import { type PageFrame, renderDocument } from "#respondent/document";
import { html } from "#respondent/html";
import { renderParagraphs } from "#respondent/localised";
import { phrasesOf } from "#respondent/phrases/phrases";
import { sayAnswers } from "#respondent/say-answers";

export type ThanksPageInput = PageFrame & {
  definition: QuestionnaireDefinition;
  /** The answers to what was on the path, which the thanks may name. */
  onPath?: Answers;
  /** The beginning of this response's draft keys, which the device may forget now. */
  forgetDrafts?: string;
};

export function renderThanksPage(input: ThanksPageInput): string {
  const { definition, language } = input;
  const phrases = phrasesOf(language);
  const thanks = pipeText(definition.thanks, undefined, sayAnswers(definition, input.onPath ?? {}));
  return renderDocument(input, {
    kind: "thanks",
    title: `${phrases.thanksHeading} – ${readText(definition.title, language)}`,
    forgetDrafts: input.forgetDrafts,
    main: html`<h1 tabindex="-1">${phrases.thanksHeading}</h1>
<div class="prose">${renderParagraphs(thanks, language)}</div>
<p class="help">${phrases.thanksNote}</p>`,
  });
}
