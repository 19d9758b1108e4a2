import { groupBy } from "#exchange/group-by";
import { allOf, anyOf, type ImportBuilder } from "#exchange/import-builder";
import { importWords } from "#exchange/import-words";
import { isAlwaysRelevant, readRelevance } from "#exchange/limesurvey/lss-relevance";
import type { LssQuestion } from "#exchange/limesurvey/lss-survey";
import type { LssRow } from "#exchange/limesurvey/lss-tables";
import { type Condition, variablesOf } from "#questionnaire/condition";
import { isWrittenSomewhere } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";
import { variablesOfQuestion } from "#questionnaire/question-types/registry";

const mostRules = 10;

/** Reads an equation once every question is known; what is not understood is told. */
export function applyRelevance(
  equation: string,
  place: string,
  builder: ImportBuilder,
  apply: (condition: Condition) => void,
  questionCode?: string,
): void {
  if (isAlwaysRelevant(equation)) return;
  builder.found.conditions += 1;
  builder.afterwards(() => {
    const condition = readRelevance(equation, { builder });
    if (condition === true) return;
    if (condition) apply(condition);
    else builder.note("lost", "condition-left-out", place, { questionCode, detail: equation });
  });
}

/**
 * Conditions from before LimeSurvey had equations: those of one scenario on the same question are alternatives,
 * those on several questions must all hold, and one scenario is enough.
 */
export function equationOfConditions(rows: readonly LssRow[]): string {
  const scenarios = groupBy(rows, (row) => row.scenario ?? "1");
  return [...scenarios.values()]
    .map((scenario) => {
      const fields = groupBy(scenario, (row) => `${row.cfieldname}`);
      const alternatives = [...fields.values()].map((same) => `(${same.map(termOf).join(" or ")})`);
      return `(${alternatives.join(" and ")})`;
    })
    .join(" or ");
}

function termOf({ cfieldname = "", method = "==", value = "" }: LssRow): string {
  const name = cfieldname.replace(/^\+/, "").replace(/\.NAOK$/, "");
  if (value.trim() === "" && method.trim() === "") return `is_empty(${name})`;
  return `${name} ${method.trim() || "=="} "${value.replaceAll('"', '\\"')}"`;
}

/** Parts that are shown only when the same part was chosen in an earlier question, or was not. */
export function applyArrayFilters(source: LssQuestion, question: Question, builder: ImportBuilder): void {
  for (const attribute of ["array_filter", "array_filter_exclude"]) {
    const names = (source.attributes.get(attribute) ?? "").split(/[;,]/).map((name) => name.trim());
    const filters = names.filter(Boolean);
    if (filters.length === 0) continue;
    builder.found.conditions += Math.max(1, source.parts.length);
    builder.afterwards(() => {
      const isTaken = filterParts(source, question, filters, attribute === "array_filter_exclude", builder);
      if (isTaken) return;
      builder.note("lost", "condition-left-out", source.code, {
        questionCode: question.code,
        detail: `${attribute}: ${filters.join(";")}`,
      });
    });
  }
}

function filterParts(
  source: LssQuestion,
  question: Question,
  filters: readonly string[],
  isExcluding: boolean,
  builder: ImportBuilder,
): boolean {
  const own = builder.answers.get(source.code);
  const names = own && (own.items.size > 0 ? own.items : own.codes);
  const parts = "items" in question ? question.items : "options" in question ? question.options : [];
  if (!names || filters.some((filter) => !builder.answers.has(filter))) return false;
  let isAnyFound = false;
  for (const [name, code] of names) {
    const part = parts.find((one) => one.code === code);
    const chosen = filters
      .map((filter) => chosenIn(filter, name, builder))
      .filter((one) => one !== undefined);
    if (!part || chosen.length === 0) continue;
    isAnyFound = true;
    const condition = anyOf(chosen)!;
    part.visibleIf = allOf([part.visibleIf, isExcluding ? { type: "not", of: condition } : condition]);
  }
  return isAnyFound;
}

