import { createDataset, type Dataset } from "#analysis/dataset/dataset";
import type { FoldOptions } from "#analysis/typing/assign-folds";
import { buildScoringRule } from "#analysis/typing/build-scoring-rule";
import { crossValidateTyping } from "#analysis/typing/cross-validate-typing";
import { fitTypingModel } from "#analysis/typing/fit-typing-model";
import { prepareTyping, selectQuestions } from "#analysis/typing/prepare-typing";
import { readSegments } from "#analysis/typing/read-segments";
import { type Battery, selectBattery } from "#analysis/typing/select-battery";
import type {
  TypingData,
  TypingModel,
  TypingModelOptions,
  TypingSegment,
} from "#analysis/typing/typing-types";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { InputError } from "#cli/analyse/input-error";
import { choice, column, decimal, flag, outputFile, wholeNumber, words } from "#cli/analyse/options";

export const typingMethod = defineMethod({
  name: "typing",
  summary: "finds segments again from few answers: cross-validated models, short batteries, a portable rule",
  options: {
    segment: column("the segment of each row; empty cells are left out"),
    model: choice(["lda", "multinomial", "tree"], "linear discriminant, ridge logit, or tree", "lda"),
    folds: wholeNumber("parts of the cross-validation", 10, 2),
    foldsBy: choice(["rows", "stratified"], "row i in fold (i - 1) mod folds, or drawn by segment", "rows"),
    maxQuestions: wholeNumber("longest battery to look for; 0 for none", 5),
    decay: decimal("multinomial: weight of the squared coefficients", 1),
    freeIntercept: flag("multinomial: leave the intercepts out of the ridge"),
    complexity: words("tree: price of a leaf, or cv to choose it by cross-validation", "X|cv", "0.01"),
    ruleQuestions: wholeNumber("write the rule of the best battery of N questions; 0 for all items", 0),
    ruleOut: outputFile("where to write the rule, for the method score", "FILE.json"),
  },
  fields: {
    accuracy: "cross-validated share of rows (of weight, if given) assigned to their own segment",
    kappa: "the same beyond chance",
    bySegment: "share of each segment's rows that were assigned to it, in the order of segments",
    segments: "{segment, size, precision (share of those assigned to it who belong)}, in order of value",
    confusion: "rows are true segments, columns assigned ones, cross-validated, in the order of segments",
    battery:
      "{size, items, accuracy, search (every or exchange), runnersUp}: the best questions of each number, by the same folds",
    resubstitutionAccuracy: "of the model on the rows it was fitted to; optimistic",
    fit: "figures of the model fitted to all rows",
    rule: "the portable rule that --rule-out writes",
  },
  run({ dataset, items, options, seed }) {
    if (items.includes(options.segment)) {
      throw new InputError("invalid-option", `--items holds the segment "${options.segment}" itself`);
    }
    const { rescaled, factor } = rescaleWeights(dataset);
    const data = prepareTyping(rescaled, readSegments(rescaled, options.segment), items);
    const model = readModel(options);
    const folds: FoldOptions = { folds: options.folds, method: options.foldsBy, seed };
    const agreement = crossValidateTyping(data, model, folds);
    const wanted = Math.max(options.maxQuestions, options.ruleQuestions);
    const battery = wanted > 0 ? selectBattery(data, model, { maxQuestions: wanted, folds }) : [];
    const fitted = fitTypingModel(data, model, folds);
    const rule = buildRule(data, model, folds, options.ruleQuestions, battery);
    const { accuracy, kappa, bySegment, confusion } = agreement;
    return {
      n: data.rows.length,
      fields: {
        accuracy,
        kappa,
        bySegment: bySegment.map((row) => row.accuracy),
        segments: bySegment.map(({ label, segment, size, precision }) => ({
          segment: label ?? segment,
          size,
          precision,
        })),
        confusion,
        battery,
        resubstitutionAccuracy: fitted.resubstitutionAccuracy,
        fit: describeFit(fitted.model, data),
        rule,
      },
      warnings: findWarnings(data, fitted.model, factor),
      files:
        options.ruleOut === undefined
          ? []
          : [{ path: options.ruleOut, text: `${JSON.stringify(rule, null, 2)}\n` }],
    };
  },
});

