export type HeatStep = -3 | -2 | -1 | 0 | 1 | 2 | 3;

/** Where the shading steps up: differences from the total as shares of one, or an index with 100 as the total. */
const bounds = { difference: [0.05, 0.1, 0.2], index: [20, 50, 100] } as const;

/** Which of seven shades a figure takes, by how far it stands from the total. */
export function heatStep(value: number, total: number, by: "difference" | "index"): HeatStep {
  // An index below 100 is as far as its mirror above: half as much equals twice as much.
  const distance = by === "difference" ? Math.abs(value - total) : indexDistance(value, total);
  // Differences of shares such as 0.3 − 0.2 fall a hair short of the round bound.
  const reached = bounds[by].filter((bound) => distance >= bound - 1e-9).length;
  return (value < total ? -reached : reached) as HeatStep;
}

function indexDistance(value: number, total: number): number {
  const [smaller, larger] = value < total ? [value, total] : [total, value];
  if (larger <= 0) return 0;
  return smaller <= 0 ? Number.POSITIVE_INFINITY : (larger / smaller) * 100 - 100;
}
