import { methodFor } from "#analysis/planning/fit-planned-sample";
import { judgeAgreement, leastRecovered } from "#analysis/planning/judge-recovery";
import type {
  RecoveryAtSize,
  RecoveryQuestion,
  RecoveryReplicates,
  RecoveryResult,
} from "#analysis/planning/recovery-types";
import { countVariables } from "#analysis/planning/segment-plan";
import { describeSpread } from "#analysis/stability/summarise-stability";

/** The shares of several threads as one result, in any order. Time O(replicates x sizes x log replicates). */
export function summariseRecovery(
  { plan, sizes, replicates, seed }: Required<RecoveryQuestion>,
  parts: readonly RecoveryReplicates[],
): RecoveryResult {
  const ordered = [...parts].sort((a, b) => a.from - b.from);
  const gather = (pick: (part: RecoveryReplicates) => ArrayLike<number>) =>
    ordered.flatMap((part) => Array.from(pick(part)));
  const adjustedRand = gather((part) => part.adjustedRand);
  const sizeError = gather((part) => part.sizeError);
  const chosenK = gather((part) => part.chosenK);
  const atSize = (cells: readonly number[], size: number) =>
    cells.filter((_, cell) => cell % sizes.length === size);
  const k = plan.shares.length;
  const bySize = sizes.map((respondents, size) =>
    describeSize(respondents, k, {
      adjustedRand: atSize(adjustedRand, size),
      sizeError: atSize(sizeError, size),
      chosenK: atSize(chosenK, size),
    }),
  );
  return {
    method: methodFor(plan.items),
    k,
    variables: countVariables(plan.items),
    replicates,
    seed,
    sizes: bySize,
    ceiling: describeSpread(gather((part) => part.ceiling)),
    smallestRecovered: findSmallest(bySize),
  };
}

function describeSize(
  respondents: number,
  k: number,
  { adjustedRand, sizeError, chosenK }: { adjustedRand: number[]; sizeError: number[]; chosenK: number[] },
): RecoveryAtSize {
  const spread = describeSpread(adjustedRand);
  const shareOf = (count: number) => count / adjustedRand.length;
  return {
    respondents,
    adjustedRand: spread,
    sizeError: describeSpread(sizeError),
    verdict: judgeAgreement(spread.median),
    recoveredShare: shareOf(adjustedRand.filter((agreement) => agreement >= leastRecovered).length),
    rightKShare: shareOf(chosenK.filter((chosen) => chosen === k).length),
    chosenK: [...new Set(chosenK)]
      .sort((a, b) => a - b)
      .map((chosen) => ({ k: chosen, replicates: chosenK.filter((one) => one === chosen).length })),
  };
}

function findSmallest(bySize: readonly RecoveryAtSize[]): number | null {
  const lastFailure = bySize.findLastIndex(({ verdict }) => verdict !== "recovered");
  return bySize[lastFailure + 1]?.respondents ?? null;
}
