import { AnalysisError } from "#analysis/analysis-error";
import { checkWeights } from "#analysis/dataset/dataset";
import { groupIdenticalRows } from "#analysis/dataset/group-identical-rows";
import type {
  LatentClassInput,
  LatentClassOptions,
  PreparedLatentClass,
} from "#analysis/latent-class/latent-class-types";

/** Combinations a block may hold; more would push its tables out of the processor's fast memory. */
const MOST_COMBINATIONS = 512;

/**
 * Respondents gathered into distinct patterns, and items into blocks.
 *
 * Items join a block while the answers seen on it stay within a few hundred combinations. A block's probability is
 * then looked up once a pattern instead of multiplied item by item: eleven yes/no items become two blocks.
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
  const groups = groupIdenticalRows(table.indexes, table.rowCount, itemCount, checked);
  const patternCount = groups.firstRows.length;
  const categoryCounts = Int32Array.from(table.items, (item) => item.categories.length);
  const blocks = gatherBlocks(table.indexes, groups.firstRows, categoryCounts);
  return {
    rowCount: table.rowCount,
    itemCount,
    categoryCounts,
    patternCount,
    weights: groups.weights,
    weightTotal: groups.weights.reduce((total, weight) => total + weight, 0),
    ...layOutBlocks(blocks, patternCount),
  };
}

type Block = { combinationOfPattern: Int32Array; rowsOfCombination: number[][] };

function gatherBlocks(indexes: Int16Array, firstRows: Int32Array, categoryCounts: Int32Array): Block[] {
  const patternCount = firstRows.length;
  const most = Math.max(16, Math.min(MOST_COMBINATIONS, Math.floor(patternCount / 4)));
  const emptyBlock = (): Block => ({
    combinationOfPattern: new Int32Array(patternCount),
    rowsOfCombination: [[]],
  });
  const blocks: Block[] = [];
  let block = emptyBlock();
  let firstParameterRow = 0;
  for (let item = 0; item < categoryCounts.length; item++) {
    const answers = Int32Array.from(firstRows, (row) => indexes[row * categoryCounts.length + item] + 1);
    const width = categoryCounts[item] + 1;
    let joined = joinItem(block, answers, width, firstParameterRow, most);
    if (!joined) {
      blocks.push(block);
      joined = joinItem(emptyBlock(), answers, width, firstParameterRow, Infinity);
    }
    if (joined) block = joined;
    firstParameterRow += categoryCounts[item];
  }
  return [...blocks, block];
}

/** The block with one item more, or null when that makes too many combinations. Answer 0 is missing: no factor. */
function joinItem(
  block: Block,
  answers: Int32Array,
  width: number,
  firstParameterRow: number,
  most: number,
): Block | null {
  const numberOf = new Int32Array(block.rowsOfCombination.length * width).fill(-1);
  const rowsOfCombination: number[][] = [];
  const combinationOfPattern = new Int32Array(answers.length);
  for (let pattern = 0; pattern < answers.length; pattern++) {
    const before = block.combinationOfPattern[pattern];
    const key = before * width + answers[pattern];
    if (numberOf[key] < 0) {
      if (rowsOfCombination.length >= most) return null;
      numberOf[key] = rowsOfCombination.length;
      const rows = block.rowsOfCombination[before];
      rowsOfCombination.push(
        answers[pattern] === 0 ? rows : [...rows, firstParameterRow + answers[pattern] - 1],
      );
    }
    combinationOfPattern[pattern] = numberOf[key];
  }
  return { combinationOfPattern, rowsOfCombination };
}

function layOutBlocks(blocks: readonly Block[], patternCount: number) {
  const combinations = new Int32Array(patternCount * blocks.length);
  const starts = [0];
  const rows: number[] = [];
  let first = 0;
  blocks.forEach((block, b) => {
    for (let pattern = 0; pattern < patternCount; pattern++) {
      combinations[pattern * blocks.length + b] = first + block.combinationOfPattern[pattern];
    }
    for (const combination of block.rowsOfCombination) {
      rows.push(...combination);
      starts.push(rows.length);
    }
    first += block.rowsOfCombination.length;
  });
  return {
    blockCount: blocks.length,
    combinations,
    combinationStarts: Int32Array.from(starts),
    combinationRows: Int32Array.from(rows),
  };
}

function assertIndexes({ rowCount, items, indexes }: LatentClassInput["table"]): void {
  if (indexes.length !== rowCount * items.length) {
    throw new AnalysisError("length-mismatch", "the answers do not fill the table", { rows: rowCount });
  }
  items.forEach((item, j) => {
    if (item.categories.length < 2) {
      throw new AnalysisError("constant-variable", "an item needs two categories", { variable: item.code });
    }
    for (let row = 0; row < rowCount; row++) {
      const index = indexes[row * items.length + j];
      if (index < -1 || index >= item.categories.length) {
        throw new AnalysisError("invalid-category", "an answer is not among the categories", {
          variable: item.code,
          row,
        });
      }
    }
  });
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
