/**
 * Round marks for an axis that covers `low` to `high`: steps of 1, 2 or 5 times a power of ten.
 * The first mark is at or below `low`, the last at or above `high`.
 */
export function niceTicks(low: number, high: number, about = 4): number[] {
  if (!(high > low)) return [low, low + 1];
  const rough = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
