import { type Column, type Dataset, findColumn } from "#analysis/dataset/dataset";
import { hasAnswer } from "#analysis/dataset/select-rows";
import type { CheckLevel, InputCheck } from "#analysis/segmentation-checks/check-types";

/**
 * What a researcher should know about the basis variables before anything is fitted.
 *
 * The sample check is always first, green when all is well; the others appear when they have something to say.
 * Counts are unweighted.
 *
 * @param codes basis variables. @throws AnalysisError `unknown-column`.
 * Time O(rows x codes²). The limits 70 and 100 a variable, .7 and 15 % are those of the product's guide, after
 * Dolnicar, Grün & Leisch (2018), Market Segmentation Analysis; 95 % for near-constant and red from 50 % missing are
 * our own choice.
 */
export function checkInputs(dataset: Dataset, codes: readonly string[]): InputCheck[] {
  const columns = codes.map((code) => findColumn(dataset, code));
  return [
    checkSample(dataset.rowCount, columns.length),
    ...columns.flatMap(checkMissing),
    ...columns.flatMap(checkVariation),
    ...checkRedundancy(columns),
  ];
}

/** `sample-small`: at least 70, better 100, respondents for each variable. */
export function checkSample(respondents: number, variables: number): InputCheck {
  const wanted = 100 * variables;
  const leastAcceptable = 70 * variables;
  const level: CheckLevel =
    respondents >= wanted ? "green" : respondents >= leastAcceptable ? "amber" : "red";
  const perVariable = variables > 0 ? respondents / variables : 0;
  return { code: "sample-small", level, respondents, variables, perVariable, wanted, leastAcceptable };
}

/** `high-missing`: over 15 % of respondents have no answer; red from half. */
export function checkMissing(column: Column): InputCheck[] {
  const rows = column.kind === "numeric" ? column.values.length : column.indexes.length;
  let missing = 0;
  for (let row = 0; row < rows; row++) if (!hasAnswer(column, row)) missing++;
  const missingShare = rows > 0 ? missing / rows : 0;
  if (missingShare <= 0.15) return [];
  return [
    {
      code: "high-missing",
      level: missingShare >= 0.5 ? "red" : "amber",
      variable: column.code,
      missingShare,
    },
  ];
}

/** `near-constant-item`: 95 % or more of the answers are the same; red when all are. */
export function checkVariation(column: Column): InputCheck[] {
  const counts = new Map<number, number>();
  let answered = 0;
  const answers = column.kind === "numeric" ? column.values : column.indexes;
  for (let row = 0; row < answers.length; row++) {
    if (!hasAnswer(column, row)) continue;
    counts.set(answers[row], (counts.get(answers[row]) ?? 0) + 1);
    answered++;
  }
  let largest = 0;
  for (const count of counts.values()) largest = Math.max(largest, count);
  const largestShare = answered > 0 ? largest / answered : 1;
  if (largestShare < 0.95) return [];
  return [
    {
      code: "near-constant-item",
      level: largestShare === 1 ? "red" : "amber",
      variable: column.code,
      largestShare,
    },
  ];
}

/**
 * `redundant-inputs`: pairs correlated beyond .7 in size, most correlated first. Pearson's r on pairwise complete
 * rows; option codes count as numbers, and three or more categories are assumed to be in order.
 */
export function checkRedundancy(columns: readonly Column[]): InputCheck[] {
  const numbers = columns.map(toNumbers);
  const found: Extract<InputCheck, { code: "redundant-inputs" }>[] = [];
  for (let a = 0; a < columns.length; a++) {
    for (let b = a + 1; b < columns.length; b++) {
      const correlation = correlate(numbers[a], numbers[b]);
      if (correlation === null || Math.abs(correlation) <= 0.7) continue;
      found.push({
        code: "redundant-inputs",
        level: "amber",
        first: columns[a].code,
        second: columns[b].code,
        correlation,
      });
    }
  }
  return found.sort((one, other) => Math.abs(other.correlation) - Math.abs(one.correlation));
}

function toNumbers(column: Column): Float64Array {
  if (column.kind === "numeric") return column.values;
  return Float64Array.from(column.indexes, (index) => (index < 0 ? Number.NaN : column.categories[index]));
}

function correlate(first: Float64Array, second: Float64Array): number | null {
  let count = 0;
  let meanFirst = 0;
  let meanSecond = 0;
  let squaresFirst = 0;
  let squaresSecond = 0;
  let products = 0;
  for (let row = 0; row < first.length; row++) {
    if (Number.isNaN(first[row]) || Number.isNaN(second[row])) continue;
    count++;
    const gapFirst = first[row] - meanFirst;
    const gapSecond = second[row] - meanSecond;
    meanFirst += gapFirst / count;
    meanSecond += gapSecond / count;
    squaresFirst += gapFirst * (first[row] - meanFirst);
    squaresSecond += gapSecond * (second[row] - meanSecond);
    products += gapFirst * (second[row] - meanSecond);
  }
  return squaresFirst > 0 && squaresSecond > 0 ? products / Math.sqrt(squaresFirst * squaresSecond) : null;
}
