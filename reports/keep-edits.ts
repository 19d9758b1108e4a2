import type { Report, ReportBlock, ReportPage } from "#reports/model";

/**
 * A report built afresh, with what people did to the last one: the texts they rewrote (in the languages they
 * rewrote), titles, order, and hidden pages. Pages that exist in one of the two alone come and go.
 */
export function keepEdits(fresh: Report, earlier: Report): Report {
  const before = new Map(earlier.pages.map((page) => [page.id, page]));
  const place = new Map(earlier.pages.map(({ id }, position) => [id, position]));
  const pages = fresh.pages.map((page) => keepOnPage(page, before.get(page.id)));
  const isKnown = ({ id }: ReportPage) => place.has(id);
  const ordered = pages.filter(isKnown).sort((a, b) => place.get(a.id)! - place.get(b.id)!);
  // A page that is new stands where the builder put it: behind the page that it follows there.
  pages.forEach((page, position) => {
    if (isKnown(page)) return;
    const previous = pages[position - 1];
    ordered.splice(ordered.indexOf(previous) + 1, 0, page);
  });
  return {
    ...fresh,
    languages: earlier.languages,
    title: earlier.title,
    pages: ordered,
  };
}

function keepOnPage(page: ReportPage, earlier: ReportPage | undefined): ReportPage {
  if (!earlier) return page;
  const blocks = new Map(earlier.blocks.map((block) => [block.id, block]));
  return {
    ...page,
    title: page.kind === "segment" ? page.title : earlier.title,
    isHidden: earlier.isHidden ?? false,
    blocks: page.blocks.map((block) => keepInBlock(block, blocks.get(block.id))),
  };
}

function keepInBlock(block: ReportBlock, earlier: ReportBlock | undefined): ReportBlock {
  if (block.kind !== "text" || earlier?.kind !== "text" || !earlier.editedIn?.length) return block;
  const kept = Object.fromEntries(earlier.editedIn.map((language) => [language, earlier.text[language]]));
  return {
    ...block,
    text: { ...block.text, ...kept },
    isSuggestion: earlier.isSuggestion,
    editedIn: earlier.editedIn,
  };
}

/** Texts that somebody rewrote, which keep their words when the report is built again. */
export function countEditedTexts(report: Report): number {
  return report.pages.reduce(
    (count, page) =>
      count + page.blocks.filter((block) => block.kind === "text" && block.editedIn?.length).length,
    0,
  );
}
