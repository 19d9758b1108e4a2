import { generateMaxDiffDesign } from "#analysis/maxdiff/generate-maxdiff-design";
import type { RunHooks } from "#analysis/run-hooks";
import { isMaxDiffDesignCurrent, type MaxDiffQuestion } from "#questionnaire/question-types/max-diff";

/** Item places tried by the search that take about a second on a small server. */
const placesASecond = 6000;
const mostStarts = 10;

/**
 * The question with a balanced design for its items and numbers; the question itself when its design still fits.
 *
 * The same question and seed give the same design. Large designs are searched with fewer starts, so that the time
 * stays within seconds.
 *
 * @throws AnalysisError `invalid-argument` when the numbers allow no design; `cancelled`.
 */
export function designMaxDiffQuestion(
  question: MaxDiffQuestion,
  seed: number,
  hooks: RunHooks = {},
): MaxDiffQuestion {
  if (isMaxDiffDesignCurrent(question)) return question;
  const { items, tasks, itemsPerTask, versionCount } = question;
  const { design } = generateMaxDiffDesign(
    {
      itemCount: items.length,
      tasks,
      itemsPerTask,
      versions: versionCount,
      starts: chooseStarts(question),
      seed,
    },
    hooks,
  );
  const codes = items.map((item) => item.code);
  return {
    ...question,
    design: {
      versions: design.versions.map((version) => version.map((task) => task.map((at) => codes[at]))),
    },
  };
}

function chooseStarts({ tasks, itemsPerTask, versionCount }: MaxDiffQuestion): number {
  const starts = Math.floor((2 * placesASecond) / (tasks * itemsPerTask * versionCount));
  return Math.min(mostStarts, Math.max(1, starts));
}
