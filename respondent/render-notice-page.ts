import { type PageFrame, renderDocument } from "#respondent/document";
import { html } from "#respondent/html";
import { type NoticeKind, phrasesOf } from "#respondent/phrases/phrases";

export type NoticePageInput = PageFrame & {
  kind: NoticeKind;
  /** Where to go on, if there is such a place. */
  backUrl?: string;
  forgetDrafts?: string;
};

/** A page that says why there is nothing to answer here. The status code is the handler's. */
export function renderNoticePage(input: NoticePageInput): string {
  const phrases = phrasesOf(input.language);
  const { heading, text } = phrases.notice[input.kind];
  return renderDocument(input, {
    kind: "notice",
    title: heading,
    forgetDrafts: input.forgetDrafts,
    main: html`<h1 tabindex="-1">${heading}</h1>
<div class="prose"><p>${text}</p></div>
${input.backUrl && html`<p><a class="button quiet" href="${input.backUrl}">${phrases.backToPage}</a></p>`}`,
  });
}
