import type { Linkage } from "#analysis/hierarchical/dendrogram";

/**
 * Distances from the union of two clusters to all others, by the Lance-Williams formula, written over `toFirst`.
 *
 * Ward works on squared distances, as R's `ward.D2`. Infinite distances, which mark dead clusters, stay infinite.
 *
 * @param between distance of the two clusters.
 * @param masses sum of weights by place; the two clusters' are at `first` and `second`.
 * @param from the first place to be written; `places` is one beyond the last.
 * Time O(places). Source: Lance & Williams (1967), Computer Journal 9, 373-380; Murtagh & Legendre (2014), Journal of
 * Classification 31, 274-295.
 */
export function combineDistances(
  linkage: Linkage,
  toFirst: Float64Array,
  toSecond: Float64Array,
  between: number,
  masses: Float64Array,
  first: number,
  second: number,
  from: number,
  places: number,
): void {
  if (linkage === "ward") combineWard(toFirst, toSecond, between, masses, first, second, from, places);
  else if (linkage === "average") combineAverage(toFirst, toSecond, masses, first, second, from, places);
  else chooseDistances(toFirst, toSecond, linkage === "single", from, places);
}

function chooseDistances(
  toFirst: Float64Array,
  toSecond: Float64Array,
  isSmaller: boolean,
  from: number,
  places: number,
): void {
  for (let other = from; other < places; other++) {
    if (toSecond[other] < toFirst[other] === isSmaller) toFirst[other] = toSecond[other];
  }
}

function combineWard(
  toFirst: Float64Array,
  toSecond: Float64Array,
  between: number,
  masses: Float64Array,
  first: number,
  second: number,
  from: number,
  places: number,
): void {
  const massFirst = masses[first];
  const massSecond = masses[second];
  for (let other = from; other < places; other++) {
    const mass = masses[other];
    toFirst[other] =
      ((massFirst + mass) * toFirst[other] + (massSecond + mass) * toSecond[other] - mass * between) /
      (massFirst + massSecond + mass);
  }
}

function combineAverage(
  toFirst: Float64Array,
  toSecond: Float64Array,
  masses: Float64Array,
  first: number,
  second: number,
  from: number,
  places: number,
): void {
  const massFirst = masses[first];
  const massSecond = masses[second];
  const total = massFirst + massSecond;
  for (let other = from; other < places; other++) {
    toFirst[other] = (massFirst * toFirst[other] + massSecond * toSecond[other]) / total;
  }
}

/** The same for one other cluster, of mass `mass`. Time O(1). */
export function combineTwoDistances(
  linkage: Linkage,
  toFirst: number,
  toSecond: number,
  between: number,
  massFirst: number,
  massSecond: number,
  mass: number,
): number {
  switch (linkage) {
    case "ward":
      return (
        ((massFirst + mass) * toFirst + (massSecond + mass) * toSecond - mass * between) /
        (massFirst + massSecond + mass)
      );
    case "average":
      return (massFirst * toFirst + massSecond * toSecond) / (massFirst + massSecond);
    case "complete":
      return Math.max(toFirst, toSecond);
    case "single":
      return Math.min(toFirst, toSecond);
  }
}
