import type { VariableGroup, VariableUse } from "#components/segmentation/group-variables";
import {
  leastK,
  mostK,
  mostSeed,
  type SegmentationMethod,
  type SegmentationSpecification,
  segmentationMethods,
} from "#contracts/segmentation";

/** The form as it stands: numbers may be missing or out of range. */
export type DraftSpecification = {
  title: string;
  waveIds: string[];
  uses: Record<string, VariableUse>;
  methods: SegmentationMethod[];
  kMin: number;
  kMax: number;
  starts: number | null;
  seed: number | null;
  standardise: boolean;
  includeSimulated: boolean;
};

export type ListedWave = { id: string; title: string; complete: number; simulated: number };

/** Everything real; simulated responses only where there is nothing else. */
export function beginDraft(
  title: string,
  waves: readonly ListedWave[],
  groups: readonly VariableGroup[],
): DraftSpecification {
  const codes = groups.flatMap((group) => group.variables.map((variable) => variable.code));
  return {
    title,
    waveIds: waves.map((wave) => wave.id),
    uses: Object.fromEntries(codes.map((code) => [code, "unused"])),
    methods: [...segmentationMethods],
    kMin: leastK,
    kMax: mostK,
    starts: 100,
    seed: 1234,
    standardise: false,
    includeSimulated: waves.every((wave) => wave.simulated === wave.complete),
  };
}

export function codesOf(
  groups: readonly VariableGroup[],
  uses: DraftSpecification["uses"],
  use: VariableUse,
): string[] {
  return groups.flatMap((group) =>
    group.variables.map((variable) => variable.code).filter((code) => uses[code] === use),
  );
}

export type DraftProblem =
  | "nameMissing"
  | "waveMissing"
  | "basisTooFew"
  | "methodMissing"
  | "rangeWrong"
  | "startsWrong"
  | "seedWrong";

export function findProblems(draft: DraftSpecification, groups: readonly VariableGroup[]): DraftProblem[] {
  const isWhole = (value: number | null, least: number, most: number) =>
    value !== null && Number.isInteger(value) && value >= least && value <= most;
  return [
    ...(draft.title.trim() ? [] : ["nameMissing" as const]),
    ...(draft.waveIds.length > 0 ? [] : ["waveMissing" as const]),
    ...(codesOf(groups, draft.uses, "basis").length >= 2 ? [] : ["basisTooFew" as const]),
    ...(draft.methods.length > 0 ? [] : ["methodMissing" as const]),
    ...(draft.kMin <= draft.kMax ? [] : ["rangeWrong" as const]),
    ...(isWhole(draft.starts, 10, 1000) ? [] : ["startsWrong" as const]),
    ...(isWhole(draft.seed, 0, mostSeed) ? [] : ["seedWrong" as const]),
  ];
}

/** Call it only when `findProblems` found none. */
export function toSpecification(
  draft: DraftSpecification,
  groups: readonly VariableGroup[],
): SegmentationSpecification {
  const { waveIds, methods, kMin, kMax, standardise, includeSimulated } = draft;
  return {
    ...{ waveIds, kMin, kMax, standardise, includeSimulated },
    methods: segmentationMethods.filter((method) => methods.includes(method)),
    basis: codesOf(groups, draft.uses, "basis"),
    descriptors: codesOf(groups, draft.uses, "descriptor"),
    starts: draft.starts ?? 100,
    seed: draft.seed ?? 0,
  };
}
