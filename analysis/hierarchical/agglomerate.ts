import { combineDistances } from "#analysis/hierarchical/combine-distances";
import type { Linkage } from "#analysis/hierarchical/dendrogram";
import { packedRow } from "#analysis/hierarchical/packed-distances";

/** Clusters that are still apart. Cluster i keeps the place of its first row, so that ties go to the lowest row. */
type Forest = {
  linkage: Linkage;
  /** Places in use; those of dead clusters are infinitely far from all others. */
  places: number;
  /** Packed upper triangle of `places`. Squared for Ward. */
  distances: Float64Array;
  /** By place: the sum of weights, 0 for a dead cluster. */
  masses: Float64Array;
  /** By place: the tree's node. */
  nodes: Int32Array;
  /** By place: the nearest cluster at a later place, and its distance; infinite when there is none. */
  nearest: Int32Array;
  nearestDistance: Float64Array;
};

export type Agglomeration = { merges: Int32Array; heights: Float64Array };

/**
 * Joins the two nearest clusters until one is left.
 *
 * Each cluster remembers its nearest later neighbour, so that a step looks through the clusters, not the pairs. Of
 * equal distances the pair with the lowest first, then the lowest second place is joined, as R's hclust does; ties
 * would otherwise depend on the order of the work. When half the places are dead, the triangle is packed anew.
 *
 * @param distances packed upper triangle between leaves, Euclidean, squared for Ward as the heights are; overwritten.
 * @param weights of the leaves, positive.
 * @param onStep called before each step; may throw.
 * Time O(n²) as a rule and O(n³) at worst, no memory beyond the triangle.
 * Source: Anderberg (1973), Cluster Analysis for Applications, 135-145; Murtagh (1985), COMPSTAT Lectures 4.
 */
export function agglomerate(
  distances: Float64Array,
  weights: Float64Array,
  linkage: Linkage,
  onStep: (step: number) => void,
): Agglomeration {
  const leafCount = weights.length;
  const merges = new Int32Array(2 * (leafCount - 1));
  const heights = new Float64Array(leafCount - 1);
  const forest = plantForest(distances, weights, linkage);
  const toFirst = new Float64Array(leafCount);
  const toSecond = new Float64Array(leafCount);
  for (let step = 0; step < leafCount - 1; step++) {
    onStep(step);
    const first = findLeast(forest.nearestDistance, forest.places);
    const second = forest.nearest[first];
    const height = forest.nearestDistance[first];
    merges[2 * step] = forest.nodes[first];
    merges[2 * step + 1] = forest.nodes[second];
    heights[step] = height;
    joinClusters(forest, first, second, toFirst, toSecond);
    forest.nodes[first] = leafCount + step;
    if (forest.places > 64 && 2 * (leafCount - step - 1) <= forest.places) packForest(forest);
  }
  return { merges, heights };
}

function plantForest(distances: Float64Array, weights: Float64Array, linkage: Linkage): Forest {
  const places = weights.length;
  const forest: Forest = {
    linkage,
    places,
    distances,
    masses: Float64Array.from(weights),
    nodes: Int32Array.from(weights.keys()),
    nearest: new Int32Array(places).fill(-1),
    nearestDistance: new Float64Array(places).fill(Infinity),
  };
  for (let place = 0; place < places; place++) findNearest(forest, place, places);
  return forest;
}

function findLeast(values: Float64Array, count: number): number {
  let least = 0;
  for (let i = 1; i < count; i++) if (values[i] < values[least]) least = i;
  return least;
}

/** Looks for the nearest cluster at a later place, below `end`. */
function findNearest({ distances, nearest, nearestDistance, places }: Forest, place: number, end: number) {
  const row = packedRow(place, places);
  let least = Infinity;
  let to = -1;
  for (let other = place + 1; other < end; other++) {
    const distance = distances[row + other];
    if (distance < least) {
      least = distance;
      to = other;
    }
  }
  nearest[place] = to;
  nearestDistance[place] = least;
}

/** `first` takes in `second`, which dies. */
function joinClusters(
  forest: Forest,
  first: number,
  second: number,
  toFirst: Float64Array,
  toSecond: Float64Array,
): void {
  const { distances, places, masses } = forest;
  const between = distances[packedRow(first, places) + second];
  readDistances(forest, first, toFirst);
  readDistances(forest, second, toSecond);
  combineDistances(forest.linkage, toFirst, toSecond, between, masses, first, second, 0, places);
  masses[first] += masses[second];
  masses[second] = 0;
  toFirst[second] = Infinity;
  writeDistances(forest, first, second, toFirst);
  renewNearest(forest, first, second, toFirst);
}

/** Distances from one cluster to every place; infinite to itself. */
function readDistances({ distances, places }: Forest, place: number, into: Float64Array): void {
  let at = place - 1;
  for (let other = 0; other < place; other++) {
    into[other] = distances[at];
    at += places - other - 2;
  }
  into[place] = Infinity;
  const row = packedRow(place, places);
  for (let other = place + 1; other < places; other++) into[other] = distances[row + other];
}

/** The joined cluster's distances, and infinity for the dead one where a later search may read it. */
function writeDistances(
  { distances, places, masses }: Forest,
  first: number,
  second: number,
  joined: Float64Array,
): void {
  let at = -1;
  for (let other = 0; other < second; other++) {
    if (other < first) distances[at + first] = joined[other];
    distances[at + second] = Infinity;
    at += places - other - 2;
  }
  const row = packedRow(first, places);
  for (let other = first + 1; other < places; other++) {
    distances[row + other] = masses[other] > 0 ? joined[other] : Infinity;
  }
}

/** Nearest neighbours after a join: searched again only where the joined or the dead cluster was the nearest. */
function renewNearest(forest: Forest, first: number, second: number, joined: Float64Array): void {
  const { nearest, nearestDistance, places, masses } = forest;
  nearestDistance[second] = Infinity;
  findNearest(forest, first, places);
  for (let place = 0; place < places; place++) {
    if (masses[place] === 0 || place === first) continue;
    const distance = place < first ? joined[place] : Infinity;
    if (distance < nearestDistance[place]) {
      nearest[place] = first;
      nearestDistance[place] = distance;
    } else if (nearest[place] === first || nearest[place] === second) {
      // With the distance unchanged, the joined cluster or an earlier equal one is the nearest.
      findNearest(forest, place, distance === nearestDistance[place] ? first + 1 : places);
    }
  }
}

/** Drops the dead clusters, in place: every number moves towards the front or stays. */
function packForest(forest: Forest): void {
  const { distances, masses, nodes, nearest, nearestDistance, places } = forest;
  const alive = Int32Array.from(masses.subarray(0, places).keys()).filter((place) => masses[place] > 0);
  const newPlace = new Int32Array(places);
  alive.forEach((place, i) => {
    newPlace[place] = i;
  });
  let at = 0;
  for (let i = 0; i < alive.length; i++) {
    const row = packedRow(alive[i], places);
    for (let j = i + 1; j < alive.length; j++) distances[at++] = distances[row + alive[j]];
  }
  alive.forEach((place, i) => {
    masses[i] = masses[place];
    nodes[i] = nodes[place];
    nearest[i] = nearest[place] < 0 ? -1 : newPlace[nearest[place]];
    nearestDistance[i] = nearestDistance[place];
  });
  forest.places = alive.length;
}
