import type { CategoricalColumn } from "#analysis/dataset/dataset";
import { testIndependence } from "#analysis/profiling/chi-square-independence";
import { compareProportions, proportionZ } from "#analysis/profiling/compare-proportions";
import { assignLetters } from "#analysis/profiling/comparison";
import { countBases, type ProfileContext } from "#analysis/profiling/count-bases";
import type { CategoricalProfile, CategoryProfile } from "#analysis/profiling/profile-types";

/** One categorical variable by segment; see `profileSegments` for the rules. Time O(rows + categories x k²). */
export function profileCategorical(column: CategoricalColumn, context: ProfileContext): CategoricalProfile {
  const { dataset, assignment, segmentCount } = context;
  const { bases, totalBase } = countBases(
    dataset,
    assignment,
    segmentCount,
    (row) => column.indexes[row] >= 0,
  );
  const tallies = tallyAnswers(column, context);
  const categories = column.categories.map((category, index) =>
    describeCategory(category, tallies.counts[index], tallies.weighted[index], bases, totalBase, context),
  );
  const occupiedSegments = bases.flatMap(({ unweighted }, segment) => (unweighted > 0 ? [segment] : []));
  const table = tallies.weighted
    .filter((row) => row.some((weight) => weight > 0))
    .map((row) => occupiedSegments.map((segment) => row[segment]));
  const isTestable = table.length >= 2 && occupiedSegments.length >= 2;
  const test = isTestable ? testIndependence(table, totalBase.effective) : null;
  return {
    kind: "categorical",
    code: column.code,
    isBasis: context.isBasis,
    bases,
    totalBase,
    categories,
    test,
    effectSize: test?.cramersV ?? null,
  };
}

function tallyAnswers(
  { indexes, categories }: CategoricalColumn,
  { dataset, assignment, segmentCount }: ProfileContext,
): { counts: number[][]; weighted: number[][] } {
  const emptyTable = () => categories.map(() => new Array<number>(segmentCount).fill(0));
  const counts = emptyTable();
  const weighted = emptyTable();
  for (let row = 0; row < dataset.rowCount; row++) {
    const weight = dataset.weights ? dataset.weights[row] : 1;
    const segment = assignment[row];
    if (segment < 0 || indexes[row] < 0 || weight === 0) continue;
    counts[indexes[row]][segment]++;
    weighted[indexes[row]][segment] += weight;
  }
  return { counts, weighted };
}

function describeCategory(
  category: number,
  counts: number[],
  weighted: number[],
  bases: CategoricalProfile["bases"],
  totalBase: CategoricalProfile["totalBase"],
  { adjust, alpha }: ProfileContext,
): CategoryProfile {
  const sum = weighted.reduce((total, weight) => total + weight, 0);
  const totalShare = totalBase.weighted > 0 ? sum / totalBase.weighted : 0;
  const shares = weighted.map((weight, segment) => (weight > 0 ? weight / bases[segment].weighted : 0));
  const comparisons = compareProportions(
    shares,
    bases.map(({ effective }) => effective),
    { adjust },
  );
  return {
    category,
    counts,
    totalCount: counts.reduce((total, count) => total + count, 0),
    shares,
    totalShare,
    indexes: shares.map((share) => (totalShare > 0 ? (100 * share) / totalShare : null)),
    differences: shares.map((share) => 100 * (share - totalShare)),
    versusRest: shares.map((share, segment) => {
      const others = bases.filter((_, other) => other !== segment);
      const restWeight = others.reduce((total, base) => total + base.weighted, 0);
      const restBase = mergeEffectiveBases(others);
      return restWeight > 0
        ? proportionZ(share, bases[segment].effective, (sum - weighted[segment]) / restWeight, restBase)
        : null;
    }),
    comparisons,
    letters: assignLetters(comparisons, shares.length, alpha),
  };
}

/** Kish's effective base of several groups together, from their weighted and effective bases. */
function mergeEffectiveBases(groups: CategoricalProfile["bases"]): number {
  let sum = 0;
  let squares = 0;
  for (const { weighted, effective } of groups) {
    sum += weighted;
    if (effective > 0) squares += (weighted * weighted) / effective;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}
