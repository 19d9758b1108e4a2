import { answerComparison } from "#exchange/answer-comparison";
import { allOf, anyOf, type ImportBuilder, type ImportedAnswer } from "#exchange/import-builder";
import { otherWordsOf, splitQsfLocator } from "#exchange/qualtrics/qsf-texts";
import type { Condition } from "#questionnaire/condition";
import { itemVariable } from "#questionnaire/question-parts";
import { variablesOfQuestion } from "#questionnaire/question-types/registry";

type Term = {
  Type?: string;
  Conjuction?: string;
  Conjunction?: string;
  LogicType?: string;
  Operator?: string;
  /** Skip logic says its operator so. */
  Condition?: string;
  QuestionID?: string;
  ChoiceLocator?: string;
  Locator?: string;
  LeftOperand?: string;
  RightOperand?: string | number;
  Value?: string | number;
};

/**
 * Qualtrics' logic: groups of terms, each joined to what comes before by its own "And" or "Or". Undefined when
 * any term is not understood: half a condition asks the wrong people.
 */
export function readQsfLogic(logic: unknown, builder: ImportBuilder): Condition | undefined {
  const groups = numbered(logic).map((group) => joinTerms(numbered(group), builder, group as Term));
  if (groups.length === 0 || groups.some((group) => group === undefined)) return undefined;
  return joinBy(
    groups.map((group) => group!.condition),
    groups.map((group) => group!.joint),
  );
}

/** One rule of skip logic. */
export function readQsfSkip(skip: unknown, builder: ImportBuilder): Condition | undefined {
  const term = (skip ?? {}) as Term;
  return readTerm({ ...term, LogicType: "Question" }, builder);
}

export function hasQsfLogic(logic: unknown): boolean {
  return numbered(logic).some((group) => numbered(group).length > 0);
}

/** Every field of embedded data (`e:`) or of a contact (`m:`) that rules name, and what they compare it with. */
export function namedFields(value: unknown): { key: string; value?: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const { LogicType, LeftOperand, RightOperand } = value as Term;
  const key = LogicType && LeftOperand ? fieldKey(LogicType, String(LeftOperand)) : undefined;
  const compared = RightOperand === undefined ? {} : { value: String(RightOperand) };
  return [...(key ? [{ key, ...compared }] : []), ...Object.values(value).flatMap(namedFields)];
}

function fieldKey(logicType: string, name: string): string | undefined {
  if (logicType === "EmbeddedField") return `e:${name}`;
  return logicType === "PanelData" && name.startsWith("m://") ? `m:${name.slice(4)}` : undefined;
}

/** Questions whose typed answers rules find greater or less than a number. */
export function numericallyCompared(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { LogicType, LeftOperand, ChoiceLocator, Operator, RightOperand } = value as Term;
  const { id, rest = "" } = splitQsfLocator(String(ChoiceLocator ?? LeftOperand ?? "")) ?? {};
  const isNumber = /^\s*-?\d+(\.\d+)?\s*$/.test(String(RightOperand ?? ""));
  const isOwn =
    LogicType === "Question" && rest === "ChoiceTextEntryValue" && /Than/.test(Operator ?? "") && isNumber;
  return [...(isOwn && id ? [id] : []), ...Object.values(value).flatMap(numericallyCompared)];
}

/** Qualtrics writes what a rule says in words beside it. */
export function sayQsfLogic(logic: unknown): string {
  const said = JSON.stringify(logic ?? "").matchAll(/"Description":"((?:[^"\\]|\\.)*)"/g);
  return Array.from(said, ([, words]) => words.replace(/<[^>]*>/g, " ").replace(/\\"/g, '"'))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300);
}

/** What an object holds under "0", "1", "2" … */
function numbered(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => /^\d+$/.test(key))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, inner]) => inner);
}

function isOr({ Type, Conjuction, Conjunction }: Term): boolean {
  return /^(else)?or/i.test(Conjuction ?? Conjunction ?? "") || /^(else(or)?|or)if$/i.test(Type ?? "");
}

