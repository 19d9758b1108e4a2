import type { LevelIndex } from "#analysis/conjoint/index-levels";
import type { PairCounts } from "#analysis/maxdiff/search-version";

/** What the versions before have used up. */
export type EarlierVersions = {
  /** Levels by levels: concepts that show both; the diagonal counts single levels. */
  pairs: PairCounts;
  /** By attribute: pairs of concepts in one task that share its level. */
  overlaps: Float64Array;
  versions: number;
};

/** A version while it is searched, with everything that tells the cost of a move at once. */
export type ConjointVersion = {
  index: LevelIndex;
  conceptsPerTask: number;
  /** Concepts by attributes, row after row, as level indexes over all attributes. */
  shown: Int32Array;
  /** Levels by levels: twice this version's concepts that show both, plus those of the versions before. */
  load: Int32Array;
  earlier: Int32Array;
  /** By attribute: overlaps of this version and the earlier ones, less what was wanted. */
  excess: Float64Array;
  /** Concepts by concepts of their task: in how many attributes they agree. */
  agreements: Int32Array;
};

/** What a missed overlap and a likeness of two concepts cost beside an uneven pair. */
const overlapPrice = 2;
const likenessPrice = 1;
/** Levels out of balance cost more than pairs, of which there are many. */
const levelPrice = 6;

/**
 * @param wanted overlaps that a version is to have, by attribute.
 * @param concepts of all tasks, one after the other, none twice in a task.
 * Time O(concepts x attributes x (attributes + concepts of a task) + levels²).
 */
export function createConjointVersion(
  index: LevelIndex,
  conceptsPerTask: number,
  wanted: Float64Array,
  { pairs, overlaps, versions }: EarlierVersions,
  concepts: readonly (readonly number[])[],
): ConjointVersion {
  const levelCount = index.places.length;
  const attributes = wanted.length;
  const version: ConjointVersion = {
    index,
    conceptsPerTask,
    shown: Int32Array.from(
      concepts.flatMap((levels) => levels.map((level, at) => index.offsets[at] + level)),
    ),
    load: pairs.counts.slice(),
    earlier: pairs.counts,
    excess: overlaps.map((count, at) => count - (versions + 1) * wanted[at]),
    agreements: new Int32Array(concepts.length * conceptsPerTask),
  };
  for (let concept = 0; concept < concepts.length; concept++) {
    const levels = version.shown.subarray(concept * attributes, (concept + 1) * attributes);
    for (const a of levels) for (const b of levels) version.load[a * levelCount + b] += 2;
    const start = concept - (concept % conceptsPerTask);
    for (let other = start; other < start + conceptsPerTask; other++) {
      if (other === concept) continue;
      levels.forEach((level, at) => {
        if (version.shown[other * attributes + at] !== level) return;
        version.agreements[concept * conceptsPerTask + (other - start)]++;
        version.excess[at] += 0.5;
      });
    }
  }
  return version;
}

/** How the cost rises when two concepts exchange their levels of an attribute; Infinity when one becomes another's copy. */
export function weighExchange(version: ConjointVersion, attribute: number, a: number, b: number): number {
  const { shown, load, excess, index } = version;
  const attributes = excess.length;
  const levelA = shown[a * attributes + attribute];
  const levelB = shown[b * attributes + attribute];
  const rowA = levelA * index.places.length;
  const rowB = levelB * index.places.length;
  let change = 0;
  for (let at = 0; at < attributes; at++) {
    const besideA = shown[a * attributes + at];
    const besideB = shown[b * attributes + at];
    // The same company on both sides: what one concept gains the other loses.
    if (at === attribute || besideA === besideB) continue;
    change +=
      2 * (load[rowB + besideA] + load[rowA + besideB] - load[rowA + besideA] - load[rowB + besideB]) + 8;
  }
  const turns = weighLikeness(version, attribute, a, levelB, b);
  const others = weighLikeness(version, attribute, b, levelA, a);
  const turn = turns.turn + others.turn;
  return change + turns.change + others.change + overlapPrice * turn * (2 * excess[attribute] + turn);
}

