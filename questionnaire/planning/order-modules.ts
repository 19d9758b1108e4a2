import type { SegmentationBase } from "#questionnaire/segmentation-base";

/**
 * What to ask first: easy things that people do, then what they need and think, then what they know, and personal
 * facts at the end, when trust is there and a refusal costs least.
 */
const order: readonly SegmentationBase[] = [
  "lifecycle",
  "behavioural",
  "needs",
  "attitudinal",
  "psychographic",
  "sophistication",
  "technographic",
  "personality",
  "personalisation",
  "value",
  "firmographic",
  "geographic",
  "social",
  "demographic",
];

type Ordered = { bases: readonly SegmentationBase[] };

/** The modules in a sensible order of asking; those of one base stay as they came. */
export function orderModules<Module extends Ordered>(modules: readonly Module[]): Module[] {
  return modules.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** A module of several bases is asked where the first of them is. */
function placeOf({ bases }: Ordered): number {
  return Math.min(...bases.map((base) => order.indexOf(base)));
}
