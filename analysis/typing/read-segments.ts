import { AnalysisError } from "#analysis/analysis-error";
import { type Dataset, findColumn } from "#analysis/dataset/dataset";
import type { SegmentMembership } from "#analysis/typing/typing-types";

const MAX_SEGMENTS = 200;

/**
 * The segments that a column of a dataset holds: its categories, or the distinct numbers in ascending order.
 *
 * Missing data: a row without an answer is in no segment.
 * @throws AnalysisError `unknown-column`, `too-many-categories` above 200 different values. Time O(rows).
 */
export function readSegments(dataset: Dataset, code: string): SegmentMembership {
  const column = findColumn(dataset, code);
  if (column.kind === "categorical") {
    assertFew(code, column.categories.length);
    return {
      segments: column.categories.map((category, index) => ({
        code: category,
        label: column.labels?.[index] ?? null,
      })),
      segmentOfRow: column.indexes,
    };
  }
  const values = new Set(column.values);
  values.delete(Number.NaN);
  assertFew(code, values.size);
  const codes = [...values].map((value) => value + 0).sort((a, b) => a - b);
  const position = new Map(codes.map((value, index) => [value, index]));
  return {
    segments: codes.map((value) => ({ code: value, label: null })),
    segmentOfRow: Int32Array.from(column.values, (value) => position.get(value) ?? -1),
  };
}

function assertFew(code: string, segments: number): void {
  if (segments > MAX_SEGMENTS) {
    throw new AnalysisError("too-many-categories", `at most ${MAX_SEGMENTS} segments`, {
      variable: code,
      categories: segments,
    });
  }
}
