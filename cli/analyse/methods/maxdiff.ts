import { buildMaxDiffStudy } from "#analysis/maxdiff/build-maxdiff-study";
import { countMaxDiff } from "#analysis/maxdiff/count-maxdiff";
import { fitMaxDiffLogit } from "#analysis/maxdiff/fit-maxdiff-logit";
import type { HierarchicalSolution } from "#analysis/maxdiff/hierarchical-types";
import type { MaxDiffDropped, MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";
import { prepareHierarchical } from "#analysis/maxdiff/prepare-hierarchical";
import { summariseHierarchical } from "#analysis/maxdiff/summarise-hierarchical";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { InputError } from "#cli/analyse/input-error";
import { choice, column, decimal, wholeNumber } from "#cli/analyse/options";
import type { ThreadPool } from "#server/threads/thread-pool";

const kinds = ["best-worst", "marginal", "sequential"] as const;

export const maxdiffMethod = defineMethod({
  name: "maxdiff",
  summary:
    "best-worst choices in long data, one row an item shown; --items names the column of items, else it is called item",
  usesThreads: true,
  options: {
    respondent: column("who answered"),
    set: column("which task of the respondent the row belongs to"),
    best: column("1 where the item was chosen as best, else 0"),
    worst: column("1 or -1 where the item was chosen as worst, else 0; may be the same signed column"),
    model: choice(
      [...kinds, "hierarchical-bayes"],
      "one utility an item, or one for everybody apart",
      "best-worst",
    ),
    choices: choice(kinds, "what hierarchical-bayes takes a pair of choices for", "best-worst"),
    burnIn: wholeNumber("hierarchical-bayes: iterations thrown away", 5000, 200),
    draws: wholeNumber("hierarchical-bayes: iterations kept of each chain", 5000, 100),
    chains: wholeNumber("hierarchical-bayes: chains", 2, 1),
    priorVariance: decimal("hierarchical-bayes: prior variance between people", 1),
    priorDegreesOfFreedom: wholeNumber("hierarchical-bayes: weight of that prior", 3, 2),
  },
  fields: {
    items:
      "item, shown, best, worst, score ((best - worst) / shown), utility (zero-centred), share (logit), counts by share and by respondent; of a logit standardError and robustStandardError (respondents as clusters), of hierarchical-bayes populationMean, populationDeviation (between people) and rHat",
    logLikelihood: "of a logit its maximum; of hierarchical-bayes at the respondents' posterior means",
    nullLogLikelihood: "with all utilities equal",
    respondents: "how many have a usable task",
    tasks: "how many are usable; n is their rows",
    individuals:
      "of hierarchical-bayes: respondent, utilities, deviations, shares, rootLikelihood, acceptance",
    converged: "of hierarchical-bayes: whether every R-hat is under 1.1",
    rootLikelihood: "of hierarchical-bayes: geometric mean of the chances given to the choices made",
  },
  async run({ dataset, items, options, seed, threads }) {
    const { respondent, set: task, best, worst, model, choices: kind, ...sampling } = options;
    const named = { respondent, task, item: findItemColumn(items), best, worst };
    const { study, dropped } = buildMaxDiffStudy(dataset, named);
    const fitted =
      model === "hierarchical-bayes"
        ? describeHierarchical(await sample(study, { ...sampling, model: kind, seed }, threads))
        : describeLogit(study, model);
    const counts = countMaxDiff(study).map((count, item) => ({ ...count, ...fitted.byItem[item] }));
    const unseen = dropped.unseenItems.map((item) => ({
      item,
      shown: 0,
      best: 0,
      worst: 0,
      score: null,
      utility: null,
    }));
    return {
      n: study.shown.length,
      fields: {
        model,
        respondents: study.respondentNames.length,
        tasks: study.best.length,
        items: [...counts, ...unseen],
        ...fitted.fields,
      },
      warnings: [...warnOfDropped(dropped), ...fitted.warnings],
    };
  },
});

function findItemColumn(items: readonly string[]): string {
  if (items.length === 1) return items[0];
  if (items.includes("item")) return "item";
  throw new InputError("missing-option", "maxdiff needs --items: the one column that holds the item shown");
}

function describeLogit(study: MaxDiffStudy, model: (typeof kinds)[number]) {
  const fit = fitMaxDiffLogit(study, model);
  const { logLikelihood, nullLogLikelihood, pseudoRSquared, choices, iterations } = fit;
  return {
    byItem: fit.utilities.map((utility, item) => ({
      utility,
      standardError: fit.standardErrors[item],
      robustStandardError: fit.robustStandardErrors?.[item] ?? null,
      share: fit.shares[item],
    })),
    fields: { logLikelihood, nullLogLikelihood, pseudoRSquared, choices, iterations },
    warnings: [],
  };
}

async function sample(
  study: MaxDiffStudy,
  options: Parameters<typeof prepareHierarchical>[1],
  threads: ThreadPool,
): Promise<HierarchicalSolution> {
  const prepared = prepareHierarchical(study, options);
  const numbers = Array.from({ length: prepared.options.chains }, (_, chain) => chain);
  return summariseHierarchical(prepared, await threads.run("maxdiff-chain", prepared, numbers));
}

function describeHierarchical(solution: HierarchicalSolution) {
  const { method: _, itemNames, respondentNames: __, options, utilities, shares, ...rest } = solution;
  const { populationMeans, populationErrors, populationDeviations, rHat, ...fields } = rest;
  const warnings: AnalyseWarning[] = [];
  if (!solution.converged) {
    const message = "the chains do not agree yet (R-hat over 1.1): raise --burn-in and --draws";
    warnings.push({ code: "not-converged", message });
  }
  return {
    byItem: itemNames.map((___, item) => ({
      utility: utilities[item],
      share: shares[item],
      populationMean: populationMeans[item],
      populationError: populationErrors[item],
      populationDeviation: populationDeviations[item],
      rHat: rHat[item],
    })),
    fields: { ...fields, choices: options.model, burnIn: options.burnIn, draws: options.draws },
    warnings,
  };
}

const reasons: Readonly<
  Record<Exclude<keyof MaxDiffDropped, "unseenItems">, [code: string, message: string]>
> = {
  rowsWithoutTask: ["rows-without-task", "rows without a respondent or a task were left out"],
  tasksWithoutItem: ["tasks-without-item", "tasks with a row that names no item were left out"],
  tasksOfOneItem: ["tasks-of-one-item", "tasks of fewer than two items were left out"],
  tasksWithRepeatedItem: ["tasks-with-repeated-item", "tasks that show an item twice were left out"],
  tasksWithoutChoice: ["tasks-without-choice", "tasks without a best or without a worst were left out"],
  tasksWithSeveralChoices: ["tasks-with-several-choices", "tasks with several bests or worsts were left out"],
  tasksWithBestAsWorst: [
    "tasks-with-best-as-worst",
    "tasks in which one item is best and worst were left out",
  ],
  respondentsWithoutTask: ["respondents-without-task", "respondents without a usable task were left out"],
};

function warnOfDropped({ unseenItems, ...counts }: MaxDiffDropped): AnalyseWarning[] {
  const warnings = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => {
      const [code, message] = reasons[name as keyof typeof reasons];
      return { code, message: `${count} ${message}` };
    });
  if (unseenItems.length === 0) return warnings;
  return [...warnings, { code: "unseen-items", message: `no usable task shows: ${unseenItems.join(", ")}` }];
}