function joinTerms(
  terms: readonly unknown[],
  builder: ImportBuilder,
  group: Term,
): { condition: Condition; joint: "and" | "or" } | undefined {
  const read = terms.map((term) => readTerm((term ?? {}) as Term, builder));
  if (read.length === 0 || read.some((condition) => condition === undefined)) return undefined;
  const joints = terms.map((term) => (isOr((term ?? {}) as Term) ? ("or" as const) : ("and" as const)));
  return { condition: joinBy(read as Condition[], joints), joint: isOr(group) ? "or" : "and" };
}

/** Asks nothing: what stands under no condition of its own is always displayed. */
const always: Condition = { type: "all", of: [] };

export function holdsAlways(condition: Condition): boolean {
  return condition === always;
}

/** "And" binds closer than "or". */
function joinBy(conditions: readonly Condition[], joints: readonly ("and" | "or")[]): Condition {
  const alternatives: Condition[][] = [];
  conditions.forEach((condition, place) => {
    if (place > 0 && joints[place] === "and") alternatives.at(-1)?.push(condition);
    else alternatives.push([condition]);
  });
  const joined = alternatives.map((all) => allOf(all.filter((one) => !holdsAlways(one))) ?? always);
  return joined.find(holdsAlways) ?? anyOf(joined)!;
}

function readTerm(term: Term, builder: ImportBuilder): Condition | undefined {
  const field = fieldKey(term.LogicType ?? "", String(term.LeftOperand ?? ""));
  if (field) return readFieldTerm(term, field, builder);
  if (term.LogicType !== "Question") return undefined;
  const locator = String(term.ChoiceLocator ?? term.Locator ?? term.LeftOperand ?? "");
  const id = splitQsfLocator(locator)?.id ?? term.QuestionID ?? "";
  const answer =
    partOf(id, locator, builder) ?? builder.answers.get(id) ?? builder.answers.get(term.QuestionID ?? "");
  if (!answer) return undefined;
  switch (operatorOf(term)) {
    case "Selected":
      return readSelected(locator, answer);
    case "NotSelected":
      return negated(readSelected(locator, answer));
    case "Displayed":
      return readDisplayed(locator, answer, builder);
    case "NotDisplayed":
      return negated(readDisplayed(locator, answer, builder));
    case "NotEmpty":
      return answered(variableOf(locator, answer));
    case "Empty":
      return negated(answered(variableOf(locator, answer)));
    default:
      return /SelectedChoicesCount/.test(locator)
        ? readCount(term, answer)
        : readNumberTerm(term, variableOf(locator, answer), answer);
  }
}

function answered(variable: string | undefined): Condition | undefined {
  return variable === undefined ? undefined : { type: "answered", variable };
}

/** What never holds is not taken: it would hide its question for good. */
function negated(condition: Condition | undefined): Condition | undefined {
  return condition && !holdsAlways(condition) ? { type: "not", of: condition } : undefined;
}

/** Whoever answered what must be answered has seen it; of the rest we know under which conditions it stands. */
function readDisplayed(
  locator: string,
  { question, codes }: ImportedAnswer,
  builder: ImportBuilder,
): Condition | undefined {
  const number = /ChoiceDisplayed\/(\w+)/.exec(locator)?.[1];
  const [variable] = variablesOfQuestion(question);
  if (number === undefined && question.isRequired && variable) return answered(variable);
  const options = "options" in question ? question.options : [];
  const option = options.find(({ code }) => code === codes.get(number ?? ""));
  if (number !== undefined && !option) return undefined;
  return allOf([option?.visibleIf, question.visibleIf, builder.pageOf(question)?.visibleIf]) ?? always;
}

function operatorOf({ Operator, Condition: condition }: Term): string {
  return Operator ?? condition ?? "";
}

/** The field of a form, or the column of a table, that became a question of its own. */
function partOf(id: string, locator: string, { answers }: ImportBuilder): ImportedAnswer | undefined {
  const entry = /(?:TextEntryValue|ChoiceNumericEntryValue)\/(\d+)/.exec(locator)?.[1];
  return entry === undefined ? undefined : answers.get(`${id}/${entry}`);
}