function chosenIn(filter: string, part: string, { answers }: ImportBuilder): Condition | undefined {
  const answer = answers.get(filter);
  const item = answer?.items.get(part);
  if (answer && item !== undefined) return { type: "answered", variable: `${answer.question.code}_${item}` };
  const code = answer?.codes.get(part) ?? (part === "other" ? answer?.codes.get("-oth-") : undefined);
  if (!answer || code === undefined) return undefined;
  if (answer.question.type === "ranking")
    return { type: "answered", variable: `${answer.question.code}_${code}` };
  return { type: "in", variable: answer.question.code, codes: [code] };
}

/** What LimeSurvey checks of an answer beyond the limits of its type, as rules of the question. */
export function applyValidation(source: LssQuestion, question: Question, builder: ImportBuilder): void {
  const { attributes, pattern } = source;
  const lost = (detail: string) =>
    builder.note("lost", "validation-left-out", source.code, { questionCode: question.code, detail });
  if (pattern) lost(`preg: ${pattern}`);
  for (const name of limitAttributes) {
    const value = attributes.get(name);
    // Limits may be equations over other answers; ours are numbers.
    if (value && Number.isNaN(Number(value))) lost(`${name}: ${value}`);
  }
  for (const name of ["min_num_value", "max_num_value"]) {
    const value = attributes.get(name);
    if (value) lost(`${name}: ${value}`);
  }
  if (question.type === "constantSum" || question.type === "numericGrid") {
    for (const name of ["min_answers", "max_answers"]) {
      const value = attributes.get(name);
      if (value && value !== "0") lost(`${name}: ${value}`);
    }
  }
  const variables = variablesOfQuestion(question).filter((one) => !one.endsWith("_text"));
  if (source.isSoftMandatory && variables.length > 0) {
    const missing = variables.map(
      (variable): Condition => ({ type: "not", of: { type: "answered", variable } }),
    );
    builder.found.conditions += 1;
    addRule(question, { level: "warning", failsIf: anyOf(missing)!, message: importWords.needed });
  }
  const whole = attributes.get("em_validation_q");
  if (whole) checkBy(whole, [source.code], source, question, builder);
  const each = attributes.get("em_validation_sq");
  if (each) {
    const parts = source.parts.map(({ code }) => `${source.code}_${code}`);
    checkBy(each, parts.length > 0 ? parts : [source.code], source, question, builder);
  }
}

const limitAttributes = [
  "equals_num_value",
  "min_num_value_n",
  "max_num_value_n",
  "min_answers",
  "max_answers",
  "maximum_chars",
];

function addRule(question: Question, rule: NonNullable<Question["rules"]>[number]): void {
  question.rules = [...(question.rules ?? []), rule].slice(0, mostRules);
}

function checkBy(
  equation: string,
  selves: readonly string[],
  source: LssQuestion,
  question: Question,
  builder: ImportBuilder,
): void {
  builder.found.conditions += selves.length;
  builder.afterwards(() => {
    const conditions = selves.map((self) => readRelevance(equation, { builder, self }));
    const more = { questionCode: question.code, detail: equation };
    if (conditions.some((one) => typeof one !== "object") || selves.length > mostRules) {
      builder.note("lost", "validation-left-out", source.code, more);
      return;
    }
    const said = builder.localise(source.words("em_validation_q_tip"), source.code);
    builder.note("changed", "validation-became-rule", source.code, more);
    for (const condition of conditions as Condition[]) {
      // LimeSurvey checks only what was answered.
      const answered = variablesOf(condition).map((variable): Condition => ({ type: "answered", variable }));
      const failsIf = allOf([...answered.slice(0, 1), { type: "not", of: condition }])!;
      addRule(question, {
        level: "error",
        failsIf,
        message: isWrittenSomewhere(said) ? said : importWords.wrong,
      });
    }
  });
}
