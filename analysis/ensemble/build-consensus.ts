import { matchSegments } from "#analysis/ensemble/match-segments";

/** One segmentation that takes part in a consensus. */
export type EnsembleMember = {
  /** Segment of each row, 0 to k - 1. */
  segments: Int32Array;
  /** How much it counts, positive. */
  vote: number;
};

export type Consensus = {
  /** Segment of each row. */
  segments: Int32Array;
  /** For each row the share of votes for its segment, 0 to 1. */
  certainty: Float64Array;
  /** Share of weight times votes that goes to the own segment, 0 to 1: what the consensus makes as large as it can. */
  support: number;
};

/** Passes for one consensus; as each raises the support, few are ever needed. */
const mostPasses = 100;

/**
 * The segmentation that agrees best with all of an ensemble.
 *
 * In turn, the segments of every member are matched one to one with those of the consensus, and every row goes to the
 * segment with the most votes, until nothing changes; from every member, and the best is kept. Ties go to the lowest
 * segment and the first member. Row order and the members' labels change nothing but, possibly, the choice of ties.
 *
 * @param weights one a row.
 * Time O(members² x passes x (rows + k³)).
 * Source: Dimitriadou, Weingessel & Hornik (2002), Int. J. Pattern Recognition and Artificial Intelligence 16, 901-912;
 * Hornik (2005), J. Statistical Software 14(12), hard Euclidean consensus.
 */
export function buildConsensus(
  members: readonly EnsembleMember[],
  k: number,
  weights: Float64Array,
): Consensus {
  let best: Consensus | undefined;
  for (const { segments } of members) {
    const found = climbFrom(segments, members, k, weights);
    if (!best || found.support > best.support + 1e-12) best = found;
  }
  return (
    best ?? {
      segments: new Int32Array(weights.length),
      certainty: new Float64Array(weights.length),
      support: 0,
    }
  );
}

function climbFrom(
  start: Int32Array,
  members: readonly EnsembleMember[],
  k: number,
  weights: Float64Array,
): Consensus {
  let current: Consensus = { segments: start, certainty: new Float64Array(start.length), support: -1 };
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = castVotes(current.segments, members, k, weights);
    if (next.support <= current.support + 1e-12) return current.support < 0 ? next : current;
    current = next;
  }
  return current;
}

function castVotes(
  consensus: Int32Array,
  members: readonly EnsembleMember[],
  k: number,
  weights: Float64Array,
): Consensus {
  const rows = weights.length;
  const votes = new Float64Array(rows * k);
  const allVotes = members.reduce((sum, { vote }) => sum + vote, 0);
  for (const { segments, vote } of members) {
    const overlaps = new Float64Array(k * k);
    for (let row = 0; row < rows; row++) overlaps[segments[row] * k + consensus[row]] += weights[row];
    const matched = matchSegments(overlaps, k);
    for (let row = 0; row < rows; row++) votes[row * k + matched[segments[row]]] += vote / allVotes;
  }
  const segments = new Int32Array(rows);
  const certainty = new Float64Array(rows);
  let support = 0;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    let most = 0;
    for (let segment = 1; segment < k; segment++) {
      if (votes[row * k + segment] > votes[row * k + most] + 1e-12) most = segment;
    }
    segments[row] = most;
    certainty[row] = votes[row * k + most];
    support += weights[row] * certainty[row];
    total += weights[row];
  }
  return { segments, certainty, support: support / total };
}
