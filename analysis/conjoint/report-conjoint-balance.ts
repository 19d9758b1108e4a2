import { AnalysisError } from "#analysis/analysis-error";
import type {
  AttributeBalance,
  ConjointBalance,
  ConjointBalanceOptions,
  PairBalance,
} from "#analysis/conjoint/conjoint-balance-types";
import type { ConjointDesign } from "#analysis/conjoint/conjoint-design-types";
import { countOverlaps } from "#analysis/conjoint/count-overlaps";
import { expectOverlap } from "#analysis/conjoint/expect-overlap";
import { expectPrecision, type Precision } from "#analysis/conjoint/expect-precision";
import { findConjointWarnings } from "#analysis/conjoint/find-conjoint-warnings";
import { indexLevels } from "#analysis/conjoint/index-levels";
import { describeEvenness } from "#analysis/maxdiff/describe-evenness";

export const balanceDefaults = { respondents: 300, noneShare: 0, prohibitions: [], leastShowings: 3 };

/**
 * How balanced a conjoint design is and how precise its main effects will be, whoever made it.
 *
 * Answers "is every level shown equally often, with every level of the other attributes, in every place?", "how much do
 * levels repeat within a task?" and "are there enough respondents?". Precision is expected for utilities of 0, where
 * every concept of a task is equally likely; clear preferences and people's differences make errors larger. 0.05 is the
 * usual limit for main effects.
 *
 * @throws AnalysisError `invalid-argument` for a level outside its attribute, a concept of another length, tasks of
 *   different length or of fewer than two concepts, or options outside their bounds.
 * Time O(concepts x attributes² + tasks x concepts x estimates² + estimates³).
 * Sources: Kuhfeld, Tobias & Garratt (1994), Journal of Marketing Research 31 (efficiency); Huber & Zwerina (1996),
 * Journal of Marketing Research 33 (choice designs); Johnson & Orme (2003), "Getting the most from CBC", Sawtooth
 * Software (respondents x tasks x concepts / levels of 500 at least); Orme (2020), Getting Started with Conjoint
 * Analysis, 4th ed., chapter 7 (errors of 0.05).
 */
export function reportConjointBalance(
  design: ConjointDesign,
  options: ConjointBalanceOptions = {},
): ConjointBalance {
  const completed = { ...balanceDefaults, ...options };
  assertDesign(design);
  assertBounds(completed);
  const { attributes, versions } = design;
  const tasks = versions.flat();
  const precision = expectPrecision(design, completed.respondents, completed.noneShare);
  const described = attributes.map((_, attribute) => describeAttribute(design, attribute, precision));
  const { pairs, allowed, relative } = describePairs(design, completed.prohibitions);
  const mostLevels = attributes.reduce((a, b) => Math.max(a, b));
  const choicesPerLevel = (completed.respondents * versions[0].length * tasks[0].length) / mostLevels;
  const balance: Omit<ConjointBalance, "warnings"> = {
    respondents: completed.respondents,
    attributes: described,
    pairs,
    relativePairFrequency: describeEvenness(relative),
    pairsNeverShown: allowed.filter((count) => count === 0).length,
    overlapsPerTask: describeEvenness(
      tasks.map((task) => countOverlaps(task, attributes.length).filter((overlaps) => overlaps > 0).length),
    ),
    repeatedConcepts: tasks.reduce((sum, task) => sum + countRepeats(task.map(String)), 0),
    repeatedTasks: versions.reduce(
      (sum, version) => sum + countRepeats(version.map((task) => task.map(String).sort().join(" "))),
      0,
    ),
    efficiency: precision.efficiency,
    attainableEfficiency: attainableEfficiency(attributes, tasks[0].length),
    largestStandardError: precision.largest,
    respondentsForPrecision: precision.respondentsNeeded,
    choicesPerLevel,
  };
  return { ...balance, warnings: findConjointWarnings(design, balance, precision, completed) };
}

