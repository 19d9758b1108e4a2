import { type Column, createNumericColumn, type Dataset, findColumn } from "#analysis/dataset/dataset";
import { findMarkers } from "#analysis/profiling/find-markers";
import { profileSegments } from "#analysis/profiling/profile-segments";
import type { CategoricalProfile, NumericProfile, SegmentProfile } from "#analysis/profiling/profile-types";
import type { ProfileCell, ProfiledVariable, ProfileRow, SegmentMarker } from "#contracts/segmentation";
import type { Variable } from "#questionnaire/variable";

const markersKept = 12;
/** No variable code has this sign in it. */
const meanOf = (code: string) => `${code}#mean`;

export type ProfileInput = {
  dataset: Dataset;
  /** In the order of the profile. */
  variables: readonly Variable[];
  basis: readonly string[];
  /** By dataset row from 0; -1 for those who are in no segment. */
  assignment: Int32Array;
  k: number;
};

/**
 * The profile of a solution in the shape that is stored. A scale has a mean beside the shares of its points. A
 * latent class that is nobody's most likely one stays in the table without figures.
 */
export function buildProfile(input: ProfileInput): {
  profile: ProfiledVariable[];
  markers: SegmentMarker[][];
} {
  const occupied = occupiedSegments(input.assignment, input.k);
  const position = new Map(occupied.map((segment, index) => [segment, index]));
  const scales = input.variables.filter(hasMean);
  const twins = scales.map((variable) => meanColumn(variable, findColumn(input.dataset, variable.code)));
  const columns = [...input.dataset.columns, ...twins];
  const analysed = profileSegments(
    { ...input.dataset, columns },
    [...input.variables.map((variable) => variable.code), ...twins.map((column) => column.code)],
    input.assignment.map((segment) => position.get(segment) ?? -1),
    occupied.length,
    { basis: [...input.basis, ...input.basis.map(meanOf)] },
  );
  const spread = <T>(values: readonly T[], empty: T) =>
    Array.from({ length: input.k }, (_, segment) => values[position.get(segment) ?? -1] ?? empty);
  const byCode = new Map(analysed.variables.map((variable) => [variable.code, variable]));
  const profile = input.variables.map((variable): ProfiledVariable => {
    const found = byCode.get(variable.code);
    const mean = byCode.get(meanOf(variable.code));
    if (!found) throw new Error(`no profile of ${variable.code}`);
    const rows = [
      ...(mean?.kind === "numeric" ? [meanRow(mean, variable)] : []),
      ...(found.kind === "numeric" ? [meanRow(found, variable)] : shareRows(found)),
    ];
    const tested = mean ?? found;
    return {
      ...wordsOf(variable),
      purpose: input.basis.includes(variable.code) ? "basis" : "descriptor",
      base: found.totalBase.unweighted,
      baseBySegment: spread(
        found.bases.map((base) => base.unweighted),
        0,
      ),
      rows: rows.map((row) => ({ ...row, cells: spread(row.cells, emptyCell) })),
      effect: effectOf(tested),
    };
  });
  const withTwin = new Set(scales.map((variable) => variable.code));
  const markers = spread(
    occupied.map((_, index) => pickMarkers(analysed, index, withTwin)),
    [],
  );
  return { profile, markers };
}

const emptyCell: ProfileCell = { value: null, difference: null, index: null, letters: "" };

function occupiedSegments(assignment: Int32Array, k: number): number[] {
  const seen = new Set(assignment);
  return Array.from({ length: k }, (_, segment) => segment).filter((segment) => seen.has(segment));
}

function hasMean(variable: Variable): boolean {
  return variable.kind === "scale" || variable.kind === "nps";
}

function meanColumn(variable: Variable, column: Column): Column {
  if (column.kind === "numeric") return { ...column, code: meanOf(variable.code) };
  const values = Float64Array.from(column.indexes, (index) =>
    index < 0 ? Number.NaN : column.categories[index],
  );
  return createNumericColumn(meanOf(variable.code), values);
}

function wordsOf(variable: Variable) {
  const { code, questionCode, label, questionText, kind, level, isReversed, options } = variable;
  return { code, questionCode, label, questionText, kind, level, isReversed, options };
}

function meanRow(profile: NumericProfile, variable: Variable): ProfileRow {
  const total = profile.totalMean;
  const hasTrueZero = variable.kind === "numeric" && total !== null && total > 0 && isNeverNegative(profile);
  return {
    statistic: "mean",
    optionCode: null,
    total,
    cells: profile.means.map((value, segment) => ({
      value,
      difference: profile.differences[segment],
      index: hasTrueZero && value !== null && total !== null ? (100 * value) / total : null,
      letters: profile.letters[segment],
    })),
  };
}

/** Segment means below zero betray a scale whose zero is a point like any other. */
function isNeverNegative(profile: NumericProfile): boolean {
  return profile.means.every((mean) => mean === null || mean >= 0);
}

function shareRows({ categories, bases }: CategoricalProfile): ProfileRow[] {
  return categories.map((category) => ({
    statistic: "share",
    optionCode: category.category,
    total: category.totalShare,
    cells: category.shares.map((share, segment) =>
      bases[segment].unweighted === 0
        ? emptyCell
        : {
            value: share,
            difference: share - category.totalShare,
            index: category.indexes[segment],
            letters: category.letters[segment],
          },
    ),
  }));
}

function effectOf(profile: CategoricalProfile | NumericProfile): ProfiledVariable["effect"] {
  if (profile.effectSize === null) return null;
  const measure = profile.kind === "numeric" ? "eta" : "cramers-v";
  return { measure, size: profile.effectSize, pValue: profile.test?.pValue ?? null };
}

/** Of a scale the mean alone: the shares of its points say the same several times. */
function pickMarkers(
  analysed: SegmentProfile,
  segment: number,
  withTwin: ReadonlySet<string>,
): SegmentMarker[] {
  return findMarkers(analysed, segment, Number.POSITIVE_INFINITY)
    .filter(({ code, category }) => category === null || !withTwin.has(code))
    .slice(0, markersKept)
    .map(({ code, category, value, total, effect }) => ({
      code: code.replace("#mean", ""),
      statistic: category === null ? "mean" : "share",
      optionCode: category,
      value,
      total,
      effect,
    }));
}
