import type { ItemTable } from "#analysis/latent-class/latent-class-types";
import { createRandom, nextNormal, nextUniform, type RandomSource } from "#analysis/random";

/**
 * Answers of `rowCount` respondents from a latent class model: `classes` groups of shrinking size, whose answer
 * probabilities are half what all share and half their own. The same arguments give the same table.
 */
export function generateItemTable(
  rowCount: number,
  itemCount: number,
  categories: number,
  classes: number,
  seed = 1,
): ItemTable {
  const source = createRandom(seed, [rowCount, itemCount, categories, classes]);
  const drawChances = (length: number) =>
    Float64Array.from({ length }, () => -Math.log(1 - nextUniform(source)));
  const shared = drawChances(itemCount * categories);
  const chances = drawChances(classes * shared.length).map((own, cell) => own + shared[cell % shared.length]);
  const indexes = new Int16Array(rowCount * itemCount);
  const classWeights = Float64Array.from({ length: classes }, (_, c) => 1 / (c + 2));
  for (let row = 0; row < rowCount; row++) {
    const first = drawFrom(classWeights, source) * itemCount;
    for (let item = 0; item < itemCount; item++) {
      const from = (first + item) * categories;
      indexes[row * itemCount + item] = drawFrom(chances.subarray(from, from + categories), source);
    }
  }
  const codes = Array.from({ length: categories }, (_, category) => category + 1);
  const items = Array.from({ length: itemCount }, (_, item) => ({
    code: `item${item + 1}`,
    categories: codes,
  }));
  return { rowCount, items, indexes };
}

/**
 * Numbers of `rowCount` respondents around `clusters` centres, row after row: centres with standard deviation 1.5 a
 * variable, respondents around them with 1, so that neighbouring clusters overlap as they do in surveys.
 */
export function generateNumbers(
  rowCount: number,
  columnCount: number,
  clusters: number,
  seed = 1,
): Float64Array {
  const source = createRandom(seed, [rowCount, columnCount, clusters]);
  const centres = Float64Array.from({ length: clusters * columnCount }, () => 1.5 * nextNormal(source));
  const clusterWeights = Float64Array.from({ length: clusters }, (_, c) => 1 / (c + 2));
  const values = new Float64Array(rowCount * columnCount);
  for (let row = 0; row < rowCount; row++) {
    const centre = drawFrom(clusterWeights, source) * columnCount;
    for (let column = 0; column < columnCount; column++) {
      values[row * columnCount + column] = centres[centre + column] + nextNormal(source);
    }
  }
  return values;
}

function drawFrom(chances: Float64Array, source: RandomSource): number {
  let total = 0;
  for (const chance of chances) total += chance;
  let left = nextUniform(source) * total;
  for (let i = 0; i < chances.length - 1; i++) {
    left -= chances[i];
    if (left < 0) return i;
  }
  return chances.length - 1;
}
