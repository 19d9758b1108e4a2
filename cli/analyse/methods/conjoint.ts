import { buildConjointStudy } from "#analysis/conjoint/build-conjoint-study";
import type { ConjointDropped } from "#analysis/conjoint/conjoint-types";
import { countConjoint } from "#analysis/conjoint/count-conjoint";
import { fitConjointLogit } from "#analysis/conjoint/fit-conjoint-logit";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { InputError } from "#cli/analyse/input-error";
import { column } from "#cli/analyse/options";

export const conjointMethod = defineMethod({
  name: "conjoint",
  summary:
    "choices among concepts in long data, one row an alternative; --items names the columns of attributes, empty in the row of none",
  options: {
    respondent: column("who answered"),
    set: column("which task of the respondent the row belongs to"),
    chosen: column("1 where the alternative was chosen, else 0"),
  },
  fields: {
    attributes:
      "attribute, importance (range of utilities over the sum of ranges), levels with shown, chosen, share (chosen / shown), respondents (who saw the level), utility (zero-centred), standardError and robustStandardError (respondents as clusters)",
    none: "shown, chosen, share, utility (beside a concept of average levels), standardError and robustStandardError; null when it was never offered",
    shareAtRandom: "the mean chance of one alternative",
    logLikelihood: "of the conditional logit at its maximum",
    nullLogLikelihood: "with every alternative equally likely",
    pseudoRSquared: "McFadden's",
    respondents: "how many have a usable task",
    tasks: "how many are usable; n is their concepts",
  },
  run({ dataset, items, options }) {
    if (items.length < 2) {
      throw new InputError(
        "missing-option",
        "conjoint needs two attributes or more: name their columns by --items",
      );
    }
    const { respondent, set: task, chosen } = options;
    const { study, dropped } = buildConjointStudy(dataset, { respondent, task, attributes: items, chosen });
    const counts = countConjoint(study);
    const fit = fitConjointLogit(study);
    const { utilities, standardErrors, robustStandardErrors } = fit;
    return {
      n: study.levels.length / items.length,
      fields: {
        respondents: study.respondentNames.length,
        tasks: study.chosen.length,
        attributes: counts.attributes.map(({ attribute, levels }, at) => ({
          attribute,
          importance: fit.importances[at],
          levels: levels.map((level, index) => ({
            ...level,
            utility: utilities.levels[at][index],
            standardError: standardErrors.levels[at][index],
            robustStandardError: robustStandardErrors?.levels[at][index] ?? null,
          })),
        })),
        none: counts.none && {
          ...counts.none,
          utility: utilities.none,
          standardError: standardErrors.none,
          robustStandardError: robustStandardErrors?.none ?? null,
        },
        shareAtRandom: counts.shareAtRandom,
        logLikelihood: fit.logLikelihood,
        nullLogLikelihood: fit.nullLogLikelihood,
        pseudoRSquared: fit.pseudoRSquared,
        choices: fit.choices,
        iterations: fit.iterations,
      },
      warnings: warnOfDropped(dropped),
    };
  },
});

const reasons: Readonly<Record<keyof ConjointDropped, [code: string, message: string]>> = {
  rowsWithoutTask: ["rows-without-task", "rows without a respondent or a task were left out"],
  tasksWithPartialConcept: [
    "tasks-with-partial-concept",
    "tasks with a row that has levels in some attributes only were left out",
  ],
  tasksWithSeveralNones: ["tasks-with-several-nones", "tasks with several rows without levels were left out"],
  tasksOfOneAlternative: ["tasks-of-one-alternative", "tasks of one alternative were left out"],
  tasksWithoutChoice: ["tasks-without-choice", "tasks without a choice were left out"],
  tasksWithSeveralChoices: ["tasks-with-several-choices", "tasks with several choices were left out"],
  respondentsWithoutTask: ["respondents-without-task", "respondents without a usable task were left out"],
};

function warnOfDropped(dropped: ConjointDropped): AnalyseWarning[] {
  return Object.entries(dropped)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => {
      const [code, message] = reasons[name as keyof ConjointDropped];
      return { code, message: `${count} ${message}` };
    });
}