function assertDesign({ attributes, versions }: ConjointDesign): void {
  const concepts = versions[0]?.[0]?.length ?? 0;
  for (const task of versions.flat()) {
    const isWhole = task.every(
      (concept) =>
        concept.length === attributes.length &&
        concept.every((level, at) => Number.isInteger(level) && level >= 0 && level < attributes[at]),
    );
    if (isWhole && task.length >= 2 && task.length === concepts) continue;
    throw new AnalysisError(
      "invalid-argument",
      "tasks show the same number of concepts, two or more, each with one level of every attribute",
      { argument: "versions", value: task.map(String).join(" ") },
    );
  }
  if (concepts > 0 && versions.every((version) => version.length > 0)) return;
  throw new AnalysisError("invalid-argument", "a version has tasks", { argument: "versions", value: "" });
}

function assertBounds({ respondents, noneShare, leastShowings }: Required<ConjointBalanceOptions>): void {
  const bounds: [argument: string, value: number, isRight: boolean][] = [
    ["respondents", respondents, Number.isSafeInteger(respondents) && respondents >= 1],
    ["noneShare", noneShare, noneShare >= 0 && noneShare < 1],
    ["leastShowings", leastShowings, leastShowings >= 0],
  ];
  for (const [argument, value, isRight] of bounds) {
    if (isRight) continue;
    throw new AnalysisError("invalid-argument", "an option is outside its bounds", { argument, value });
  }
}

function describeAttribute(
  { attributes, versions }: ConjointDesign,
  attribute: number,
  precision: Precision,
): AttributeBalance {
  const levels = attributes[attribute];
  const tasks = versions.flat();
  const positionCounts = countTable(levels, tasks[0].length);
  for (const task of tasks) {
    for (const [place, concept] of task.entries()) positionCounts[concept[attribute]][place]++;
  }
  const levelCounts = positionCounts.map((places) => places.reduce((sum, count) => sum + count, 0));
  const inVersions = versions.flatMap((version) => countLevels(version.flat(), attribute, levels));
  const overlaps = tasks.map((task) => countOverlaps(task, attributes.length)[attribute]);
  const { minimal, random } = expectOverlap(levels, tasks[0].length);
  const { min, max } = describeEvenness(inVersions);
  return {
    levelCounts,
    levelFrequency: describeEvenness(levelCounts),
    countsInVersion: { min, max },
    positionCounts,
    positionFrequency: describeEvenness(positionCounts.flat()),
    overlap: { perTask: describeEvenness(overlaps).mean, minimal, random },
    tasksWithOverlap: overlaps.filter((count) => count > 0).length / tasks.length,
    standardErrors: precision.standardErrors[attribute],
  };
}

function countLevels(concepts: readonly (readonly number[])[], attribute: number, levels: number): number[] {
  const counts = new Array<number>(levels).fill(0);
  for (const concept of concepts) counts[concept[attribute]]++;
  return counts;
}

function describePairs(
  { attributes, versions }: ConjointDesign,
  prohibitions: Required<ConjointBalanceOptions>["prohibitions"],
) {
  const concepts = versions.flat(2);
  const { offsets, forbidden } = indexLevels(attributes, prohibitions);
  const pairs: PairBalance[] = [];
  const allowed: number[] = [];
  const relative: number[] = [];
  for (let a = 0; a < attributes.length; a++) {
    for (let b = a + 1; b < attributes.length; b++) {
      const counts = countTable(attributes[a], attributes[b]);
      for (const concept of concepts) counts[concept[a]][concept[b]]++;
      const own = counts.flatMap((row, level) => {
        const barred = forbidden[offsets[a] + level];
        return row.filter((_, other) => !barred.some((place) => place[0] === b && place[1] === other));
      });
      const frequency = describeEvenness(own);
      pairs.push({ attributes: [a, b], counts, frequency });
      for (const count of own) {
        allowed.push(count);
        relative.push(count / frequency.mean);
      }
    }
  }
  return { pairs, allowed, relative };
}

function attainableEfficiency(attributes: readonly number[], concepts: number): number {
  let logarithm = 0;
  let size = 0;
  for (const levels of attributes) {
    const squares = concepts + 2 * expectOverlap(levels, concepts).minimal;
    logarithm += (levels - 1) * Math.log((levels - (levels * squares) / concepts ** 2) / (levels - 1));
    size += levels - 1;
  }
  return Math.exp(logarithm / size);
}

function countTable(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}

function countRepeats(names: readonly string[]): number {
  return names.length - new Set(names).size;
}
