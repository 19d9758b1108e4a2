import { combineDistances, combineTwoDistances } from "#analysis/hierarchical/combine-distances";
import type { Linkage } from "#analysis/hierarchical/dendrogram";
import { packedRow } from "#analysis/hierarchical/packed-distances";

/** Distances closer than this, in proportion, count as equal. */
const tieMargin = 1e-9;
/** Below this share of pairs among the clusters a round is not worth its pass over all distances. */
const leastShareOfPairs = 0.01;

/** Clusters that are still apart, all alive, in the order of their first rows. */
type Round = {
  places: number;
  /** Packed upper triangle of `places`; squared for Ward. */
  distances: Float64Array;
  masses: Float64Array;
  nodes: Int32Array;
  nearest: Int32Array;
  nearestDistance: Float64Array;
  /** Up to here a distance competes with the nearest. */
  limit: Float64Array;
  /** 1 where two others are equally near. */
  isTied: Uint8Array;
};

/** Clusters to be joined and the distance between the two, by ascending first place. */
type Pairs = { firsts: Int32Array; seconds: Int32Array; between: Float64Array };

/** Joins in an order of their own; node leafCount + s is the one that entry s made. */
export type UnorderedMerges = { merges: Int32Array; heights: Float64Array };

/**
 * The joins of a tree without ties, many at once.
 *
 * Two clusters that are each other's nearest are joined at some time whatever else happens, as long as the linkage
 * never brings a union nearer to others than its parts were. So all such pairs are joined in one pass through the
 * distances, in the order in which they lie in memory, and about twenty passes over ever fewer clusters make the tree.
 *
 * @param distances packed upper triangle between leaves, squared for Ward; overwritten.
 * @param onRound called before each pass; may throw.
 * @returns null where two neighbours are equally near, so that the order of joins matters, or where few clusters are
 *   each other's nearest, so that passes do not pay: `distances` are then lost.
 * Time O(n²). Source: Murtagh (1983), Computer Journal 26, 354-359, on reciprocal nearest neighbours.
 */
export function joinReciprocalPairs(
  distances: Float64Array,
  weights: Float64Array,
  linkage: Linkage,
  onRound: (joined: number) => void,
): UnorderedMerges | null {
  const leafCount = weights.length;
  const merges = new Int32Array(2 * (leafCount - 1));
  const heights = new Float64Array(leafCount - 1);
  const round = openRound(distances, weights);
  let joined = 0;
  while (round.places > 1) {
    onRound(joined);
    const pairs = findPairs(round);
    if (!pairs) return null;
    for (const first of pairs) {
      merges[2 * joined] = round.nodes[first];
      merges[2 * joined + 1] = round.nodes[round.nearest[first]];
      heights[joined] = round.nearestDistance[first];
      round.nodes[first] = leafCount + joined++;
    }
    joinPairs(round, pairs, linkage);
  }
  return { merges, heights };
}

function openRound(distances: Float64Array, weights: Float64Array): Round {
  const places = weights.length;
  const round: Round = {
    places,
    distances,
    masses: Float64Array.from(weights),
    nodes: Int32Array.from(weights.keys()),
    nearest: new Int32Array(places),
    nearestDistance: new Float64Array(places),
    limit: new Float64Array(places),
    isTied: new Uint8Array(places),
  };
  forgetNearest(round, places);
  const all = Int32Array.from(weights.keys());
  const later = new Float64Array(places);
  for (let a = 0, at = 0; a < places; a++) {
    readLater(round, a, a, later);
    at = writeLater(round, all, a, later, at);
  }
  return round;
}

function forgetNearest({ nearestDistance, limit, isTied }: Round, places: number): void {
  nearestDistance.fill(Infinity, 0, places);
  limit.fill(Infinity, 0, places);
  isTied.fill(0, 0, places);
}

function recordNearest(round: Round, place: number, other: number, distance: number): void {
  const { nearest, nearestDistance, limit, isTied } = round;
  const isClear = distance < nearestDistance[place] * (1 - tieMargin) || nearestDistance[place] === Infinity;
  isTied[place] = isClear && distance > 0 ? 0 : 1;
  if (distance >= nearestDistance[place]) return;
  nearest[place] = other;
  nearestDistance[place] = distance;
  limit[place] = distance * (1 + tieMargin);
}

