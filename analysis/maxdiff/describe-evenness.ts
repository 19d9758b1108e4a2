/** How evenly something is spread: the ideal is the mean everywhere. */
export type Evenness = { min: number; max: number; mean: number; deviation: number };

/** The spread of at least one count; the deviation has their number as divisor. Time O(n). */
export function describeEvenness(values: readonly number[]): Evenness {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    min: values.reduce((a, b) => Math.min(a, b)),
    max: values.reduce((a, b) => Math.max(a, b)),
    mean,
    deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length),
  };
}
