import { AnalysisError } from "#analysis/analysis-error";
import type { Dataset } from "#analysis/dataset/dataset";
import { readRatings } from "#analysis/response-style/read-ratings";

/** One number a respondent; NaN where it cannot be said. Shares are of the items answered, 0 to 1. */
export type ResponseStyles = {
  scale: { low: number; high: number };
  answered: Int32Array;
  /** Most equal answers in a row, in the order of the items; a missing answer ends a run. */
  longestRun: Int32Array;
  mean: Float64Array;
  /** Standard deviation over the items, divisor items - 1; NaN below two answers. */
  standardDeviation: Float64Array;
  /** Share of answers at either end of the scale. */
  extreme: Float64Array;
  /** Share in the middle of the scale. */
  midpoint: Float64Array;
  /** Share above the middle, and below it: agreeing and disagreeing whatever is asked. */
  acquiescence: Float64Array;
  disacquiescence: Float64Array;
  /** 1 where the longest run is `runLimit` or more. */
  isStraightLined: Uint8Array;
};

export type ResponseStyleOptions = {
  /** Ends of the scale; left out, the smallest and largest option or answer of the battery. */
  low?: number;
  high?: number;
  /** Default: all items. */
  runLimit?: number;
};

/**
 * How people answer, whatever they are asked: straight lines, extremes, agreement and disagreement.
 *
 * Answers "are these segments, or ways of filling in a form?". Items are best unrelated in content and keyed both ways;
 * in a battery keyed one way agreement is also opinion. Give answers as they were given, not reversed: a straight
 * line is one on the page.
 *
 * Missing answers leave the shares of their respondent. Weights do not matter: each row is looked at alone.
 *
 * @param items in the order in which they were asked.
 * @throws AnalysisError as `readRatings`; `invalid-argument` for a run limit outside 2 to the number of items.
 *
 * Time O(rows x items). Source: Baumgartner & Steenkamp (2001), Journal of Marketing Research 38, 143-156; Johnson (2005),
 * Journal of Research in Personality 39, for runs.
 */
export function measureResponseStyle(
  dataset: Dataset,
  items: readonly string[],
  options: ResponseStyleOptions = {},
): ResponseStyles {
  const { values, rowCount, itemCount, low, high } = readRatings(dataset, items, options.low, options.high);
  const runLimit = options.runLimit ?? itemCount;
  if (!(Number.isInteger(runLimit) && runLimit >= 2 && runLimit <= itemCount)) {
    throw new AnalysisError("invalid-argument", "a run is of 2 items to all of them", {
      argument: "runLimit",
      value: runLimit,
    });
  }
  const styles = emptyStyles(rowCount, low, high);
  for (let row = 0; row < rowCount; row++) {
    describeRow(styles, row, values.subarray(row * itemCount, (row + 1) * itemCount), runLimit);
  }
  return styles;
}

function describeRow(styles: ResponseStyles, row: number, answers: Float64Array, runLimit: number): void {
  const { low, high } = styles.scale;
  const middle = (low + high) / 2;
  let [answered, sum, extreme, midpoint, above, run, longest] = [0, 0, 0, 0, 0, 0, 0];
  let previous = Number.NaN;
  for (const answer of answers) {
    run = answer === previous ? run + 1 : 1;
    previous = answer;
    if (Number.isNaN(answer)) continue;
    longest = Math.max(longest, run);
    answered++;
    sum += answer;
    if (answer === low || answer === high) extreme++;
    if (answer === middle) midpoint++;
    else if (answer > middle) above++;
  }
  styles.answered[row] = answered;
  styles.longestRun[row] = longest;
  styles.isStraightLined[row] = longest >= runLimit ? 1 : 0;
  if (answered === 0) return;
  styles.mean[row] = sum / answered;
  styles.extreme[row] = extreme / answered;
  styles.midpoint[row] = midpoint / answered;
  styles.acquiescence[row] = above / answered;
  styles.disacquiescence[row] = (answered - above - midpoint) / answered;
  if (answered > 1) styles.standardDeviation[row] = deviationOf(answers, sum / answered, answered);
}

function deviationOf(answers: Float64Array, mean: number, answered: number): number {
  let squares = 0;
  for (const answer of answers) if (!Number.isNaN(answer)) squares += (answer - mean) ** 2;
  return Math.sqrt(squares / (answered - 1));
}

function emptyStyles(rowCount: number, low: number, high: number): ResponseStyles {
  const unknown = () => new Float64Array(rowCount).fill(Number.NaN);
  return {
    scale: { low, high },
    answered: new Int32Array(rowCount),
    longestRun: new Int32Array(rowCount),
    mean: unknown(),
    standardDeviation: unknown(),
    extreme: unknown(),
    midpoint: unknown(),
    acquiescence: unknown(),
    disacquiescence: unknown(),
    isStraightLined: new Uint8Array(rowCount),
  };
}