/** The earlier ones of clusters that are each other's nearest; null when they are too few or there is a tie. */
function findPairs({ places, nearest, isTied }: Round): Int32Array | null {
  const firsts = new Int32Array(places >> 1);
  let count = 0;
  for (let place = 0; place < places; place++) {
    const other = nearest[place];
    if (other < place || nearest[other] !== place) continue;
    if (isTied[place] || isTied[other]) return null;
    firsts[count++] = place;
  }
  return count > leastShareOfPairs * places ? firsts.slice(0, count) : null;
}

/** Joins the pairs, in place: every new distance is written at or before where its parts stood. */
function joinPairs(round: Round, firsts: Int32Array, linkage: Linkage): void {
  const { places, masses, nodes } = round;
  const partner = new Int32Array(places).fill(-1);
  const isSecond = new Uint8Array(places);
  for (const first of firsts) {
    partner[first] = round.nearest[first];
    isSecond[round.nearest[first]] = 1;
  }
  const pairs: Pairs = {
    firsts,
    seconds: firsts.map((first) => partner[first]),
    between: Float64Array.from(firsts, (first) => round.nearestDistance[first]),
  };
  const kept = Int32Array.from(partner.keys()).filter((place) => !isSecond[place]);
  const toFirst = new Float64Array(places);
  const toSecond = new Float64Array(places);
  forgetNearest(round, kept.length);
  let pair = 0;
  let at = 0;
  for (let a = 0; a < kept.length; a++) {
    const first = kept[a];
    readLater(round, first, first, toFirst);
    let mass = masses[first];
    if (partner[first] >= 0) {
      const second = partner[first];
      readLater(round, second, first, toSecond);
      const between = pairs.between[pair++];
      combineDistances(linkage, toFirst, toSecond, between, masses, first, second, first + 1, places);
      mass += masses[second];
    }
    foldPairs(pairs, pair, linkage, toFirst, masses, mass);
    at = writeLater(round, kept, a, toFirst, at);
  }
  kept.forEach((place, i) => {
    masses[i] = masses[place] + (partner[place] < 0 ? 0 : masses[partner[place]]);
    nodes[i] = nodes[place];
  });
  round.places = kept.length;
}

/** Turns distances to the members of each pair, from the one at `from` on, into distances to the pair. */
function foldPairs(
  { firsts, seconds, between }: Pairs,
  from: number,
  linkage: Linkage,
  distances: Float64Array,
  masses: Float64Array,
  mass: number,
): void {
  for (let pair = from; pair < firsts.length; pair++) {
    const first = firsts[pair];
    const second = seconds[pair];
    distances[first] = combineTwoDistances(
      linkage,
      distances[first],
      distances[second],
      between[pair],
      masses[first],
      masses[second],
      mass,
    );
  }
}

/** Stores one cluster's distances to the kept ones after it, and lets each compete; returns where the next ones go. */
function writeLater(round: Round, kept: Int32Array, a: number, from: Float64Array, start: number): number {
  const { distances, limit } = round;
  let limitOfA = limit[a];
  let at = start;
  for (let b = a + 1; b < kept.length; b++) {
    const distance = from[kept[b]];
    distances[at++] = distance;
    if (distance <= limit[b]) recordNearest(round, b, a, distance);
    if (distance <= limitOfA) {
      recordNearest(round, a, b, distance);
      limitOfA = limit[a];
    }
  }
  return at;
}

/** Distances from a cluster to those at places after `from`. */
function readLater({ distances, places }: Round, place: number, from: number, into: Float64Array): void {
  let at = packedRow(from + 1, places) + place;
  for (let other = from + 1; other < place; other++) {
    into[other] = distances[at];
    at += places - other - 2;
  }
  if (place > from) into[place] = Infinity;
  const row = packedRow(place, places);
  into.set(distances.subarray(row + place + 1, row + places), place + 1);
}
