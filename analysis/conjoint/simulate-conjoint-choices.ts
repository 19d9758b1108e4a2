import type { ConjointDesign } from "#analysis/conjoint/conjoint-design-types";
import type { ConjointStudy, ConjointUtilities } from "#analysis/conjoint/conjoint-types";
import { type ConjointAnswers, packConjointStudy } from "#analysis/conjoint/pack-conjoint-study";
import { drawByUtility } from "#analysis/maxdiff/draw-by-utility";
import { createRandom, type RandomSource } from "#analysis/random";

/**
 * Choices that people of known utilities would make, for trying out a design before fieldwork and for tests.
 *
 * Answers "would this design, with so many respondents, recover preferences like these?". Respondents take the versions
 * of the design in turn. "None" is offered when the first respondent has a utility for it.
 *
 * @param people one a respondent; either all or nobody with a utility of "none".
 * @param seed respondent r draws from the stream (seed, r).
 * @throws AnalysisError `too-few-rows` for nobody.
 * Time O(respondents x tasks x concepts x attributes).
 */
export function simulateConjointChoices(
  design: ConjointDesign,
  people: readonly ConjointUtilities[],
  seed: number,
): ConjointStudy {
  const answers = people.map((own, respondent): ConjointAnswers => {
    const source = createRandom(seed, [respondent]);
    const version = respondent % design.versions.length;
    const choices = design.versions[version].map((task) => chooseConcept(task, own, source));
    return { name: String(respondent + 1), version, choices };
  });
  return packConjointStudy(design, answers, people[0] !== undefined && people[0].none !== null).study;
}

/**
 * What somebody of known utilities chooses in one task: the place of a concept, or "none" when it has a utility. The
 * robot's answer to a task. Changes the source. Time O(concepts x attributes).
 */
export function chooseConcept(
  task: readonly (readonly number[])[],
  { levels, none }: ConjointUtilities,
  source: RandomSource,
): number | "none" {
  const utilities = task.map((concept) =>
    concept.reduce((sum, level, attribute) => sum + levels[attribute][level], 0),
  );
  const drawn = drawByUtility(none === null ? utilities : [...utilities, none], source);
  return drawn < task.length ? drawn : "none";
}
