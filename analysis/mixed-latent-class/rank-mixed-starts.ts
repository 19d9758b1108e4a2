import { layOutEstimates } from "#analysis/mixed-latent-class/estimate-layout";
import { isSpurious } from "#analysis/mixed-latent-class/is-spurious";
import type {
  MixedCases,
  MixedOptions,
  MixedStart,
} from "#analysis/mixed-latent-class/mixed-latent-class-types";

/** Best first; those that closed around a few values last; ties to the earlier start. Time O(starts x k). */
export function rankMixedStarts(
  cases: MixedCases,
  { k, covariance, varianceFloor }: Required<MixedOptions>,
  starts: readonly MixedStart[],
): MixedStart[] {
  const layout = layOutEstimates(cases, k, covariance);
  const judged = starts.map((point) => {
    const isLost = !Number.isFinite(point.logLikelihood);
    const rank = isLost ? 2 : isSpurious(cases, layout, point.estimates, varianceFloor) ? 1 : 0;
    return { point, rank };
  });
  const order = (a: (typeof judged)[number], b: (typeof judged)[number]) =>
    a.rank - b.rank || b.point.logLikelihood - a.point.logLikelihood || a.point.start - b.point.start;
  return judged.sort(order).map(({ point }) => point);
}
