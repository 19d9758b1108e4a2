import { createNumericColumn, type Dataset } from "#analysis/dataset/dataset";
import { readRatings } from "#analysis/response-style/read-ratings";

export type CentringOptions = {
  /** True divides by the person's own standard deviation too (divisor items - 1). Default false. */
  standardise?: boolean;
};

/**
 * Ratings less the person's own mean: what a respondent rates above and below their usual.
 *
 * Takes level out as a response style, and with `standardise` the spread. The price: real differences in level are gone as
 * well, and the items of k become negatively correlated, by -1 / (k - 1) on average, so that a factor analysis or a
 * count of segments has to allow for it.
 *
 * Missing answers stay missing and leave the mean. Someone who gave the same answer throughout is 0 on every item.
 *
 * @returns the dataset with these items as numeric columns; other columns and weights are shared.
 * @throws AnalysisError as `readRatings`.
 *
 * Time O(rows x items). Source: Fischer (2004), Journal of Cross-Cultural Psychology 35, 263-282; Dolnicar, Grün & Leisch
 * (2018), Market Segmentation Analysis, section 6.4.
 */
export function centreWithinPerson(
  dataset: Dataset,
  items: readonly string[],
  { standardise = false }: CentringOptions = {},
): Dataset {
  const { values, rowCount, itemCount } = readRatings(dataset, items);
  for (let row = 0; row < rowCount; row++) {
    centre(values.subarray(row * itemCount, (row + 1) * itemCount), standardise);
  }
  const position = new Map(items.map((item, index) => [item, index]));
  const columns = dataset.columns.map((column) => {
    const item = position.get(column.code);
    if (item === undefined) return column;
    return createNumericColumn(
      column.code,
      Float64Array.from({ length: rowCount }, (_, row) => values[row * itemCount + item]),
    );
  });
  return { ...dataset, columns };
}

/** In place. */
function centre(answers: Float64Array, standardise: boolean): void {
  let [answered, sum] = [0, 0];
  for (const answer of answers) {
    if (Number.isNaN(answer)) continue;
    answered++;
    sum += answer;
  }
  const mean = sum / answered;
  let squares = 0;
  for (let item = 0; item < answers.length; item++) {
    answers[item] -= mean;
    if (!Number.isNaN(answers[item])) squares += answers[item] ** 2;
  }
  if (!standardise) return;
  const deviation = Math.sqrt(squares / (answered - 1));
  // Rounding of the mean leaves traces of 1e-16 on constant answers, which are not a spread.
  const isFlat = !(deviation > 1e-12 * Math.abs(mean));
  for (let item = 0; item < answers.length; item++) {
    if (!Number.isNaN(answers[item])) answers[item] = isFlat ? 0 : answers[item] / deviation;
  }
}
