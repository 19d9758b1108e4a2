import type { MarketingAction } from "#questionnaire/marketing-action";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

/** What a proposal has to know of a module. */
export type ModuleOffer = {
  id: string;
  bases: readonly SegmentationBase[];
  actions: readonly MarketingAction[];
  /** In the slowest language of the study. */
  minutes: number;
  basisVariables: number;
};

export type ModuleWishes = {
  /** The weightiest first. */
  bases: readonly SegmentationBase[];
  decisions: readonly MarketingAction[];
  /** Left for modules once the rest has been asked. */
  minutes: number;
  /** Basis variables that the sample carries. */
  basisVariables: number;
  country: "iran" | "international";
};

export type ModuleProposal = {
  moduleIds: string[];
  /** Bases that were wanted and are not measured, and why. */
  missing: { base: SegmentationBase; reason: "no-module" | "no-time" }[];
};

/**
 * A module for every base, as far as the minutes go.
 *
 * Bases are served in order. For each, the module that serves most of the decisions is taken, of equal ones the one
 * that measures most of the wanted bases, then the shorter one. When the time runs out, shorter modules replace longer
 * ones from the last base on, and then the last bases are left out. Basis variables decide between equal modules only
 * once they are more than the sample carries: leaving out a base for that is the researcher's to decide.
 */
export function proposeModules(offers: readonly ModuleOffer[], wishes: ModuleWishes): ModuleProposal {
  const fitting = offers.filter(({ id }) => isForCountry(id, wishes.country));
  const wanted = wishes.bases.filter((base) => fitting.some((offer) => offer.bases.includes(base)));
  const noModule = wishes.bases.filter((base) => !wanted.includes(base));
  for (let count = wanted.length; count > 0; count--) {
    const bases = wanted.slice(0, count);
    const chosen = shorten(chooseBest(fitting, bases, wishes), fitting, bases, wishes);
    if (chosen && sumMinutes(chosen) <= wishes.minutes) {
      return {
        moduleIds: chosen.map(({ id }) => id),
        missing: explain(
          noModule,
          wanted.filter((base) => !covers(chosen, base)),
        ),
      };
    }
  }
  return { moduleIds: [], missing: explain(noModule, wanted) };
}

function explain(
  noModule: readonly SegmentationBase[],
  noTime: readonly SegmentationBase[],
): ModuleProposal["missing"] {
  return [
    ...noModule.map((base) => ({ base, reason: "no-module" as const })),
    ...noTime.map((base) => ({ base, reason: "no-time" as const })),
  ];
}

/** Modules come in an Iranian and an international edition; others fit anywhere. */
function isForCountry(id: string, country: ModuleWishes["country"]): boolean {
  return !id.endsWith(country === "iran" ? "-international" : "-iran");
}

function chooseBest(
  offers: readonly ModuleOffer[],
  bases: readonly SegmentationBase[],
  wishes: ModuleWishes,
): ModuleOffer[] {
  const chosen: ModuleOffer[] = [];
  for (const base of bases) {
    if (covers(chosen, base)) continue;
    const best = offers
      .filter((offer) => offer.bases.includes(base))
      .toSorted((a, b) => compare(a, b, bases, chosen, wishes))[0];
    chosen.push(best);
  }
  return chosen;
}

function compare(
  a: ModuleOffer,
  b: ModuleOffer,
  bases: readonly SegmentationBase[],
  chosen: readonly ModuleOffer[],
  { decisions, basisVariables }: ModuleWishes,
): number {
  const served = ({ actions }: ModuleOffer) => actions.filter((action) => decisions.includes(action)).length;
  const newly = (offer: ModuleOffer) =>
    offer.bases.filter((base) => bases.includes(base) && !covers(chosen, base)).length;
  const spent = chosen.reduce((sum, offer) => sum + offer.basisVariables, 0);
  const excess = (offer: ModuleOffer) => Math.max(0, spent + offer.basisVariables - basisVariables);
  return (
    served(b) - served(a) ||
    newly(b) - newly(a) ||
    Math.sign(excess(a) - excess(b)) ||
    a.minutes - b.minutes ||
    a.id.localeCompare(b.id)
  );
}

/** The same bases in less time, from the last module on; undefined when even the shortest take too long. */
function shorten(
  chosen: readonly ModuleOffer[],
  offers: readonly ModuleOffer[],
  bases: readonly SegmentationBase[],
  { minutes, decisions }: ModuleWishes,
): ModuleOffer[] | undefined {
  const serves = ({ actions }: ModuleOffer) => actions.some((action) => decisions.includes(action));
  const shortened = [...chosen];
  for (let at = shortened.length - 1; at >= 0 && sumMinutes(shortened) > minutes; at--) {
    const others = shortened.filter((_, i) => i !== at);
    const alone = bases.filter((base) => shortened[at].bases.includes(base) && !covers(others, base));
    const shorter = offers
      .filter((offer) => alone.every((base) => offer.bases.includes(base)))
      .filter((offer) => serves(offer) || !serves(shortened[at]))
      .toSorted((a, b) => a.minutes - b.minutes)[0];
    if (shorter && shorter.minutes < shortened[at].minutes) shortened[at] = shorter;
  }
  return sumMinutes(shortened) <= minutes ? shortened : undefined;
}

function covers(chosen: readonly ModuleOffer[], base: SegmentationBase): boolean {
  return chosen.some((offer) => offer.bases.includes(base));
}

function sumMinutes(chosen: readonly ModuleOffer[]): number {
  return chosen.reduce((sum, { minutes }) => sum + minutes, 0);
}
