import type { Report, ReportBlock } from "#reports/model";

/** What leaves the house: without hidden pages, and without the marks of editing. */
export function toPublished(report: Report): Report {
  return {
    ...report,
    pages: report.pages
      .filter((page) => !page.isHidden)
      .map(({ isHidden: _hidden, ...page }) => ({ ...page, blocks: page.blocks.map(withoutMarks) })),
  };
}

function withoutMarks(block: ReportBlock): ReportBlock {
  if (block.kind !== "text") return block;
  const { isSuggestion: _suggestion, editedIn: _edited, ...published } = block;
  return published;
}
