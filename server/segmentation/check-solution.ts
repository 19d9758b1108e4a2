import { checkSolution as checkNumbers } from "#analysis/segmentation-checks/check-solution";
import type { SolutionCheck } from "#analysis/segmentation-checks/check-types";
import type { ProfiledVariable, SegmentationFinding, SolutionResult } from "#contracts/segmentation";

/** What to beware of in a solution, the most serious first. Segments are named by number. */
export function checkSolution(result: SolutionResult): SegmentationFinding[] {
  const sizes = result.sizes.map((size) => size.count);
  const latentClass = result.fit.method === "latent-class" ? result.fit : undefined;
  const checks = checkNumbers(
    {
      k: result.k,
      sizes,
      weightedSizes: sizes,
      starts: result.starts,
      startsAtBest: result.startsAtBest,
      converged: result.converged,
      polished: latentClass?.polished,
      boundaryEstimates: latentClass?.boundaryEstimates,
      degreesOfFreedom: latentClass?.degreesOfFreedom,
      stability: result.stability && {
        pairs: result.stability.pairs,
        medianAdjustedRand: result.stability.adjustedRand.median,
        segments: result.stability.segments,
      },
    },
    agreementByItem(result.profile),
  );
  return [...checks.map(toFinding), ...leftOut(result)].sort(bySeverity);
}

const order: readonly SegmentationFinding["severity"][] = ["stops", "serious", "warns", "notes"];

export function bySeverity(a: SegmentationFinding, b: SegmentationFinding): number {
  return order.indexOf(a.severity) - order.indexOf(b.severity);
}

function toFinding(check: SolutionCheck): SegmentationFinding {
  const { code, level, ...numbers } = check;
  const detail = Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [
      name,
      name.toLowerCase().endsWith("segment") ? value + 1 : value,
    ]),
  );
  return { code, severity: level === "red" ? "serious" : "warns", detail };
}

function leftOut({ leftOut, completeResponses }: SolutionResult): SegmentationFinding[] {
  return leftOut.map(({ reason, count }) => ({
    code: reason,
    severity: count > 0.15 * completeResponses ? "warns" : "notes",
    detail: { count, share: count / completeResponses },
  }));
}

/** How much each segment agrees with each basis item: the mean of a scale, the share of the later of two answers. */
function agreementByItem(profile: readonly ProfiledVariable[]): number[][] {
  return profile
    .filter((variable) => variable.purpose === "basis")
    .flatMap((variable) => {
      const mean = variable.rows.find((row) => row.statistic === "mean");
      const row = mean ?? (variable.rows.length === 2 ? variable.rows[1] : undefined);
      const values = row?.cells.map((cell) => cell.value) ?? [null];
      return values.includes(null) ? [] : [values as number[]];
    });
}
