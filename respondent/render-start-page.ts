import { type Language, readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { type PageFrame, renderDocument, renderHiddenFields } from "#respondent/document";
import { html } from "#respondent/html";
import { renderParagraphs, renderText } from "#respondent/localised";
import { phrasesOf } from "#respondent/phrases/phrases";
import { renderLanguageName, renderLanguages } from "#respondent/render-languages";

export type StartPageInput = PageFrame & {
  definition: QuestionnaireDefinition;
  /** Posting to it starts a response; opening the page starts nothing. */
  formAction: string;
  hiddenFields: Readonly<Record<string, string>>;
  /** The address of this page in another language of the questionnaire. */
  urlIn: (language: Language) => string;
};

/** Who asks, why and what happens with the answers, and the button that begins. */
export function renderStartPage(input: StartPageInput): string {
  const { definition, language, brand } = input;
  const phrases = phrasesOf(language);
  return renderDocument(input, {
    sendsForm: true,
    kind: "start",
    title: readText(definition.title, language),
    beforeMain: renderLanguages(
      definition.languages,
      language,
      (other) =>
        html`<a class="language" href="${input.urlIn(other)}" hreflang="${other}">${renderLanguageName(other)}</a>`,
    ),
    main: html`<h1>${renderText(definition.title, language)}</h1>
${brand && html`<p class="asker">${phrases.askedBy(brand.name)}</p>`}
<div class="prose">${renderParagraphs(definition.consent, language)}</div>
<form method="post" action="${input.formAction}" id="start">
${renderHiddenFields(Object.entries(input.hiddenFields))}
<div class="buttons"><button type="submit" class="primary">${phrases.start}</button></div>
</form>
<p class="help">${phrases.startNote}</p>`,
  });
}
