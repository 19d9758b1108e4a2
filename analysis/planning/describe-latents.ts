import { normalCdf } from "#analysis/distributions/normal";
import { countVariables, type SegmentPlan } from "#analysis/planning/segment-plan";

/** The normal trait behind a variable, in standard deviations within segments. */
export type Latent = {
  /** By segment. */
  means: Float64Array;
  /** Standard deviation of the person and the error of measurement together. */
  noise: number;
  /** Weight of the respondent's leaning to high answers; 0 in an allocation, where it cancels. */
  style: number;
  /** Over the whole market. */
  mean: number;
  deviation: number;
  /** Above it the answer is yes; NaN where it is not a yes/no item. */
  threshold: number;
};

/**
 * The traits behind a plan's variables, in order.
 * @param places from `placeSegments`. Time O(variables x segments).
 */
export function describeLatents(plan: SegmentPlan, places: Float64Array): Latent[] {
  const { shares, items, difference, reliability = 1, styleSpread = 0 } = plan;
  const k = shares.length;
  const noise = 1 / Math.sqrt(reliability);
  const forms = items.flatMap((item) =>
    item.form === "allocation" ? new Array<null>(item.parts).fill(null) : [item],
  );
  return Array.from({ length: countVariables(items) }, (_, variable) => {
    const item = forms[variable];
    const style = item ? styleSpread : 0;
    const means = places.slice(variable * k, (variable + 1) * k).map((place) => place * difference);
    const mean = shares.reduce((sum, share, segment) => sum + share * means[segment], 0);
    const between = shares.reduce((sum, share, segment) => sum + share * (means[segment] - mean) ** 2, 0);
    const within = Math.sqrt(noise ** 2 + style ** 2);
    const threshold =
      item?.form === "yes-no" ? findThreshold(shares, means, within, item.yesShare ?? 0.5) : Number.NaN;
    return { means, noise, style, mean, deviation: Math.sqrt(within ** 2 + between), threshold };
  });
}

/** Where the wanted share of the market lies above, by halving. */
function findThreshold(
  shares: readonly number[],
  means: Float64Array,
  within: number,
  yesShare: number,
): number {
  let low = Math.min(...means) - 8 * within;
  let high = Math.max(...means) + 8 * within;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    const above = shares.reduce(
      (sum, share, segment) => sum + share * normalCdf((means[segment] - middle) / within),
      0,
    );
    if (above > yesShare) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
