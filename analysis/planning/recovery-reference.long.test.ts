import { expect, test } from "vitest";
import { recoverSegments } from "#analysis/planning/recover-segments";
import type { PlannedItem, SegmentPlan } from "#analysis/planning/segment-plan";
import reference from "./recovery.reference.json";

// Reference: recovery.reference.py, which writes the model anew and leaves finding segments to scikit-learn.
const replicates = 80;

type Case = (typeof reference.cases)[number];

function planOf(known: Case): SegmentPlan {
  const { shares, difference, discriminatingShare, reliability, styleSpread } = known;
  return { shares, items: itemsOf(known), difference, discriminatingShare, reliability, styleSpread };
}

function itemsOf({ form, items, points, ...known }: Case): PlannedItem[] {
  if (form === "allocation") return [{ code: "A", form, parts: items }];
  return Array.from({ length: items }, (_, i) => {
    const code = `Q${i + 1}`;
    const yesShare = "yesShare" in known ? Number(known.yesShare) : undefined;
    return form === "scale" ? { code, form, points } : { code, form: "yes-no", yesShare };
  });
}

test.each(reference.cases)(
  "$name: agreement and error of sizes are those of an independent simulation",
  (known) => {
    const [found] = recoverSegments({ plan: planOf(known), sizes: [known.respondents], replicates }).sizes;
    // Four standard errors of both means, and a hundredth for other searches and roundings.
    const errorOf = (deviation: number) =>
      4 * deviation * Math.sqrt(1 / replicates + 1 / reference.replicates);
    const { adjustedRand, sizeError } = known;
    expect(Math.abs(found.adjustedRand.mean - adjustedRand.mean)).toBeLessThan(
      errorOf(adjustedRand.deviation) + 0.01,
    );
    expect(Math.abs(found.sizeError.mean - sizeError.mean)).toBeLessThan(errorOf(sizeError.deviation) + 0.3);
    if (!("rightK" in known)) return;
    const [right, tried] = known.rightK as number[];
    const share = (right + 1) / (tried + 2);
    const deviation = Math.sqrt(share * (1 - share));
    const chance = 4 * deviation * Math.sqrt(1 / replicates + 1 / tried);
    expect(Math.abs(found.rightKShare - right / tried)).toBeLessThan(chance);
  },
);
