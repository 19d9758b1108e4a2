import { AnalysisError } from "#analysis/analysis-error";
import { type Dataset, findColumn } from "#analysis/dataset/dataset";
import type { MaxDiffColumns } from "#analysis/maxdiff/maxdiff-types";

/**
 * Which rows are a best and which a worst choice, 1 or 0.
 *
 * A choice is 1 in its column; a worst one may be -1; one signed column may hold both. Of a column of two texts the
 * later one is a choice. A missing cell is no choice.
 *
 * @throws AnalysisError `unknown-column`, `invalid-number` for any other number, `wrong-column-kind` for a column of
 *   one text or of three. Time O(n).
 */
export function readChoices(dataset: Dataset, { best, worst }: MaxDiffColumns) {
  const bests = readMarks(dataset, best);
  const worsts = readMarks(dataset, worst);
  const isSigned = best === worst;
  for (const [row, mark] of bests.entries()) {
    if (mark < 0 && !isSigned) throwStrangeMark(best, row, mark);
  }
  const worstMark = isSigned || worsts.includes(-1) ? -1 : 1;
  for (const [row, mark] of worsts.entries()) {
    if (mark !== 0 && mark !== worstMark && !isSigned) throwStrangeMark(worst, row, mark);
  }
  return {
    isBest: bests.map((mark) => (mark === 1 ? 1 : 0)),
    isWorst: worsts.map((mark) => (mark === worstMark ? 1 : 0)),
  };
}

/** -1, 0 or 1 a row. */
function readMarks(dataset: Dataset, code: string): Int8Array {
  const column = findColumn(dataset, code);
  if (column.kind === "numeric") {
    column.values.forEach((value, row) => {
      if (!Number.isNaN(value) && ![-1, 0, 1].includes(value)) throwStrangeMark(code, row, value);
    });
    return Int8Array.from(column.values, (value) => (Number.isNaN(value) ? 0 : value));
  }
  if (column.categories.length !== 2) {
    throw new AnalysisError("wrong-column-kind", "a choice is 0 or 1, or one of two texts", {
      variable: code,
      categories: column.categories.length,
    });
  }
  return Int8Array.from(column.indexes, (index) => Math.max(index, 0));
}

function throwStrangeMark(variable: string, row: number, value: number): never {
  throw new AnalysisError("invalid-number", "a choice is marked by 1, anything else by 0", {
    variable,
    row: row + 1,
    value,
  });
}
