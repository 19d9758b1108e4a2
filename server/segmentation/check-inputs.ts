import { AnalysisError } from "#analysis/analysis-error";
import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import { type Column, findColumn } from "#analysis/dataset/dataset";
import { prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import { buildItemTable } from "#analysis/latent-class/build-item-table";
import { prepareLatentClass } from "#analysis/latent-class/prepare-latent-class";
import { checkInputs as checkNumbers } from "#analysis/segmentation-checks/check-inputs";
import type { InputCheck as NumberCheck } from "#analysis/segmentation-checks/check-types";
import type {
  InputCheck,
  SampleLight,
  SegmentationFinding,
  SegmentationMethod,
  SegmentationSpecification,
} from "#contracts/segmentation";
import type { LoadedDataset } from "#server/datasets/load-dataset";
import { bySeverity } from "#server/segmentation/check-solution";
import { scaleCodes } from "#server/segmentation/scale-codes";

const respondentsPerSegment = 10;

export type CheckedInputs = Pick<
  SegmentationSpecification,
  "basis" | "methods" | "kMin" | "kMax" | "standardise"
>;

/** Everything that can be said before running: what would stop it, and what to think about first. */
export function checkInputs(loaded: LoadedDataset, wanted: CheckedInputs): InputCheck {
  const { dataset, simulated } = loaded;
  const complete = dataset.rowCount;
  const least = respondentsPerSegment * wanted.kMax;
  const stops: SegmentationFinding[] =
    complete < least
      ? [
          {
            code: "too-few-respondents",
            severity: "stops",
            detail: { respondents: complete, least, k: wanted.kMax },
          },
        ]
      : wanted.methods.flatMap((method) => tryMethod(loaded, wanted, method));
  const numbers = checkNumbers(dataset, wanted.basis);
  const stopped = new Set(stops.map((finding) => finding.detail.variable));
  const findings = [
    ...withoutRepeats(stops),
    ...numbers.flatMap(toFinding).filter((finding) => !stopped.has(finding.detail.variable)),
    ...checkChoices(wanted),
    ...(wanted.methods.includes("k-means") && !wanted.standardise ? checkScales(loaded, wanted.basis) : []),
    ...(simulated > 0
      ? [{ code: "simulated-included", severity: "notes" as const, detail: { simulated, complete } }]
      : []),
  ];
  return { light: readLight(numbers), complete, simulated, findings: findings.sort(bySeverity) };
}

/** What stops this method on these data, found by preparing it as the job will. */
function tryMethod(
  { dataset, variables }: LoadedDataset,
  { basis, kMax, standardise }: CheckedInputs,
  method: SegmentationMethod,
): SegmentationFinding[] {
  try {
    const distinctRows =
      method === "k-means"
        ? prepareKMeans({
            matrix: buildKMeansMatrix(dataset, basis, { standardise, asScale: scaleCodes(variables) }).matrix,
            weights: null,
          }).distinctCount
        : prepareLatentClass(buildItemTable(dataset, basis)).patternCount;
    if (distinctRows >= kMax) return [];
    return [{ code: "k-exceeds-distinct-rows", severity: "stops", detail: { k: kMax, distinctRows } }];
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    return [{ code: error.code, severity: "stops", detail: { ...error.details, method } }];
  }
}

function withoutRepeats(findings: readonly SegmentationFinding[]): SegmentationFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, detail }) => {
    const key = `${code} ${detail.variable}`;
    return !seen.has(key) && seen.add(key);
  });
}

function toFinding(check: NumberCheck): SegmentationFinding[] {
  const { code, level, ...detail } = check;
  if (level === "green") return [];
  return [{ code, severity: level === "red" ? "serious" : "warns", detail }];
}

function readLight(checks: readonly NumberCheck[]): SampleLight {
  for (const check of checks) {
    if (check.code !== "sample-small") continue;
    const { level, respondents, variables, perVariable } = check;
    return { colour: level, respondents, variables, perVariable };
  }
  throw new Error("the sample check is always there");
}

/** One K or one method says nothing about whether another would have done better. */
function checkChoices({ methods, kMin, kMax }: CheckedInputs): SegmentationFinding[] {
  return [
    ...(kMin === kMax ? [{ code: "one-k", severity: "warns" as const, detail: { k: kMin } }] : []),
    ...(methods.length === 1
      ? [{ code: "one-method", severity: "notes" as const, detail: { method: methods[0] } }]
      : []),
  ];
}

/** K-means adds up squared distances: a variable with a range several times another's decides nearly alone. */
function checkScales({ dataset }: LoadedDataset, basis: readonly string[]): SegmentationFinding[] {
  const ranges = basis
    .map((code) => ({ code, range: rangeOf(findColumn(dataset, code)) }))
    .filter(({ range }) => range > 0);
  if (ranges.length < 2) return [];
  const sorted = ranges.sort((a, b) => a.range - b.range);
  const narrow = sorted[0];
  const wide = sorted[sorted.length - 1];
  if (wide.range < 3 * narrow.range) return [];
  const detail = { variable: wide.code, other: narrow.code, times: wide.range / narrow.range };
  return [{ code: "unequal-scales", severity: "warns", detail }];
}

function rangeOf(column: Column): number {
  if (column.kind === "categorical") {
    const { categories } = column;
    return categories.length <= 2 ? 1 : categories[categories.length - 1] - categories[0];
  }
  let low = Infinity;
  let high = -Infinity;
  for (const value of column.values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}
