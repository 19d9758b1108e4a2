import { otherLocale } from "#i18n/locale";
import { readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { type PageFrame, renderDocument, renderHiddenFields } from "#respondent/document";
import { type Html, html } from "#respondent/html";
import { renderParagraphs, renderText } from "#respondent/localised";
import { phrasesOf } from "#respondent/phrases/phrases";

export type StartPageInput = PageFrame & {
  definition: QuestionnaireDefinition;
  /** Posting to it starts a response; opening the page starts nothing. */
  formAction: string;
  hiddenFields: Readonly<Record<string, string>>;
  /** The address of this page in the other language; needed when the questionnaire has two. */
  otherLanguageUrl?: string;
};

/** Who asks, why and what happens with the answers, and the button that begins. */
export function renderStartPage(input: StartPageInput): string {
  const { definition, language, brand } = input;
  const phrases = phrasesOf(language);
  return renderDocument(input, {
    sendsForm: true,
    kind: "start",
    title: readText(definition.title, language),
    beforeMain: renderLanguageLink(input),
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

function renderLanguageLink({ definition, language, otherLanguageUrl }: StartPageInput): Html | false {
  const other = otherLocale(language);
  if (!otherLanguageUrl || !definition.languages.includes(other)) return false;
  return html`<nav class="languages" aria-label="${phrasesOf(language).changeLanguage}"><a class="language" href="${otherLanguageUrl}" lang="${other}" hreflang="${other}">${phrasesOf(other).languageName}</a></nav>`;
}
