import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import { prepareTyping } from "#analysis/typing/prepare-typing";
import type { TypingData } from "#analysis/typing/typing-types";

/** The four k-means segments of the McDonald's study with the eleven perceptions, as the reference programs saw them. */
export function buildMcdonaldsTypingData(csv: string, assignmentsCsv: string): TypingData {
  const segments = readCells(parseReferenceTable(assignmentsCsv), "K4").map(Number);
  return prepareTyping(
    buildMcdonaldsDataset(csv),
    {
      segments: [1, 2, 3, 4].map((code) => ({ code, label: null })),
      segmentOfRow: segments.map((segment) => segment - 1),
    },
    perceptions,
  );
}
