import { AnalysisError } from "#analysis/analysis-error";
import { findConcept } from "#analysis/conjoint/find-concept";
import type { LevelIndex } from "#analysis/conjoint/index-levels";
import type { PairCounts } from "#analysis/maxdiff/search-version";
import { nextUniform, type RandomSource } from "#analysis/random";

/**
 * A version's concepts at random: levels in equal numbers, or once more for those shown least so far, as far as
 * prohibitions allow; allowed concepts only, and none twice in a task.
 *
 * @param earlier counts of the versions before, levels by levels.
 * @throws AnalysisError `invalid-argument` when fewer different concepts are allowed than a task shows.
 * @returns the concepts of all tasks, one after the other.
 * Time O(concepts x (levels log levels + concepts of a task x attributes)) without prohibitions.
 */
export function dealConcepts(
  index: LevelIndex,
  taskCount: number,
  conceptsPerTask: number,
  earlier: PairCounts,
  source: RandomSource,
): number[][] {
  const left = shareOut(index, taskCount * conceptsPerTask, earlier, source);
  const attributes = index.offsets.slice(1).map((_, attribute) => attribute);
  const dealt: number[][] = [];
  for (let task = 0; task < taskCount; task++) {
    const own: number[][] = [];
    for (let at = 0; at < conceptsPerTask; at++) {
      const luck = Float64Array.from(left, () => nextUniform(source));
      const order = [...attributes].sort((a, b) => luck[index.offsets[a]] - luck[index.offsets[b]]);
      const preferred = attributes.map((attribute) => byNeed(index, attribute, left, luck));
      const concept = findConcept(
        index,
        order,
        (attribute) => preferred[attribute],
        (tried) => !own.some((other) => other.every((level, attribute) => level === tried[attribute])),
      );
      if (!concept) throwTooFew(conceptsPerTask);
      concept.forEach((level, attribute) => {
        left[index.offsets[attribute] + level]--;
      });
      own.push(concept);
    }
    dealt.push(...own);
  }
  return dealt;
}

/** How often each level is to be shown in the version. */
function shareOut(
  { offsets, places }: LevelIndex,
  showings: number,
  { itemCount, counts }: PairCounts,
  source: RandomSource,
): Int32Array {
  const left = new Int32Array(places.length);
  const luck = Float64Array.from(left, () => nextUniform(source));
  for (let attribute = 0; attribute + 1 < offsets.length; attribute++) {
    const levels = offsets[attribute + 1] - offsets[attribute];
    const ids = Array.from({ length: levels }, (_, level) => offsets[attribute] + level);
    const shownBefore = (id: number) => counts[id * itemCount + id];
    ids.sort((a, b) => shownBefore(a) - shownBefore(b) || luck[a] - luck[b]);
    ids.forEach((id, rank) => {
      left[id] = Math.floor(showings / levels) + (rank < showings % levels ? 1 : 0);
    });
  }
  return left;
}

function byNeed({ offsets }: LevelIndex, attribute: number, left: Int32Array, luck: Float64Array): number[] {
  const from = offsets[attribute];
  const levels = Array.from({ length: offsets[attribute + 1] - from }, (_, level) => level);
  return levels.sort((a, b) => left[from + b] - left[from + a] || luck[from + a] - luck[from + b]);
}

function throwTooFew(concepts: number): never {
  throw new AnalysisError("invalid-argument", "fewer different concepts than a task shows", {
    argument: "concepts",
    value: concepts,
  });
}
