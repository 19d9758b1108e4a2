/** One respondent's prices, in rising order, and weight. */
export type PriceRow = {
  tooCheap: number | null;
  cheap: number;
  expensive: number;
  tooExpensive: number;
  weight: number;
};

/** At every price that somebody named, ascending, the share (0 to 1) of respondents who call it so. */
export type PriceCurves = {
  price: Float64Array;
  /** Falling: it would have to be lower to be too cheap. Null when not asked. */
  tooCheap: Float64Array | null;
  /** Falling. */
  cheap: Float64Array;
  /** Rising. */
  expensive: Float64Array;
  tooExpensive: Float64Array;
  /** 1 less the others: rising and falling. */
  notCheap: Float64Array;
  notExpensive: Float64Array;
};

/**
 * The cumulative curves of van Westendorp's chart.
 *
 * "Expensive" at a price is the share whose limit is that price or less; "cheap" the share whose limit is above it.
 * At and below the lowest limit named, nobody has passed it: curves start at exactly 0 (rising) and 1 (falling).
 * Time O(n log n).
 */
export function buildPriceCurves(rows: readonly PriceRow[]): PriceCurves {
  const weights = rows.map(({ weight }) => weight);
  const readPrices = (name: "cheap" | "expensive" | "tooExpensive") => rows.map((row) => row[name]);
  const lowest = rows.flatMap(({ tooCheap }) => (tooCheap === null ? [] : [tooCheap]));
  const limits = [lowest, readPrices("cheap"), readPrices("expensive"), readPrices("tooExpensive")];
  const price = Float64Array.from(new Set(limits.flat())).sort();
  const [tooCheap, cheap, expensive, tooExpensive] = limits.map((limit) =>
    limit.length === 0 ? null : accumulate(limit, weights, price),
  );
  const passed = { cheap: cheap!, expensive: expensive!, tooExpensive: tooExpensive! };
  return {
    price,
    tooCheap: tooCheap && complement(tooCheap),
    cheap: complement(passed.cheap),
    expensive: passed.expensive,
    tooExpensive: passed.tooExpensive,
    notCheap: passed.cheap,
    notExpensive: complement(passed.expensive),
  };
}

/** For each price, the share of respondents whose limit is at or below it; 0 at the lowest limit itself. */
function accumulate(
  limits: readonly number[],
  weights: readonly number[],
  price: Float64Array,
): Float64Array {
  const order = limits.map((_, row) => row).sort((a, b) => limits[a] - limits[b]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const lowest = limits[order[0]];
  const highest = limits[order[order.length - 1]];
  let next = 0;
  let passed = 0;
  return price.map((at) => {
    while (next < order.length && limits[order[next]] <= at) passed += weights[order[next++]];
    if (at <= lowest) return 0;
    return at >= highest ? 1 : passed / total;
  });
}

function complement(shares: Float64Array): Float64Array {
  return shares.map((share) => 1 - share);
}
