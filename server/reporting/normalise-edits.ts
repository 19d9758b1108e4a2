import { normaliseTyped } from "#i18n/normalise-text";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { ReportEdits } from "#reports/edits";

/** Persian letters and half-spaces as the rest of the product stores them. */
export function normaliseEdits(edits: ReportEdits): ReportEdits {
  return {
    ...edits,
    title: normalise(edits.title),
    subtitle: normalise(edits.subtitle),
    pages: edits.pages.map((page) => ({
      ...page,
      title: normalise(page.title),
      texts: page.texts.map((text) => ({ ...text, text: normalise(text.text) })),
    })),
  };
}

function normalise(text: LocalisedText): LocalisedText {
  return Object.fromEntries(
    Object.entries(text).flatMap(([language, words]) =>
      words === undefined ? [] : [[language, normaliseTyped(words)]],
    ),
  );
}
