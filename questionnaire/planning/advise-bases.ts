import type { StudioLanguage } from "#questionnaire/localised-text";
import type { MarketingAction } from "#questionnaire/marketing-action";
import { type BaseAdvice, decisionAdvice } from "#questionnaire/planning/decision-advice";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

export type AdvisedBase = {
  base: SegmentationBase;
  strength: BaseAdvice["strength"];
  /** One for each decision that it serves; `null` for every decision. */
  reasons: { decision: MarketingAction | null; why: Record<StudioLanguage, string> }[];
};

const describesEverybody: AdvisedBase = {
  base: "demographic",
  strength: "helps",
  reasons: [
    {
      decision: null,
      why: {
        fa: "بخش‌ها را هرچه بسازد، برای توصیف و پیدا کردنشان باید دانست در هر یک چه کسانی هستند.",
        en: "Whatever makes the segments, one has to know who is in them to describe and to find them.",
      },
    },
  ],
};

/**
 * The bases that serve these decisions: those at the core of one first, then by how many decisions they serve. Who
 * the people are is worth knowing in any case, after what is at the core.
 */
export function adviseBases(decisions: readonly MarketingAction[]): AdvisedBase[] {
  const advised = new Map<SegmentationBase, AdvisedBase>();
  for (const decision of decisions) {
    for (const { base, strength, why } of decisionAdvice[decision]) {
      const known = advised.get(base) ?? { base, strength, reasons: [] };
      advised.set(base, {
        base,
        strength: strength === "core" ? "core" : known.strength,
        reasons: [...known.reasons, { decision, why }],
      });
    }
  }
  if (decisions.length > 0 && !advised.has("demographic")) advised.set("demographic", describesEverybody);
  return [...advised.values()].sort((a, b) => weightOf(b) - weightOf(a));
}

function weightOf(advised: AdvisedBase): number {
  if (advised === describesEverybody) return 50;
  return (advised.strength === "core" ? 100 : 0) + advised.reasons.length;
}
