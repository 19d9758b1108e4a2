/** Coordinates this close to the largest, relatively, tie with it: equal ones may differ by rounding. */
const tie = 1e-9;

/**
 * Whether an axis should be turned so that its coordinate farthest from 0 is positive; the first of several that tie
 * decides. An axis has no sign of its own: without such a rule two computers may draw mirrored maps.
 *
 * Time O(points).
 */
export function isLargestNegative(coordinates: readonly number[]): boolean {
  let largest = 0;
  for (const value of coordinates) largest = Math.max(largest, Math.abs(value));
  const decider = coordinates.find((value) => Math.abs(value) >= largest * (1 - tie)) ?? 0;
  return decider < 0;
}
