import { toPersianDigits } from "#i18n/digits";
import { directionOf, type Locale, otherLocale } from "#i18n/locale";
import { isWritten, type LocalisedText, readText } from "#questionnaire/localised-text";
import { type Html, html } from "#respondent/html";

/** A text of the questionnaire; one that is missing here is shown, and marked, in the other language. */
export function renderText(text: LocalisedText | undefined, language: Locale): Html {
  const other = otherLocale(language);
  const words = readText(text, language);
  if (isWritten(text, language) || !isWritten(text, other)) return html`${words}`;
  return html`<span lang="${other}" dir="${directionOf(other)}">${words}</span>`;
}

/** Blank lines part paragraphs; single line ends stay, by the style sheet. */
export function renderParagraphs(text: LocalisedText | undefined, language: Locale): Html[] {
  return readText(text, language)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => {
      const own = isWritten(text, language);
      const written = { [own ? language : otherLocale(language)]: paragraph.trim() };
      return html`<p>${renderText(written, language)}</p>`;
    });
}

/** A number as it is read: 100,000 or ۱۰۰٬۰۰۰, with a minus that stays before it in a Persian sentence. */
export function writeBound(value: number, language: Locale): string {
  const [whole, decimals] = String(Math.abs(value)).split(".");
  const grouped =
    whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, language === "fa" ? "٬" : ",") : whole;
  const sign = value < 0 ? "\u200e−" : "";
  return writeDigits(sign + grouped + (decimals ? (language === "fa" ? "٫" : ".") + decimals : ""), language);
}

/** A number in the digits of the language, without grouping: as it would be typed. */
export function writeDigits(value: number | string, language: Locale): string {
  return language === "fa" ? toPersianDigits(String(value)) : String(value);
}
