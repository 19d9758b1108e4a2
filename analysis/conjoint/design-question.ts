import { generateConjointDesign } from "#analysis/conjoint/generate-conjoint-design";
import type { RunHooks } from "#analysis/run-hooks";
import { type ConjointQuestion, isConjointDesignCurrent } from "#questionnaire/question-types/conjoint";

/** Levels shown, times attributes and concepts, that the search goes through in about a second on a small server. */
const workASecond = 60_000;
const mostStarts = 4;

/**
 * The question with a balanced-overlap design for its attributes and numbers; the question itself when its design
 * still fits.
 *
 * The same question and seed give the same design. Large designs are searched with fewer starts, so that the time
 * stays within seconds.
 *
 * @throws AnalysisError `invalid-argument` when the numbers allow no design; `cancelled`.
 */
export function designConjointQuestion(
  question: ConjointQuestion,
  seed: number,
  hooks: RunHooks = {},
): ConjointQuestion {
  if (isConjointDesignCurrent(question)) return question;
  const { attributes, tasks, conceptsPerTask, versionCount } = question;
  const { design } = generateConjointDesign(
    {
      attributes: attributes.map((attribute) => attribute.levels.length),
      tasks,
      concepts: conceptsPerTask,
      versions: versionCount,
      starts: chooseStarts(question),
      seed,
    },
    hooks,
  );
  return {
    ...question,
    design: {
      attributeCodes: attributes.map((attribute) => attribute.code),
      versions: design.versions.map((version) =>
        version.map((task) =>
          task.map((concept) => concept.map((level, at) => attributes[at].levels[level].code)),
        ),
      ),
    },
  };
}

function chooseStarts({ attributes, tasks, conceptsPerTask, versionCount }: ConjointQuestion): number {
  const shown = versionCount * tasks * conceptsPerTask * attributes.length;
  const starts = Math.floor((2 * workASecond) / (shown * (attributes.length + conceptsPerTask)));
  return Math.min(mostStarts, Math.max(1, starts));
}
