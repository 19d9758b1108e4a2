import { readText } from "#questionnaire/localised-text";
import type { Image } from "#questionnaire/question-parts";
import { type Html, html } from "#respondent/html";
import { imageUrl } from "#respondent/image-url";
import type { QuestionContext } from "#respondent/questions/question-context";

/** A picture in a box that the style sheet sizes, so that nothing moves when it arrives. */
export function renderPicture({ mediaId, alt }: Image, className: string, context: QuestionContext): Html {
  return html`<img class="${className}" src="${imageUrl(mediaId)}" alt="${readText(alt, context.language)}" decoding="async">`;
}
