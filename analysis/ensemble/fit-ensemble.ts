import { AnalysisError } from "#analysis/analysis-error";
import { assertWholeNumber } from "#analysis/assert-whole-number";
import { buildConsensus, type EnsembleMember } from "#analysis/ensemble/build-consensus";
import { collectMembers, type NamedMember } from "#analysis/ensemble/collect-members";
import type { KMeansInput, PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import { prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import { createRandom, sampleWithoutReplacement } from "#analysis/random";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";
import { computeAdjustedRandIndex } from "#analysis/solution-quality/adjusted-rand-index";
import { describeSpread } from "#analysis/stability/summarise-stability";

export type EnsembleOptions = {
  /** Number of segments, at least 1. */
  k: number;
  /** Starts of k-means and of k-medoids, each a member. Default 10. */
  starts?: number;
  /** How often the members are split in halves to see whether either half gives the same consensus. Default 20. */
  splits?: number;
  /** Whole number from 0. Default 1. */
  seed?: number;
};

export type EnsembleSolution = {
  method: "ensemble";
  k: number;
  /** Respondents of positive weight by segment, in descending order of `weightedSizes`. */
  sizes: number[];
  weightedSizes: number[];
  /** Segment of each input row, from 0; -1 for a row of weight 0. */
  assignment: Int32Array;
  /** For each input row the share of votes for its segment, 0 to 1; NaN for a row of weight 0. */
  certainty: Float64Array;
  /** Mean certainty of the members of a segment; NaN for an empty one. */
  certaintyBySegment: number[];
  /** Share of all votes that the consensus keeps. */
  support: number;
  /** Mean over methods of the adjusted Rand index between a member and the consensus. */
  agreement: number;
  /** Mean adjusted Rand index between members, each method with one vote. */
  agreementBetween: number;
  /** Median adjusted Rand index between the consensus of one random half of the members and that of the other. */
  stability: number;
  members: { method: string; start: number; vote: number; adjustedRand: number }[];
  /** Methods that were left out because their distances do not fit in memory. */
  leftOut: string[];
};

/**
 * One segmentation out of many: k-means and k-medoids from several starts and Ward's tree, each method with one vote.
 *
 * Answers "which segments do not depend on the method or on a lucky start?". Where methods agree, `agreement` is near
 * 1 and the consensus is close to any of them; where it is low, no method's borders should be trusted. Further
 * segmentations (latent classes, say) can take part.
 *
 * Missing data: none allowed. Weights act as repeated rows; a row of weight 0 is in no segment.
 *
 * @param others further members: a name and the segment of each input row, 0 to k - 1; each has one vote.
 * @throws AnalysisError from `prepareKMeans`, `completeKMeansOptions` and the methods; `length-mismatch`,
 *   `invalid-argument`; `cancelled`.
 *
 * Time: the fits, and O(members² x splits x distinct rows). Source: see `buildConsensus`.
 */
export function fitEnsemble(
  input: KMeansInput,
  options: EnsembleOptions,
  hooks: RunHooks = {},
  others: readonly { method: string; assignment: Int32Array }[] = [],
): EnsembleSolution {
  const { k, starts = 10, splits = 20, seed = 1 } = options;
  assertWholeNumber("splits", splits, 1);
  const prepared = prepareKMeans(input);
  const own = collectMembers(prepared, k, starts, seed, hooks);
  const members = [...own.members, ...others.map((other) => readOther(prepared, other, k))];
  throwIfCancelled(hooks);
  const consensus = buildConsensus(members, k, prepared.weights);
  const agreements = members.map(({ segments }) =>
    computeAdjustedRandIndex(segments, consensus.segments, prepared.weights),
  );
  const allVotes = members.reduce((sum, { vote }) => sum + vote, 0);
  return {
    method: "ensemble",
    k,
    ...describeSegments(prepared, consensus, k),
    support: consensus.support,
    agreement: members.reduce((sum, { vote }, i) => sum + (vote / allVotes) * agreements[i], 0),
    agreementBetween: compareMembers(members, prepared.weights),
    stability: splitHalves(members, k, prepared.weights, splits, seed),
    members: members.map(({ method, start, vote }, i) => ({
      method,
      start,
      vote,
      adjustedRand: agreements[i],
    })),
    leftOut: own.leftOut,
  };
}

function readOther(
  { groupOfRow, distinctCount }: PreparedKMeans,
  { method, assignment }: { method: string; assignment: Int32Array },
  k: number,
): NamedMember {
  if (assignment.length !== groupOfRow.length) {
    throw new AnalysisError("length-mismatch", "one segment a row", { rows: groupOfRow.length });
  }
  const segments = new Int32Array(distinctCount);
  groupOfRow.forEach((group, row) => {
    if (group < 0) return;
    if (!(assignment[row] >= 0 && assignment[row] < k)) {
      throw new AnalysisError("invalid-argument", "a segment is outside 0 to k - 1", {
        argument: method,
        row,
      });
    }
    segments[group] = assignment[row];
  });
  return { method, start: 0, vote: 1, segments };
}

/** Mean over pairs of different members, weighted by the product of their votes; 1 for a single member. */
function compareMembers(members: readonly EnsembleMember[], weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  members.forEach((a, i) => {
    for (const b of members.slice(i + 1)) {
      sum += a.vote * b.vote * computeAdjustedRandIndex(a.segments, b.segments, weights);
      total += a.vote * b.vote;
    }
  });
  return total > 0 ? sum / total : 1;
}

function splitHalves(
  members: readonly EnsembleMember[],
  k: number,
  weights: Float64Array,
  splits: number,
  seed: number,
): number {
  if (members.length < 2) return 1;
  const agreements = Array.from({ length: splits }, (_, split) => {
    const order = Array.from(
      sampleWithoutReplacement(createRandom(seed, [k, split]), members.length, members.length),
    );
    const half = members.length >> 1;
    const [first, second] = [order.slice(0, half), order.slice(half)].map((part) =>
      buildConsensus(
        part.map((i) => members[i]),
        k,
        weights,
      ),
    );
    return computeAdjustedRandIndex(first.segments, second.segments, weights);
  });
  return describeSpread(agreements).median;
}

function describeSegments(
  { groupOfRow, weights }: PreparedKMeans,
  { segments, certainty }: { segments: Int32Array; certainty: Float64Array },
  k: number,
) {
  const masses = new Float64Array(k);
  const certaintySums = new Float64Array(k);
  segments.forEach((segment, group) => {
    masses[segment] += weights[group];
    certaintySums[segment] += weights[group] * certainty[group];
  });
  const order = [...masses.keys()].sort((a, b) => masses[b] - masses[a] || a - b);
  const rank = new Int32Array(k);
  order.forEach((segment, position) => {
    rank[segment] = position;
  });
  const sizes = new Array<number>(k).fill(0);
  const assignment = groupOfRow.map((group) => (group < 0 ? -1 : rank[segments[group]]));
  for (const segment of assignment) if (segment >= 0) sizes[segment]++;
  return {
    sizes,
    weightedSizes: order.map((segment) => masses[segment]),
    assignment,
    certainty: Float64Array.from(groupOfRow, (group) => (group < 0 ? Number.NaN : certainty[group])),
    certaintyBySegment: order.map((segment) => certaintySums[segment] / masses[segment]),
  };
}
