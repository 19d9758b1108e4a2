import { assertConjointOptions } from "#analysis/conjoint/assert-conjoint-options";
import type { ConjointBalance } from "#analysis/conjoint/conjoint-balance-types";
import type { ConjointDesign, ConjointDesignOptions } from "#analysis/conjoint/conjoint-design-types";
import type { EarlierVersions } from "#analysis/conjoint/conjoint-version";
import { countOverlaps } from "#analysis/conjoint/count-overlaps";
import { expectOverlap } from "#analysis/conjoint/expect-overlap";
import { indexLevels } from "#analysis/conjoint/index-levels";
import { orderConcepts } from "#analysis/conjoint/order-concepts";
import { reportConjointBalance } from "#analysis/conjoint/report-conjoint-balance";
import { searchConjointVersion } from "#analysis/conjoint/search-conjoint-version";
import { addTaskPairs } from "#analysis/maxdiff/search-version";
import { createRandom } from "#analysis/random";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";

const defaults = { versions: 1, starts: 4, seed: 1, prohibitions: [] };

/**
 * A choice-based conjoint design by balanced overlap: which concepts each task of each version shows, in which order.
 *
 * Answers "what do we ask whom?". Without prohibitions each level is shown as often as any other of its attribute, or
 * once more, in every version and over all; pairs of levels as equally often as the search can make it. Within a task
 * levels repeat about half as often as at random: enough for people who insist on one level to tell what else they
 * want, and little enough for precise main effects. No task shows a concept twice. Levels stand about equally often in
 * each place. "None" is not part of the design.
 *
 * @returns the design as plain data for JSON, and its balance for 300 respondents; `reportConjointBalance` tells it for
 *   another number.
 * @throws AnalysisError `invalid-argument` as `assertConjointOptions` tells; `cancelled`.
 *
 * Time O(versions x starts x moves x (attributes + concepts)), with 50 x levels shown in a version moves: about a
 * second for six attributes of four levels in twelve tasks of three concepts and thirty versions.
 * Sources: Sawtooth Software (2017), "The CBC system for choice-based conjoint analysis" (balanced overlap); Chrzan &
 * Orme (2000), "An overview and comparison of design strategies for choice-based conjoint analysis"; Kirkpatrick, Gelatt
 * & Vecchi (1983), Science 220 (annealing).
 */
export function generateConjointDesign(
  options: ConjointDesignOptions,
  hooks: RunHooks = {},
): { design: ConjointDesign; balance: ConjointBalance } {
  const completed = { ...defaults, ...options };
  assertConjointOptions(completed);
  const { tasks, concepts, versions, starts, seed, prohibitions } = completed;
  const attributes = [...completed.attributes];
  const index = indexLevels(attributes, prohibitions);
  const wanted = Float64Array.from(attributes, (levels) => tasks * expectOverlap(levels, concepts).balanced);
  const itemCount = index.places.length;
  const earlier: EarlierVersions = {
    pairs: { itemCount, counts: new Int32Array(itemCount * itemCount) },
    overlaps: new Float64Array(attributes.length),
    versions: 0,
  };
  const found: number[][][] = [];
  for (let version = 0; version < versions; version++) {
    throwIfCancelled(hooks);
    let best: { concepts: number[][]; cost: number } | null = null;
    for (let start = 0; start < starts; start++) {
      const source = createRandom(seed, [version, start]);
      const tried = searchConjointVersion(completed, index, wanted, earlier, source);
      if (!best || tried.cost < best.cost) best = tried;
    }
    const kept = best?.concepts ?? [];
    for (let task = 0; task < tasks; task++) {
      const own = kept.slice(task * concepts, (task + 1) * concepts);
      for (const concept of own) {
        const levels = concept.map((level, attribute) => index.offsets[attribute] + level);
        addTaskPairs(earlier.pairs, levels, 1);
      }
      countOverlaps(own, attributes.length).forEach((overlaps, attribute) => {
        earlier.overlaps[attribute] += overlaps;
      });
      found.push(own);
    }
    earlier.versions++;
    hooks.onProgress?.(version + 1, versions);
  }
  const ordered = orderConcepts(found, attributes, createRandom(seed, [versions]));
  const design: ConjointDesign = {
    attributes,
    versions: Array.from({ length: versions }, (_, version) =>
      ordered.slice(version * tasks, (version + 1) * tasks),
    ),
  };
  return { design, balance: reportConjointBalance(design, { prohibitions }) };
}
