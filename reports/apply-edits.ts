import { type LocalisedText, type StudioLanguage, studioLanguages } from "#questionnaire/localised-text";
import type { ReportEdits } from "#reports/edits";
import type { Report, ReportBlock, ReportPage, TextBlock } from "#reports/model";

/**
 * The report with a person's words and order. A text that differs from what stands is marked as theirs, in
 * that language. The cover stays first and is never hidden, and a segment's page keeps the segment's name.
 *
 * Null when the edits are of other pages than the report has: somebody has built it again in between.
 */
export function applyEdits(report: Report, edits: ReportEdits): Report | null {
  const known = new Map(report.pages.map((page) => [page.id, page]));
  const pages = edits.pages.flatMap((edit) => {
    const page = known.get(edit.id);
    return page ? [applyToPage(page, edit)] : [];
  });
  const isSamePages =
    pages.length === edits.pages.length && new Set(pages.map(({ id }) => id)).size === report.pages.length;
  if (!isSamePages) return null;
  const cover = pages.filter(({ kind }) => kind === "cover");
  return {
    ...report,
    languages: studioLanguages.filter((language) => edits.languages.includes(language)),
    title: edits.title,
    subtitle: edits.subtitle,
    pages: [...cover, ...pages.filter(({ kind }) => kind !== "cover")],
  };
}

type PageEdit = ReportEdits["pages"][number];

function applyToPage(page: ReportPage, edit: PageEdit): ReportPage {
  const texts = new Map(edit.texts.map((text) => [text.id, text]));
  const hasOwnTitle = page.kind !== "cover" && page.kind !== "segment";
  return {
    ...page,
    title: hasOwnTitle ? edit.title : page.title,
    isHidden: edit.isHidden && page.kind !== "cover",
    blocks: page.blocks.map((block): ReportBlock => {
      const text = block.kind === "text" ? texts.get(block.id) : undefined;
      return block.kind === "text" && text ? applyToText(block, text) : block;
    }),
  };
}

function applyToText(block: TextBlock, edit: PageEdit["texts"][number]): TextBlock {
  const changed = changedLanguages(block.text, edit.text);
  const editedIn = studioLanguages.filter(
    (language) => changed.includes(language) || block.editedIn?.includes(language),
  );
  return {
    ...block,
    text: edit.text,
    isSuggestion: Boolean(block.isSuggestion && edit.isSuggestion && changed.length === 0),
    editedIn,
  };
}

function changedLanguages(before: LocalisedText, after: LocalisedText): StudioLanguage[] {
  return studioLanguages.filter((language) => (before[language] ?? "") !== (after[language] ?? ""));
}
