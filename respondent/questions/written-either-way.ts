import { rawHtml } from "#respondent/html";

/** Text in any language. The placeholder lets the style sheet know an empty field, which begins where the page does. */
export const writtenEitherWay = rawHtml('dir="auto" placeholder=" "');
