import { AnalysisError } from "#analysis/analysis-error";
import { checkWeights } from "#analysis/dataset/dataset";
import {
  type AnswerBlock,
  gatherAnswerBlocks,
  sortByBlocks,
} from "#analysis/latent-class/gather-answer-blocks";
import type {
  ItemTable,
  LatentClassInput,
  LatentClassOptions,
  PreparedLatentClass,
} from "#analysis/latent-class/latent-class-types";

/**
 * Respondents gathered into distinct patterns, and items into blocks.
 *
 * Items join a block while the answers seen on it stay within a few hundred combinations. A block's probability is
 * then looked up once a pattern instead of multiplied item by item: eleven yes/no items become two blocks. Patterns
 * are sorted by their combinations, so that all those with the same first combination share its look-up. Neither the
 * order of respondents nor writing a weight of 3 as three rows changes anything.
 *
 * @throws AnalysisError `too-few-rows`, `length-mismatch`, `invalid-weight`, `invalid-category`, `constant-variable`.
 * Time O(rows x items).
 */
export function prepareLatentClass({ table, weights }: LatentClassInput): PreparedLatentClass {
  const itemCount = table.items.length;
  if (table.rowCount === 0 || itemCount === 0) {
    throw new AnalysisError("too-few-rows", "the table is empty", { rows: table.rowCount, items: itemCount });
  }
  assertIndexes(table);
  const checked = weights && checkWeights(weights, table.rowCount);
  const patterns = groupPatterns(table, checked);
  const patternCount = patterns.firstRows.length;
  const most = mostCombinations(patternCount);
  const isRegrouped = most !== patterns.most || patternCount < patterns.rowCount;
  const blocks = isRegrouped ? gatherAnswerBlocks(table, patterns.firstRows, most) : patterns.blocks;
  const order = isRegrouped ? sortByBlocks(blocks, patternCount) : patterns.order;
  const patternWeights = patterns.weights.slice();
  if (isRegrouped) for (let i = 0; i < patternCount; i++) patternWeights[i] = patterns.weights[order[i]];
  return {
    rowCount: table.rowCount,
    itemCount,
    categoryCounts: Int32Array.from(table.items, (item) => item.categories.length),
    patternCount,
    weights: patternWeights,
    weightTotal: patternWeights.reduce((total, weight) => total + weight, 0),
    ...layOutBlocks(blocks, order),
  };
}

/**
 * Few enough that building their probabilities costs less than the patterns save, and that their table stays in the
 * processor's second cache. Found by trying, from 264 to 100,000 patterns.
 */
function mostCombinations(patternCount: number): number {
  const most = patternCount > 20_000 ? 640 : 256;
  return Math.max(16, Math.min(most, Math.floor(patternCount / 4)));
}

/** The distinct patterns among the rows of positive weight, sorted, by the first row that has each. */
function groupPatterns(table: ItemTable, weights: Float64Array | null) {
  const everyRow = Int32Array.from({ length: table.rowCount }, (_, row) => row);
  const rows = weights ? everyRow.filter((row) => weights[row] > 0) : everyRow;
  const most = mostCombinations(rows.length);
  const blocks = gatherAnswerBlocks(table, rows, most);
  const order = sortByBlocks(blocks, rows.length);
  const firstRows = new Int32Array(rows.length);
  const sums = new Float64Array(rows.length);
  let count = 0;
  for (let i = 0; i < order.length; i++) {
    if (i === 0 || !areEqual(blocks, order[i - 1], order[i])) firstRows[count++] = rows[order[i]];
    sums[count - 1] += weights ? weights[rows[order[i]]] : 1;
  }
  return {
    rowCount: rows.length,
    firstRows: firstRows.slice(0, count),
    weights: sums.slice(0, count),
    ...{ most, blocks, order },
  };
}

function areEqual(blocks: readonly AnswerBlock[], a: number, b: number): boolean {
  for (let block = blocks.length - 1; block >= 0; block--) {
    if (blocks[block].codes[a] !== blocks[block].codes[b]) return false;
  }
  return true;
}

function layOutBlocks(blocks: readonly AnswerBlock[], order: Int32Array) {
  const combinations = new Int32Array(order.length * blocks.length);
  const starts = [0];
  const rows: number[] = [];
  let first = 0;
  blocks.forEach(({ codes, combinations: answersOf }, b) => {
    for (let i = 0; i < order.length; i++) combinations[i * blocks.length + b] = first + codes[order[i]];
    for (const answers of answersOf) {
      for (const answer of answers) rows.push(answer);
      starts.push(rows.length);
    }
    first += answersOf.length;
  });
  const runStarts = new Int32Array(blocks[0].combinations.length + 1);
  for (const code of blocks[0].codes) runStarts[code + 1]++;
  for (let run = 1; run < runStarts.length; run++) runStarts[run] += runStarts[run - 1];
  return {
    blockCount: blocks.length,
    combinations,
    combinationStarts: Int32Array.from(starts),
    combinationRows: Int32Array.from(rows),
    runStarts,
  };
}

function assertIndexes({ rowCount, items, indexes }: LatentClassInput["table"]): void {
  if (indexes.length !== rowCount * items.length) {
    throw new AnalysisError("length-mismatch", "the answers do not fill the table", { rows: rowCount });
  }
  const counts = Int32Array.from(items, (item) => item.categories.length);
  const constant = counts.findIndex((count) => count < 2);
  if (constant >= 0) {
    throw new AnalysisError("constant-variable", "an item needs two categories", {
      variable: items[constant].code,
    });
  }
  for (let row = 0, cell = 0; row < rowCount; row++) {
    for (let j = 0; j < counts.length; j++, cell++) {
      if (indexes[cell] >= -1 && indexes[cell] < counts[j]) continue;
      throw new AnalysisError("invalid-category", "an answer is not among the categories", {
        variable: items[j].code,
        row,
      });
    }
  }
}

/**
 * The options with every default filled in.
 * @throws AnalysisError `invalid-argument`, or `k-exceeds-distinct-rows`. Time O(1).
 */
export function completeLatentClassOptions(
  prepared: PreparedLatentClass,
  options: LatentClassOptions,
): Required<LatentClassOptions> {
  const completed: Required<LatentClassOptions> = {
    k: options.k,
    starts: options.starts ?? 200,
    polish: options.polish ?? 10,
    seed: options.seed ?? 1,
    shortIterations: options.shortIterations ?? 30,
    moves: options.moves ?? 10,
    maxIterations: options.maxIterations ?? 20_000,
    tolerance: options.tolerance ?? 1e-12,
  };
  for (const [argument, value] of Object.entries(completed)) {
    const isCount = argument !== "tolerance";
    const least = argument === "seed" || argument === "moves" ? 0 : 1;
    if (isCount ? !Number.isSafeInteger(value) || value < least : !(value > 0 && value < 1)) {
      throw new AnalysisError("invalid-argument", `${argument} is out of range`, { argument, value });
    }
  }
  if (completed.k > prepared.patternCount) {
    throw new AnalysisError("k-exceeds-distinct-rows", "there are fewer different respondents than classes", {
      k: completed.k,
      distinctRows: prepared.patternCount,
    });
  }
  return completed;
}
