import { toArabicDigits, toPersianDigits } from "#i18n/digits";
import { directionOf } from "#i18n/locale";
import { type Language, type LocalisedText, readText, writtenLanguage } from "#questionnaire/localised-text";
import { type Html, html } from "#respondent/html";

/** A text of the questionnaire; one that is missing here is shown, and marked, in the language that has it. */
export function renderText(text: LocalisedText | undefined, language: Language): Html {
  const words = readText(text, language);
  const written = writtenLanguage(text, language) ?? language;
  if (written === language) return html`${words}`;
  return html`<span lang="${written}" dir="${directionOf(written)}">${words}</span>`;
}

/** Blank lines part paragraphs; single line ends stay, by the style sheet. */
export function renderParagraphs(text: LocalisedText | undefined, language: Language): Html[] {
  const written = writtenLanguage(text, language) ?? language;
  return readText(text, language)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => html`<p>${renderText({ [written]: paragraph.trim() }, language)}</p>`);
}

const persianMarks = { group: "٬", decimal: "٫" };
const pointMarks = { group: ",", decimal: "." };
const commaMarks = { group: ".", decimal: "," };
const spaceMarks = { group: "\u00a0", decimal: "," };

const marks: Record<Language, { group: string; decimal: string }> = {
  fa: persianMarks,
  ar: persianMarks,
  ckb: persianMarks,
  ur: persianMarks,
  en: pointMarks,
  zh: pointMarks,
  az: commaMarks,
  tr: commaMarks,
  de: commaMarks,
  es: commaMarks,
  ru: spaceMarks,
  fr: spaceMarks,
};

/** Whether "3,5" is three and a half to those who read the language. */
export function hasDecimalComma(language: Language): boolean {
  return marks[language].decimal === ",";
}

/** A number as it is read: 100,000 or ۱۰۰٬۰۰۰, with a minus that stays before it in a Persian sentence. */
export function writeBound(value: number, language: Language): string {
  const { group, decimal } = marks[language];
  const [whole, decimals] = String(Math.abs(value)).split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  const sign = value < 0 ? "\u200e−" : "";
  return writeDigits(sign + grouped + (decimals ? decimal + decimals : ""), language);
}

/** What was typed or stored as a number, in the digits and with the decimal mark of the language. */
export function writeTyped(value: string, language: Language): string {
  const isPlain = /^-?\d+(?:\.\d+)?$/.test(value);
  return writeDigits(isPlain ? value.replace(".", marks[language].decimal) : value, language);
}

/** A number in the digits of the language, without grouping: as it would be typed. */
export function writeDigits(value: number | string, language: Language): string {
  if (language === "fa" || language === "ur") return toPersianDigits(String(value));
  if (language === "ar" || language === "ckb") return toArabicDigits(String(value));
  return String(value);
}

/** Several things in a row, with the language's "and". */
export function joinList(parts: readonly string[], language: Language): string {
  if (language !== "ckb") return new Intl.ListFormat(language, { type: "conjunction" }).format(parts);
  // No browser or server knows how Kurdish joins a list.
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join("، ")} و ${parts.at(-1)}`;
}
