import { type PageFrame, renderDocument, renderHiddenFields } from "#respondent/document";
import { html } from "#respondent/html";
import { phrasesOf } from "#respondent/phrases/phrases";

export type RetryPageInput = PageFrame & {
  formAction: string;
  /** Every field that was posted, the server's own among them; the button sends them again unchanged. */
  fields: Iterable<readonly [string, string]>;
};

/** The page could not be stored: it carries the answers itself until it can, so that nothing is typed twice. */
export function renderRetryPage(input: RetryPageInput): string {
  const phrases = phrasesOf(input.language);
  return renderDocument(input, {
    sendsForm: true,
    kind: "retry",
    title: phrases.retryHeading,
    main: html`<h1 tabindex="-1">${phrases.retryHeading}</h1>
<div class="prose" role="alert"><p>${phrases.retryText}</p></div>
<form method="post" action="${input.formAction}" id="retry">
${renderHiddenFields(input.fields)}
<div class="buttons"><button type="submit" class="primary" autofocus>${phrases.tryAgain}</button></div>
</form>`,
  });
}