/** How the cost rises when a concept takes another level of an attribute; Infinity when it becomes another's copy. */
export function weighLevel(version: ConjointVersion, attribute: number, concept: number, to: number): number {
  const { shown, load, excess, index } = version;
  const levelCount = index.places.length;
  const attributes = excess.length;
  const from = shown[concept * attributes + attribute];
  let change = 2 * levelPrice * (load[to * levelCount + to] - load[from * levelCount + from] + 2);
  for (let at = 0; at < attributes; at++) {
    if (at === attribute) continue;
    const beside = shown[concept * attributes + at];
    change += 2 * (load[to * levelCount + beside] - load[from * levelCount + beside] + 2);
  }
  const { change: likeness, turn } = weighLikeness(version, attribute, concept, to, concept);
  return change + likeness + overlapPrice * turn * (2 * excess[attribute] + turn);
}

/** What the others of the task, but for one, say to a concept's new level: the cost, and how many more agree. */
function weighLikeness(
  { shown, excess, agreements, conceptsPerTask }: ConjointVersion,
  attribute: number,
  concept: number,
  to: number,
  except: number,
): { change: number; turn: number } {
  const attributes = excess.length;
  const from = shown[concept * attributes + attribute];
  const start = concept - (concept % conceptsPerTask);
  let change = 0;
  let total = 0;
  for (let other = start; other < start + conceptsPerTask; other++) {
    if (other === concept || other === except) continue;
    const level = shown[other * attributes + attribute];
    const turn = level === to ? 1 : level === from ? -1 : 0;
    if (turn === 0) continue;
    const agreed = agreements[concept * conceptsPerTask + (other - start)];
    if (agreed + turn === attributes) return { change: Infinity, turn: 0 };
    change += likenessPrice * (2 * turn * agreed + 1);
    total += turn;
  }
  return { change, turn: total };
}

/** Gives a concept another level of an attribute. Time O(attributes + concepts of the task). */
export function setLevel(version: ConjointVersion, attribute: number, concept: number, to: number): void {
  const { shown, load, excess, agreements, conceptsPerTask, index } = version;
  const levelCount = index.places.length;
  const attributes = excess.length;
  const from = shown[concept * attributes + attribute];
  for (let at = 0; at < attributes; at++) {
    if (at === attribute) continue;
    const beside = shown[concept * attributes + at];
    load[from * levelCount + beside] -= 2;
    load[beside * levelCount + from] -= 2;
    load[to * levelCount + beside] += 2;
    load[beside * levelCount + to] += 2;
  }
  load[from * levelCount + from] -= 2;
  load[to * levelCount + to] += 2;
  const start = concept - (concept % conceptsPerTask);
  for (let other = start; other < start + conceptsPerTask; other++) {
    if (other === concept) continue;
    const level = shown[other * attributes + attribute];
    const turn = level === to ? 1 : level === from ? -1 : 0;
    agreements[concept * conceptsPerTask + (other - start)] += turn;
    agreements[other * conceptsPerTask + (concept - start)] += turn;
    excess[attribute] += turn;
  }
  shown[concept * attributes + attribute] = to;
}

/** Whether some level is shown a whole time more or less than its share. Time O(levels). */
export function isUneven({ index, load, earlier, shown, excess }: ConjointVersion): boolean {
  const levelCount = index.places.length;
  const concepts = shown.length / excess.length;
  return index.places.some(([attribute], level) => {
    const at = level * levelCount + level;
    const even = concepts / (index.offsets[attribute + 1] - index.offsets[attribute]);
    return Math.abs((load[at] - earlier[at]) / 2 - even) >= 1;
  });
}

/** What the search makes as small as it can. Time O(levels²). */
export function costOfVersion({ index, load, earlier, excess, agreements }: ConjointVersion): number {
  const levelCount = index.places.length;
  let cost = 0;
  for (let a = 0; a < levelCount; a++) {
    for (let b = 0; b <= a; b++) {
      const at = a * levelCount + b;
      const own = (load[at] - earlier[at]) / 2;
      cost += (a === b ? levelPrice : 1) * (own ** 2 + (own + earlier[at]) ** 2);
    }
  }
  for (const missed of excess) cost += overlapPrice * missed ** 2;
  for (const agreed of agreements) cost += (likenessPrice * agreed ** 2) / 2;
  return cost;
}
