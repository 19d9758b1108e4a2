import type { TreeRows } from "#analysis/typing/tree-rows";
import type { TypingQuestion } from "#analysis/typing/typing-types";

/** Up to here every division of a question's categories in two is tried. */
const MOST_CATEGORIES_TO_DIVIDE = 10;
/** A gain must exceed the best one by this share of the node's weight, so that rounding does not settle ties. */
const LEAST_GAIN_SHARE = 1e-11;

export type FoundSplit = { question: number; gain: number } & (
  | { kind: "numeric"; below: number }
  | { kind: "categorical"; leftCategories: number[]; rightCategories: number[] }
);

/** A node's stretch of the orders, its weight by segment, and the least weight of a side. */
export type SplitSearch = { from: number; to: number; totals: Float64Array; minLeaf: number };

/**
 * The division of a node by one question that lowers Gini's impurity most, or null when none does.
 *
 * A number is cut halfway between two neighbouring answers. Categories are divided in every way up to ten of them;
 * beyond that, and always for two segments (where it misses nothing), in the order of the largest segment's share.
 * Ties go to the first question, then to the lowest cut. Time O(questions x entries x segments).
 * Source: Breiman, Friedman, Olshen & Stone (1984), sections 2.4 and 4.2; theorem 4.5 for two segments.
 */
export function findBestSplit(rows: TreeRows, search: SplitSearch): FoundSplit | null {
  const weight = search.totals.reduce((sum, count) => sum + count, 0);
  const tolerance = LEAST_GAIN_SHARE * weight;
  let best: FoundSplit | null = null;
  rows.questions.forEach((question, q) => {
    const found =
      question.kind === "numeric"
        ? findCut(rows, search, q, tolerance)
        : findDivision(rows, search, q, question, tolerance);
    if (found && found.gain > (best?.gain ?? 0) + tolerance) best = found;
  });
  return best;
}

function findCut(
  rows: TreeRows,
  search: SplitSearch,
  question: number,
  tolerance: number,
): FoundSplit | null {
  const { from, to, totals } = search;
  const { counts, segmentCount, answers, questionCount } = rows.table;
  const order = rows.orders[question];
  const left = new Float64Array(segmentCount);
  let best: FoundSplit | null = null;
  let answer = answers[order[from] * questionCount + question];
  for (let i = from; i < to - 1; i++) {
    const first = order[i] * segmentCount;
    for (let k = 0; k < segmentCount; k++) left[k] += counts[first + k];
    const next = answers[order[i + 1] * questionCount + question];
    if (next === answer) continue;
    const gain = measureGain(left, totals, search.minLeaf);
    if (gain > (best?.gain ?? 0) + tolerance) {
      const halfway = answer + (next - answer) / 2;
      best = { question, gain, kind: "numeric", below: halfway > answer ? halfway : next };
    }
    answer = next;
  }
  return best;
}

function findDivision(
  rows: TreeRows,
  search: SplitSearch,
  question: number,
  { categories }: Extract<TypingQuestion, { kind: "categorical" }>,
  tolerance: number,
): FoundSplit | null {
  const { segmentCount } = rows.table;
  const byCategory = countByCategory(rows, search, question, categories.length);
  const seen = categories.flatMap((_, c) => (sum(byCategory[c]) > 0 ? [c] : []));
  const { sides, order } =
    segmentCount === 2 || seen.length > MOST_CATEGORIES_TO_DIVIDE
      ? listOrderedSides(byCategory, seen, search.totals)
      : { sides: listAllSides(seen.length), order: seen };
  const left = new Float64Array(segmentCount);
  let best: FoundSplit | null = null;
  for (const side of sides) {
    left.fill(0);
    order.forEach((category, i) => {
      if (side(i)) for (let k = 0; k < segmentCount; k++) left[k] += byCategory[category][k];
    });
    const gain = measureGain(left, search.totals, search.minLeaf);
    if (gain <= (best?.gain ?? 0) + tolerance) continue;
    const ascending = (a: number, b: number) => a - b;
    best = {
      question,
      gain,
      kind: "categorical",
      leftCategories: order.filter((_, i) => side(i)).sort(ascending),
      rightCategories: order.filter((_, i) => !side(i)).sort(ascending),
    };
  }
  return best;
}

function countByCategory(
  { table, orders }: TreeRows,
  { from, to }: SplitSearch,
  question: number,
  categoryCount: number,
): Float64Array[] {
  const { segmentCount, questionCount, answers, counts } = table;
  const byCategory = Array.from({ length: categoryCount }, () => new Float64Array(segmentCount));
  for (let i = from; i < to; i++) {
    const entry = orders[question][i];
    const category = byCategory[answers[entry * questionCount + question]];
    for (let k = 0; k < segmentCount; k++) category[k] += counts[entry * segmentCount + k];
  }
  return byCategory;
}

/** Every division of `count` categories in two, the last one always on the right. */
function listAllSides(count: number): ((position: number) => boolean)[] {
  return Array.from(
    { length: 2 ** (count - 1) - 1 },
    (_, i) => (position) => ((i + 1) & (1 << position)) !== 0,
  );
}

function listOrderedSides(
  byCategory: readonly Float64Array[],
  seen: readonly number[],
  totals: Float64Array,
) {
  const largest = totals.indexOf(Math.max(...totals));
  const share = (category: number) => byCategory[category][largest] / sum(byCategory[category]);
  const order = [...seen].sort((a, b) => share(a) - share(b) || a - b);
  const sides = Array.from(
    { length: Math.max(0, seen.length - 1) },
    (_, i) => (position: number) => position <= i,
  );
  return { sides, order };
}

/** How much weight x impurity falls, 0 when a side is lighter than `minLeaf`. */
function measureGain(left: Float64Array, totals: Float64Array, minLeaf: number): number {
  let leftWeight = 0;
  let rightWeight = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  let squares = 0;
  for (let k = 0; k < totals.length; k++) {
    const right = totals[k] - left[k];
    leftWeight += left[k];
    rightWeight += right;
    leftSquares += left[k] ** 2;
    rightSquares += right ** 2;
    squares += totals[k] ** 2;
  }
  const least = minLeaf * (1 - 1e-9);
  if (leftWeight < least || rightWeight < least || !(leftWeight > 0 && rightWeight > 0)) return 0;
  return leftSquares / leftWeight + rightSquares / rightWeight - squares / (leftWeight + rightWeight);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
