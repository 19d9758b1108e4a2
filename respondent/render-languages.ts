import { directionOf } from "#i18n/locale";
import type { Language } from "#questionnaire/localised-text";
import { type Html, html } from "#respondent/html";
import { phrasesOf } from "#respondent/phrases/phrases";

/** A language by its own name, in its own script; the style sheet draws it without fetching a font. */
export function renderLanguageName(language: Language): Html {
  return html`<span lang="${language}" dir="${directionOf(language)}">${phrasesOf(language).languageName}</span>`;
}

/** The other languages of a questionnaire, under a heading that screen readers are told. */
export function renderLanguages(
  offered: readonly Language[],
  current: Language,
  draw: (language: Language) => Html,
): Html | false {
  const others = offered.filter((language) => language !== current);
  if (others.length === 0) return false;
  return html`<nav class="languages" aria-label="${phrasesOf(current).changeLanguage}"><ul>${others.map((language) => html`<li>${draw(language)}</li>`)}</ul></nav>`;
}
