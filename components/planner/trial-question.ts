import { mostSimulated, type PlannedMarket, type RecoveryInput } from "#contracts/planning";
import type { PlannerModule } from "#questionnaire/planning/describe-modules";

export const differences = { slight: 0.8, clear: 1.3, marked: 1.8 } as const;
export const tellingShares = { half: 0.5, threeQuarters: 0.75, all: 1 } as const;
export const noises = {
  careful: { reliability: 1, styleSpread: 0 },
  usual: { reliability: 0.8, styleSpread: 0.3 },
  careless: { reliability: 0.6, styleSpread: 0.6 },
} as const;

/** What is assumed of the market when a plan is tried. */
export type Assumptions = {
  difference: keyof typeof differences;
  telling: keyof typeof tellingShares;
  sizes: "equal" | "unequal";
  noise: keyof typeof noises;
};

export const usualAssumptions: Assumptions = {
  difference: "clear",
  telling: "threeQuarters",
  sizes: "unequal",
  noise: "usual",
};

export const mostVariables = 150;

/** The question to the engine: these modules' basis variables, asked of a market with so many segments. */
export function askTrial(
  { segments, respondents }: { segments: number; respondents: number },
  modules: readonly PlannerModule[],
  { difference, telling, sizes, noise }: Assumptions,
): RecoveryInput {
  const items: PlannedMarket["items"] = modules.flatMap(({ id, basis }) =>
    basis.map((item) => ({ ...item, code: `${id}:${item.code}` })),
  );
  return {
    respondents: Math.min(respondents, mostSimulated),
    seed: 1,
    market: {
      shares: shareOut(segments, sizes),
      items,
      difference: differences[difference],
      discriminatingShare: tellingShares[telling],
      ...noises[noise],
    },
  };
}

/** The assumptions that a question was asked with. */
export function readAssumptions({ market }: RecoveryInput): Assumptions {
  const keyOf = <Key extends string>(
    values: Readonly<Record<Key, unknown>>,
    matches: (key: Key) => boolean,
  ) => (Object.keys(values) as Key[]).find(matches);
  const isEqual = new Set(market.shares.map((share) => share.toFixed(6))).size === 1;
  return {
    difference:
      keyOf(differences, (key) => differences[key] === market.difference) ?? usualAssumptions.difference,
    telling:
      keyOf(tellingShares, (key) => tellingShares[key] === market.discriminatingShare) ??
      usualAssumptions.telling,
    sizes: isEqual ? "equal" : "unequal",
    noise: keyOf(noises, (key) => noises[key].reliability === market.reliability) ?? usualAssumptions.noise,
  };
}

/** From large to small: four segments hold 40, 30, 20 and 10 % of the market. */
function shareOut(segments: number, sizes: Assumptions["sizes"]): number[] {
  const total = (segments * (segments + 1)) / 2;
  return Array.from({ length: segments }, (_, segment) =>
    sizes === "equal" ? 1 / segments : (segments - segment) / total,
  );
}
