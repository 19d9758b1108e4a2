import { isWritten, type LocalisedText, type StudioLanguage } from "#questionnaire/localised-text";
import type { Report, ReportBlock, ReportPage } from "#reports/model";

/** Something to look at before a client reads it; nothing of it stands in the way. */
export type ReportGap = {
  /** Not written in a language, or still as the product suggested it. */
  kind: "missing" | "suggestion";
  language: StudioLanguage | null;
  pageId: string | null;
  /** What is missing: a title, a text of the page, or the name of something in a figure. */
  place: "title" | "subtitle" | "pageTitle" | "text" | "label";
  blockId: string | null;
  /** The words in the other language, to find it by. */
  words: LocalisedText;
};

export function checkBeforePublishing(report: Report): ReportGap[] {
  const gaps: ReportGap[] = [];
  const need = (words: LocalisedText, place: ReportGap["place"], page?: ReportPage, blockId?: string) => {
    for (const language of report.languages) {
      if (isWritten(words, language)) continue;
      gaps.push({
        kind: "missing",
        language,
        pageId: page?.id ?? null,
        place,
        blockId: blockId ?? null,
        words,
      });
    }
  };
  need(report.title, "title");
  need(report.subtitle, "subtitle");
  for (const page of report.pages) {
    if (page.isHidden || page.kind === "cover") continue;
    need(page.title, "pageTitle", page);
    for (const block of page.blocks) {
      if (block.kind === "text") {
        need(block.text, "text", page, block.id);
        if (block.isSuggestion) {
          const { id: pageId } = page;
          const { id: blockId, text, heading } = block;
          const words = heading ?? text;
          gaps.push({ kind: "suggestion", language: null, pageId, place: "text", blockId, words });
        }
      }
      for (const label of labelsIn(block)) need(label, "label", page, block.id);
    }
  }
  return withoutRepeats(gaps);
}

function labelsIn(block: ReportBlock): LocalisedText[] {
  switch (block.kind) {
    case "whatSetsApart":
      return block.markers.map(({ label }) => label);
    case "profileBars":
      return block.rows.map(({ label }) => label);
    case "comparisonTable":
      return block.groups.flatMap(({ label, rows }) => [label, ...rows.map((row) => row.label)]);
    default:
      return [];
  }
}

/** One label stands in many figures: it is told once a language. */
function withoutRepeats(gaps: readonly ReportGap[]): ReportGap[] {
  const seen = new Set<string>();
  return gaps.filter((gap) => {
    if (gap.place !== "label") return true;
    const key = `${gap.language} ${JSON.stringify(gap.words)}`;
    return !seen.has(key) && seen.add(key);
  });
}
