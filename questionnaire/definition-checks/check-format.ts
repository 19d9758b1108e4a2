import type {
  DefinitionProblem,
  DefinitionProblemCode,
  ProblemPlace,
} from "#questionnaire/definition-problem";
import { type LocalisedText, languages } from "#questionnaire/localised-text";
import type {
  LikertQuestion,
  MultipleQuestion,
  NumberQuestion,
  Option,
  Question,
  SingleQuestion,
} from "#questionnaire/model";

/** Whether a question can be answered at all, and in one way only. */
export function checkFormat(question: Question, place: ProblemPlace): DefinitionProblem[] {
  const found = problemsOf(question);
  return found.map(([code, level, detail]) => ({
    level,
    code,
    ...place,
    ...(detail === undefined ? {} : { detail }),
  }));
}

type Found = [code: DefinitionProblemCode, level: "error" | "warning", detail?: string];

function problemsOf(question: Question): Found[] {
  switch (question.type) {
    case "single":
      return checkSingle(question);
    case "multiple":
      return checkMultiple(question);
    case "likert":
      return checkLikert(question);
    case "number":
      return checkNumber(question);
    default:
      return [];
  }
}

function checkSingle(question: SingleQuestion): Found[] {
  const found = checkOptions(question.options);
  const { correctCode } = question;
  if (correctCode !== undefined && !question.options.some((option) => option.code === correctCode)) {
    found.push(["correct-code-unknown", "error", String(correctCode)]);
  }
  return found;
}

function checkMultiple(question: MultipleQuestion): Found[] {
  const { minChosen, maxChosen, options } = question;
  const found = checkOptions(options);
  for (const option of options) {
    if (option.code < 0 && !option.isExclusive) {
      found.push(["missing-code-not-exclusive", "error", String(option.code)]);
    }
  }
  if (minChosen !== undefined && maxChosen !== undefined && minChosen > maxChosen) {
    found.push(["min-chosen-above-max-chosen", "error"]);
  }
  const together = options.filter((option) => !option.isExclusive).length;
  if (minChosen !== undefined && minChosen > together) {
    found.push(["min-chosen-above-options", "error", String(together)]);
  }
  return found;
}

function checkOptions(options: readonly Option[]): Found[] {
  const found: Found[] = options.length < 2 ? [["too-few-options", "error"]] : [];
  found.push(...duplicateCodes(options, "duplicate-option-code"));
  found.push(
    ...duplicateLabels(
      options,
      options.map((option) => option.label),
    ),
  );
  return found;
}

function checkLikert({ items, points }: LikertQuestion): Found[] {
  const found: Found[] = [];
  if (items.length === 0) found.push(["no-items", "error"]);
  if (points.filter((point) => point.code >= 0).length < 2) found.push(["too-few-points", "error"]);
  found.push(...duplicateCodes(items, "duplicate-item-code"));
  found.push(...duplicateCodes(points, "duplicate-option-code"));
  found.push(
    ...duplicateLabels(
      items,
      items.map((item) => item.text),
    ),
  );
  found.push(
    ...duplicateLabels(
      points,
      points.map((point) => point.label),
    ),
  );
  return found;
}

function checkNumber({ min, max, isWhole }: NumberQuestion): Found[] {
  if (min === undefined || max === undefined) return [];
  if (min > max) return [["minimum-above-maximum", "error"]];
  if (isWhole && Math.ceil(min) > max) return [["no-whole-number-between", "error"]];
  return [];
}

function duplicateCodes(coded: readonly { code: number }[], code: DefinitionProblemCode): Found[] {
  const codes = coded.map((one) => one.code);
  const repeated = new Set(codes.filter((one, position) => codes.indexOf(one) < position));
  return [...repeated].map((one): Found => [code, "error", String(one)]);
}

/** Two answers that read alike in any language cannot be told apart. */
function duplicateLabels(coded: readonly { code: number }[], labels: readonly LocalisedText[]): Found[] {
  const repeated = new Set<number>();
  for (const language of languages) {
    const seen = new Set<string>();
    labels.forEach((label, position) => {
      const words = label[language]?.trim().toLowerCase();
      if (!words) return;
      if (seen.has(words)) repeated.add(coded[position].code);
      seen.add(words);
    });
  }
  return [...repeated].map((code): Found => ["duplicate-label", "warning", String(code)]);
}
