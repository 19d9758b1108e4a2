import type { MaxDiffDesign } from "#analysis/maxdiff/design-types";
import { drawByUtility } from "#analysis/maxdiff/draw-by-utility";
import type { MaxDiffModel, MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";
import { packMaxDiffStudy, type RespondentTasks } from "#analysis/maxdiff/pack-maxdiff-study";
import { createRandom, type RandomSource } from "#analysis/random";

/**
 * Choices that people of known utilities would make, for trying out a design before fieldwork and for tests.
 *
 * Answers "would this design, with so many respondents, recover preferences like these?". Respondents take the versions
 * of the design in turn.
 *
 * @param utilities respondents by items.
 * @param model "best-worst" draws the pair at once, "sequential" best first; "marginal" draws both apart and again
 *   while one item is both.
 * @param seed respondent r draws from the stream (seed, r).
 * Time O(respondents x tasks x items per task²).
 */
export function simulateChoices(
  design: MaxDiffDesign,
  utilities: readonly (readonly number[])[],
  model: MaxDiffModel,
  seed: number,
): MaxDiffStudy {
  const respondents = utilities.map((own, respondent): RespondentTasks => {
    const source = createRandom(seed, [respondent]);
    const version = design.versions[respondent % design.versions.length];
    return {
      name: String(respondent + 1),
      weight: 1,
      tasks: version.map((task) => {
        const shown = [...task].sort((a, b) => a - b);
        return { shown, ...choosePair(shown, own, model, source) };
      }),
    };
  });
  return packMaxDiffStudy(
    respondents,
    Array.from({ length: design.itemCount }, (_, item) => String(item + 1)),
  );
}

function choosePair(
  shown: readonly number[],
  utilities: readonly number[],
  model: MaxDiffModel,
  source: RandomSource,
): { best: number; worst: number } {
  if (model === "best-worst") {
    const pairs = shown.flatMap((best) =>
      shown.filter((worst) => worst !== best).map((worst) => ({ best, worst })),
    );
    return pairs[
      drawByUtility(
        pairs.map(({ best, worst }) => utilities[best] - utilities[worst]),
        source,
      )
    ];
  }
  for (;;) {
    const best =
      shown[
        drawByUtility(
          shown.map((item) => utilities[item]),
          source,
        )
      ];
    const left = model === "sequential" ? shown.filter((item) => item !== best) : shown;
    const worst =
      left[
        drawByUtility(
          left.map((item) => -utilities[item]),
          source,
        )
      ];
    if (worst !== best) return { best, worst };
  }
}
