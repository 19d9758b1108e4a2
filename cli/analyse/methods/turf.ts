import { groupReachPatterns } from "#analysis/turf/group-reach-patterns";
import {
  countCombinations,
  MOST_COMBINATIONS,
  searchTurfExhaustively,
} from "#analysis/turf/search-turf-exhaustively";
import { searchTurfGreedily } from "#analysis/turf/search-turf-greedily";
import { numbersOrYesNo } from "#cli/analyse/column-values";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { choice, wholeNumber, wholeNumbers } from "#cli/analyse/options";

export const turfMethod = defineMethod({
  name: "turf",
  summary:
    "the sets of items that reach the most respondents; above 0, or the later of two texts, is reached",
  options: {
    size: wholeNumbers("how many items a set has", "1-5"),
    search: choice(["exhaustive", "greedy"], "all sets, or one item at a time", "exhaustive"),
    keep: wholeNumber("how many sets of each size alternatives lists", 5, 1),
  },
  fields: {
    solutions:
      "{size, items, reach, reachPercent, frequency, search, tiesOnReach, alternatives}: reach counts the respondents reached by one item or more, frequency how often items reach somebody",
    weightedBase: "sum of the weights of those asked",
  },
  run({ dataset, items, options: { size: sizes, search, keep } }) {
    const columns = items.map((code) => ({ code, values: numbersOrYesNo(dataset, code) }));
    const patterns = groupReachPatterns(columns, dataset.weights);
    const warnings: AnalyseWarning[] = [];
    const possible = sizes.filter((size) => size <= items.length);
    if (possible.length < sizes.length) {
      const message = `there are only ${items.length} items: larger sets were left out`;
      warnings.push({ code: "fewer-items", message });
    }
    const solutions = (possible.length > 0 ? possible : sizes).map((size) => {
      const isTooMany = countCombinations(items.length, size) > MOST_COMBINATIONS;
      if (isTooMany && search === "exhaustive") {
        const message = `there are more than ${MOST_COMBINATIONS} sets of ${size} items: found by the greedy search`;
        warnings.push({ code: "greedy-search", message });
      }
      if (isTooMany || search === "greedy") {
        const steps = searchTurfGreedily(patterns, size);
        const step = steps[steps.length - 1];
        return { ...describeReach(step), search: "greedy", tiesOnReach: null, alternatives: [] };
      }
      const found = searchTurfExhaustively(patterns, size, { keep: keep + 1 });
      const [best, ...alternatives] = found.solutions;
      const { tiesOnReach } = found;
      return {
        ...describeReach(best),
        search,
        tiesOnReach,
        alternatives: alternatives.map(describeReach),
      };
    });
    return { n: patterns.n, fields: { solutions, weightedBase: patterns.total }, warnings };
  },
});

/** Reach and frequency both count respondents (by weight); the share stands beside them. */
function describeReach<Found extends { reach: number; reachCount: number }>({
  reach,
  reachCount,
  ...found
}: Found) {
  return { ...found, reach: reachCount, reachPercent: 100 * reach };
}