/** Weights in any unit (a million customers each) as weights that average 1 over the rows that count. */
function rescaleWeights(dataset: Dataset): { rescaled: Dataset; factor: number } {
  const { weights } = dataset;
  if (!weights) return { rescaled: dataset, factor: 1 };
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const factor = weights.filter((weight) => weight > 0).length / total;
  if (Math.abs(factor - 1) < 1e-12) return { rescaled: dataset, factor: 1 };
  return {
    rescaled: createDataset(
      dataset.columns,
      weights.map((weight) => weight * factor),
    ),
    factor,
  };
}

function readModel(options: {
  model: "lda" | "multinomial" | "tree";
  decay: number;
  freeIntercept: boolean;
  complexity: string | undefined;
}): TypingModelOptions {
  switch (options.model) {
    case "lda":
      return { kind: "lda" };
    case "multinomial":
      return { kind: "multinomial", decay: options.decay, penaliseIntercept: !options.freeIntercept };
    case "tree": {
      if (options.complexity === "cv") return { kind: "tree", complexity: "cross-validated" };
      const complexity = Number(options.complexity);
      if (!Number.isFinite(complexity)) {
        throw new InputError("invalid-option", `--complexity is a number or cv, not "${options.complexity}"`);
      }
      return { kind: "tree", complexity };
    }
  }
}

function buildRule(
  data: TypingData,
  model: TypingModelOptions,
  folds: FoldOptions,
  questions: number,
  battery: readonly Battery[],
) {
  const chosen = questions === 0 ? undefined : battery.find(({ size }) => size === questions);
  if (questions > 0 && !chosen) {
    throw new InputError("invalid-option", `--rule-questions: only ${data.questions.length} items vary`);
  }
  const asked = chosen
    ? selectQuestions(
        data,
        chosen.items.map((item) => data.questions.findIndex(({ code }) => code === item)),
      )
    : data;
  return buildScoringRule(
    asked,
    fitTypingModel(asked, model, folds).model,
    crossValidateTyping(asked, model, folds),
  );
}

function describeFit(model: TypingModel, data: TypingData): Record<string, unknown> {
  switch (model.kind) {
    case "lda": {
      const { svd, proportionOfTrace, wilks, leaveOneOutAccuracy, rank, priors } = model;
      return { svd, proportionOfTrace, wilks, leaveOneOutAccuracy, rank, priors };
    }
    case "multinomial": {
      const { penalisedLoss, logLikelihood, converged, iterations } = model;
      return { penalisedLoss, deviance: 2 * penalisedLoss, logLikelihood, converged, iterations };
    }
    case "tree": {
      const leaves = model.nodes.filter(({ split }) => !split).length;
      const asked = new Set(model.nodes.flatMap(({ split }) => (split ? [split.question] : [])));
      const questions = data.questions.flatMap(({ code }, q) => (asked.has(q) ? [code] : []));
      return { complexity: model.complexity, leaves, questions };
    }
  }
}

function findWarnings(data: TypingData, model: TypingModel, factor: number): AnalyseWarning[] {
  const { incompleteRows, constantQuestions, emptySegments } = data.dropped;
  const small = countBySegment(data).filter(({ size }) => size < 2 * data.questions.length);
  const warnings: [boolean, string, string][] = [
    [incompleteRows > 0, "rows-left-out", `${incompleteRows} rows miss an answer and were left out`],
    [
      constantQuestions.length > 0,
      "constant-items",
      `everyone agrees on ${constantQuestions.join(", ")}: left out`,
    ],
    [emptySegments.length > 0, "empty-segments", `no complete row in segment ${emptySegments.join(", ")}`],
    [
      small.length > 0,
      "small-segments",
      `${small.map(nameSegment).join(", ")}: fewer rows than twice the items; expect less in the field`,
    ],
    [
      model.kind === "multinomial" && !model.converged,
      "not-converged",
      "the segments can be separated without error, so that the coefficients have no limit: use a ridge",
    ],
    [factor !== 1, "weights-rescaled", `weights were multiplied by ${factor} to average 1`],
  ];
  return warnings.flatMap(([applies, code, message]) => (applies ? [{ code, message }] : []));
}

function countBySegment(data: TypingData): (TypingSegment & { size: number })[] {
  return data.segments.map((segment, k) => ({
    ...segment,
    size: data.segmentOfRow.filter((own) => own === k).length,
  }));
}

function nameSegment({ label, code }: TypingSegment): string {
  return label ?? String(code);
}