function readFieldTerm(term: Term, key: string, builder: ImportBuilder): Condition | undefined {
  const answer = builder.answers.get(key);
  if (!answer) return undefined;
  const variable = answer.question.code;
  if (term.Operator === "NotEmpty") return answered(variable);
  if (term.Operator === "Empty") return negated(answered(variable));
  return readComparison(term, variable, answer);
}

/** `q://QID3/SelectableChoice/2`, or for a matrix `q://QID3/SelectableAnswer/…` and `q://QID3/ChoiceGroup/…/row/column`. */
function readSelected(locator: string, answer: ImportedAnswer): Condition | undefined {
  const numbers = splitQsfLocator(locator)?.rest.match(/x?\d+/g) ?? [];
  if (answer.items.size > 0) {
    const [row, column] = numbers;
    const item = answer.items.get(row ?? "");
    const code = answer.codes.get(column ?? "");
    if (item === undefined || code === undefined) return undefined;
    return { type: "in", variable: `${answer.question.code}_${item}`, codes: [code] };
  }
  const code = answer.codes.get(numbers[0] ?? "");
  return code === undefined ? undefined : { type: "in", variable: answer.question.code, codes: [code] };
}

/** What a comparison can read of a question; undefined for counts, ranks and times, which are no answers here. */
function variableOf(locator: string, answer: ImportedAnswer): string | undefined {
  if (/Count|Displayed|Rank|PageSubmit|Click|Score/.test(locator)) return undefined;
  const { question } = answer;
  const part = /\/(x?\d+)$/.exec(locator)?.[1];
  if (/TextEntryValue/.test(locator) && part && "options" in question) return otherWordsOf(answer, part);
  if (question.type === "ranking" && part) return undefined;
  if (answer.items.size === 0) return question.code;
  const item = part ? answer.items.get(part) : undefined;
  return item === undefined ? undefined : itemVariable(question.code, item);
}

const operators: Record<string, "equal" | "less" | "at-most" | "more" | "at-least"> = {
  EqualTo: "equal",
  LessThan: "less",
  LessThanOrEqual: "at-most",
  GreaterThan: "more",
  GreaterThanOrEqual: "at-least",
};

function readNumberTerm(
  term: Term,
  variable: string | undefined,
  answer: ImportedAnswer,
): Condition | undefined {
  if (variable === undefined) return undefined;
  // A choice is compared by its recode value, which is our code; `codes` has the choice's own number.
  const byValue: ImportedAnswer =
    answer.codes.size > 0
      ? { ...answer, codes: new Map([...answer.codes.values()].map((code) => [String(code), code])) }
      : answer;
  return readComparison(term, variable, byValue);
}

function readComparison(term: Term, variable: string, answer: ImportedAnswer): Condition | undefined {
  const value = String(term.RightOperand ?? term.Value ?? "");
  const operator = operatorOf(term);
  if (operator === "NotEqualTo") return negated(answerComparison({ variable, answer }, "equal", value));
  const kind = operators[operator];
  return kind && answerComparison({ variable, answer }, kind, value);
}

function readCount(term: Term, { question }: ImportedAnswer): Condition | undefined {
  const count = Number(term.RightOperand ?? term.Value ?? "x");
  if (question.type !== "multiple" || !Number.isInteger(count)) return undefined;
  const variable = question.code;
  switch (operatorOf(term)) {
    case "EqualTo":
      return count === 0
        ? { type: "not", of: { type: "chosenCount", variable, min: 1 } }
        : { type: "chosenCount", variable, min: count, max: count };
    case "NotEqualTo":
      return { type: "not", of: { type: "chosenCount", variable, min: count, max: count } };
    case "GreaterThan":
      return { type: "chosenCount", variable, min: count + 1 };
    case "GreaterThanOrEqual":
      return { type: "chosenCount", variable, min: count };
    case "LessThan":
      return { type: "not", of: { type: "chosenCount", variable, min: count } };
    case "LessThanOrEqual":
      return { type: "not", of: { type: "chosenCount", variable, min: count + 1 } };
    default:
      return undefined;
  }
}
