import { centroidKernelsBinary } from "#analysis/simd/centroid-kernels-binary";
import { claimKernels } from "#analysis/simd/claim-kernels";

/** Distances closer than this, in proportion, count as equal. */
const tieMargin = 1 + 1e-9;
/** Below this share of the largest number a gap between centroids has lost too many digits to rounding. */
const leastGap = 1e-4;
/** Clusters measured at a time. */
const lanes = 8;
/** A compiled module keeps the bytes before to itself. */
const start = 1024;

/** The compiled loop; analysis/simd/centroid-kernels.as tells what it does. */
type CentroidKernels = {
  findNearest(
    centroids: number,
    inverses: number,
    size: number,
    end: number,
    own: number,
    nearest: number,
    least: number,
    margin: number,
    found: number,
  ): void;
};

/**
 * The nearest cluster and its distance. It is tied when another is as near but for rounding, or when it is no distance
 * away; it is blurred when it is so near that rounding of the centroids could be seen.
 */
export type Nearest = { place: number; distance: number; isTied: boolean; isBlurred: boolean };

/** Clusters that are still apart, by their centroids, at places 0 to count - 1. */
export type WardCentroids = {
  count: number;
  columnCount: number;
  /** In blocks of eight places: variable after variable, eight numbers each. Infinite at places without a cluster. */
  centroids: Float64Array;
  /** 1 / mass, by place. */
  inverses: Float64Array;
  masses: Float64Array;
  /** Below this a squared gap between centroids is lost in rounding. */
  leastSquaredGap: number;
  /** Distance of the nearest, of the second nearest; the place of the nearest is the fifth of the integers. */
  found: { numbers: Float64Array; integers: Int32Array };
  /** Null where there is no SIMD. */
  kernels: CentroidKernels | null;
};

/**
 * One cluster a row, at the row's place.
 *
 * Values are taken as differences from the first row, so that a common offset costs no digits.
 */
export function openCentroids(
  values: Float64Array,
  columnCount: number,
  weights: Float64Array,
  mayUseSimd: boolean,
): WardCentroids {
  const count = weights.length;
  const places = Math.ceil(count / lanes) * lanes;
  const inversesStart = start + 8 * places * columnCount;
  const foundStart = inversesStart + 8 * places;
  const bytes = foundStart + 96;
  const masses = Float64Array.from(weights);
  const claimed = mayUseSimd ? claimKernels<CentroidKernels>(centroidKernelsBinary, masses, bytes) : null;
  const buffer = claimed ? claimed.buffer : new ArrayBuffer(bytes);
  const centroids = new Float64Array(buffer, start, places * columnCount).fill(Infinity);
  let largest = 0;
  for (let place = 0; place < count; place++) {
    for (let column = 0; column < columnCount; column++) {
      const value = values[place * columnCount + column] - values[column];
      centroids[locate(place, columnCount) + lanes * column] = value;
      largest = Math.max(largest, Math.abs(value));
    }
  }
  const inverses = new Float64Array(buffer, inversesStart, places).fill(1);
  for (let place = 0; place < count; place++) inverses[place] = 1 / weights[place];
  return {
    count,
    columnCount,
    centroids,
    inverses,
    masses,
    leastSquaredGap: (leastGap * largest) ** 2,
    found: {
      numbers: new Float64Array(buffer, foundStart, 12),
      integers: new Int32Array(buffer, foundStart, 24),
    },
    kernels: claimed ? claimed.functions : null,
  };
}

/** Where the first number of a place's centroid stands; the others follow eight apart. */
function locate(place: number, columnCount: number): number {
  const lane = place % lanes;
  return (place - lane) * columnCount + lane;
}

/**
 * The cluster nearest to the one at `own` by Ward's distance: the squared gap of the centroids · 2vw / (v + w) for
 * masses v and w.
 *
 * @param known a place whose distance is known, which shortens the search; or -1 and infinity.
 */
export function findNearest(
  forest: WardCentroids,
  own: number,
  known: number,
  knownDistance: number,
): Nearest {
  const { count, columnCount, inverses, kernels } = forest;
  const { numbers, integers } = forest.found;
  if (kernels) {
    const size = 8 * lanes * columnCount;
    const end = start + size * Math.ceil(count / lanes);
    const at = numbers.byteOffset;
    kernels.findNearest(start, inverses.byteOffset, size, end, own, known, knownDistance, tieMargin, at);
  } else searchInTypeScript(forest, own, known, knownDistance);
  const [distance, second] = numbers;
  const place = integers[4];
  const squaredGap = 0.5 * distance * (inverses[own] + inverses[place]);
  return {
    place,
    distance,
    isTied: second <= distance * tieMargin || distance === 0,
    isBlurred: !(squaredGap > forest.leastSquaredGap),
  };
}

/** The twin of the compiled loop; it gives up no candidate half measured. */
function searchInTypeScript(forest: WardCentroids, own: number, known: number, knownDistance: number): void {
  const { count, columnCount, centroids, inverses, found } = forest;
  const from = locate(own, columnCount);
  let least = knownDistance;
  let second = Infinity;
  let nearest = known;
  for (let place = 0; place < count; place++) {
    if (place === own || place === nearest) continue;
    const to = locate(place, columnCount);
    let sum = 0;
    for (let at = 0; at < lanes * columnCount; at += lanes) {
      const gap = centroids[from + at] - centroids[to + at];
      sum += gap * gap;
    }
    const distance = (2 * sum) / (inverses[own] + inverses[place]);
    if (distance < least) {
      second = least;
      least = distance;
      nearest = place;
    } else if (distance < second) second = distance;
  }
  found.numbers[0] = least;
  found.numbers[1] = second;
  found.integers[4] = nearest;
}

/** Puts the union of two clusters at `place`, which is the earlier one, and the last cluster at `other`. */
export function uniteCentroids(forest: WardCentroids, place: number, other: number): void {
  const { columnCount, centroids, masses, inverses } = forest;
  const union = masses[place] + masses[other];
  const share = masses[other] / union;
  const last = --forest.count;
  const [to, from, end] = [place, other, last].map((each) => locate(each, columnCount));
  for (let at = 0; at < lanes * columnCount; at += lanes) {
    centroids[to + at] += share * (centroids[from + at] - centroids[to + at]);
    centroids[from + at] = centroids[end + at];
    centroids[end + at] = Infinity;
  }
  masses[place] = union;
  masses[other] = masses[last];
  inverses[place] = 1 / union;
  inverses[other] = inverses[last];
}
