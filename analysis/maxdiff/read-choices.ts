import type { Dataset } from "#analysis/dataset/dataset";
import type { MaxDiffColumns } from "#analysis/maxdiff/maxdiff-types";
import { readMarks, throwStrangeMark } from "#analysis/maxdiff/read-marks";

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
