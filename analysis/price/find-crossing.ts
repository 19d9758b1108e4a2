export type CrossingRule = {
  /** `linear` (default) joins neighbouring prices by straight lines; `step` takes the first price that was named. */
  crossing?: "linear" | "step";
  /** Which one, where curves meet more than once or along a stretch. Default `min`. */
  intersection?: "min" | "max" | "mean" | "median";
};

/** Shares closer than this are equal. */
const EQUAL = 1e-12;

/**
 * The price at which a rising curve meets a falling one.
 *
 * @param price ascending; at the first the rising curve is below the falling one, at the last above.
 * Time O(prices).
 */
export function findCrossing(
  price: Float64Array,
  rising: Float64Array,
  falling: Float64Array,
  { crossing = "linear", intersection = "min" }: CrossingRule,
): number {
  const gaps = rising.map((share, i) => (Math.abs(share - falling[i]) <= EQUAL ? 0 : share - falling[i]));
  const crossings = crossing === "linear" ? findLinear(price, gaps) : findStep(price, rising, falling, gaps);
  return choose(crossings, intersection);
}

/** Every price where the gap is 0 or changes sign; of a stretch of zeros, its two ends. */
function findLinear(price: Float64Array, gaps: Float64Array): number[] {
  const crossings: number[] = [];
  for (let i = 0; i < price.length; i++) {
    if (gaps[i] === 0) {
      if (gaps[i - 1] !== 0 || gaps[i + 1] !== 0) crossings.push(price[i]);
    } else if (i > 0 && gaps[i - 1] * gaps[i] < 0) {
      crossings.push(price[i - 1] + ((price[i] - price[i - 1]) * gaps[i - 1]) / (gaps[i - 1] - gaps[i]));
    }
  }
  return crossings;
}

/** The first price where the rising curve has caught up, and those after it where neither curve has moved. */
function findStep(
  price: Float64Array,
  rising: Float64Array,
  falling: Float64Array,
  gaps: Float64Array,
): number[] {
  const first = gaps.findIndex((gap) => gap >= 0);
  return Array.from(price).filter((_, i) => rising[i] === rising[first] && falling[i] === falling[first]);
}

function choose(crossings: readonly number[], intersection: "min" | "max" | "mean" | "median"): number {
  const last = crossings.length - 1;
  switch (intersection) {
    case "min":
      return crossings[0];
    case "max":
      return crossings[last];
    case "mean":
      return crossings.reduce((sum, price) => sum + price, 0) / crossings.length;
    case "median":
      return (crossings[Math.floor(last / 2)] + crossings[Math.ceil(last / 2)]) / 2;
  }
}
