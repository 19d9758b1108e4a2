/** Okabe–Ito in its spirit, tuned to stand 3:1 off a white page; exports to files use these. */
export const segmentHexes = [
  "#0072b2",
  "#c75a00",
  "#008560",
  "#b0568b",
  "#8a6d00",
  "#2b8cc4",
  "#5b5750",
  "#7a4fb5",
] as const;

/** The colour of the segment with this place in its solution, on every page; follows light and dark. */
export function segmentColour(index: number): string {
  return `var(--color-segment-${(index % segmentHexes.length) + 1})`;
}
