import { allOf, type ImportBuilder, type ImportedAnswer } from "#exchange/import-builder";
import { readQsfLogic } from "#exchange/qualtrics/qsf-logic";
import type { QsfField, QsfFlow } from "#exchange/qualtrics/qsf-schema";
import { type QsfContext, splitQsfLocator } from "#exchange/qualtrics/qsf-texts";
import type { Condition } from "#questionnaire/condition";
import type { Formula } from "#questionnaire/formula";
import type { Question } from "#questionnaire/model";

/** What a branch asks of those who enter it; read when all questions are known. */
export type QsfRule = { logic: unknown; place: string };

/** One setting of a field: by the link, or to a value, for those on whom all rules hold. */
export type FieldSetting = {
  field: QsfField & { Field: string };
  /** The part of the flow that sets it. */
  part: QsfFlow;
  rules: readonly QsfRule[];
  isRandom: boolean;
};

const isSet = ({ field: { Type, Value } }: FieldSetting) => Type !== "Recipient" && Boolean(Value);
const isFixed = (setting: FieldSetting) => isSet(setting) && !/\$e?\{/.test(setting.field.Value ?? "");

/** A field is placed where it is set last, so that all that its value rests on is known. */
export function isPlacedAt(part: QsfFlow, settings: readonly FieldSetting[]): boolean {
  return (settings.findLast(isSet) ?? settings[0]).part === part;
}

/**
 * A field of embedded data as one hidden variable. Where branches set it to different values, it is a calculated
 * variable: our conditions compare numbers, so the values are numbered.
 */
export function takeField(
  settings: readonly FieldSetting[],
  compared: readonly string[],
  context: QsfContext,
): Question | undefined {
  const { builder } = context;
  const [{ field }] = settings;
  const key = `e:${field.Field}`;
  const set = settings.filter(isSet);
  const fixed = set.filter(isFixed);
  const isForAll = set.length === 1 && set[0].rules.length === 0 && !set[0].isRandom;
  if (isForAll && fixed.length === 0) {
    const copied = copyAnswer(set[0].field, context);
    if (copied) return copied.question;
  }
  for (const one of set.filter((setting) => !isFixed(setting)))
    builder.note("lost", "calculation-left-out", field.Field, { detail: one.field.Value });
  if (fixed.length > 1 && fixed.every(({ isRandom }) => isRandom)) return takeDrawn(fixed, context);
  if (fixed.length > 1 || (fixed.length === 1 && !isForAll)) return takeCases(fixed, context);
  const value = (fixed[0]?.field.Value ?? "").slice(0, 250);
  const source = fixed.length > 0 ? { from: "value" as const, value } : undefined;
  return takeHidden({ name: field.Field, key, compared, source }, context);
}

type Hidden = {
  name: string;
  key: string;
  compared: readonly string[];
  source?: { from: "value"; value: string };
};

/** A value that stands fast, or else one that the link brings along. */
export function takeHidden({ name, key, compared, source }: Hidden, { builder, own }: QsfContext): Question {
  const numbers = source ? [source.value] : compared;
  const isNumber = numbers.length > 0 && numbers.every((one) => /^-?\d{1,15}(\.\d{1,9})?$/.test(one.trim()));
  builder.found.questions += 1;
  const question = builder.take(name, {
    code: "Q",
    type: "hidden",
    text: builder.localise({ [own]: name }, name),
    source: source ?? { from: "link", parameter: parameterOf(name) },
    ...(isNumber && { isNumber: true }),
  });
  builder.answers.set(key, builder.answers.get(name)!);
  return question;
}

/** A field that repeats an answer: its words are the answer itself, its number is calculated from it. */
function copyAnswer(
  { Field, Value = "" }: FieldSetting["field"],
  { builder, own }: QsfContext,
): { question?: Question } | undefined {
  const { id, rest } = splitQsfLocator(/^\$\{([^{}]*)\}$/.exec(Value)?.[1] ?? "") ?? {};
  const answer = id ? builder.answers.get(id) : undefined;
  if (!answer || rest === undefined || answer.items.size > 0) return undefined;
  const key = `e:${Field}`;
  const { question } = answer;
  if (/^(ChoiceGroup\/)?SelectedChoices$/.test(rest) && "options" in question) {
    const codes = new Map(
      question.options.flatMap(({ label, code }): [string, number][] => {
        const words = label[own];
        return words ? [[words, code]] : [];
      }),
    );
    builder.answers.set(key, { ...answer, codes });
  } else if (rest === "ChoiceTextEntryValue" && !("options" in question)) builder.answers.set(key, answer);
  else if (/^(ChoiceGroup\/)?SelectedChoicesRecode$/.test(rest) && question.type === "single")
    return { question: takeNumber(Field, answer, { builder, own }) };
  else return undefined;
  builder.note("changed", "field-is-answer", Field, { questionCode: question.code, detail: question.code });
  return {};
}

function takeNumber(name: string, { question: { code } }: ImportedAnswer, context: QsfContext): Question {
  const { builder, own } = context;
  const formula: Formula = { type: "variable", variable: code };
  const text = builder.localise({ [own]: name }, name);
  builder.found.questions += 1;
  const question = builder.take(name, { code: "Q", type: "calculated", text, formula });
  builder.answers.set(`e:${name}`, builder.answers.get(name)!);
  return question;
}

/** A value that the source draws: the link brings its number, so that whoever sends the links draws it. */
function takeDrawn(fixed: readonly FieldSetting[], { builder, own }: QsfContext): Question {
  const name = fixed[0].field.Field;
  const codes = numberValues(fixed);
  const text = builder.localise({ [own]: name }, name);
  const parameter = parameterOf(name);
  builder.found.questions += 1;
  const question = builder.take(
    name,
    { code: "Q", type: "hidden", text, source: { from: "link", parameter }, isNumber: true },
    { codes },
  );
  builder.answers.set(`e:${name}`, builder.answers.get(name)!);
  builder.note("lost", "random-from-link", name, {
    questionCode: question.code,
    detail: `?${parameter}= ${sayNumbered(codes)}`,
  });
  return question;
}

/** Our conditions compare numbers: values that are none are counted. */
function numberValues(fixed: readonly FieldSetting[]): Map<string, number> {
  const values = [...new Set(fixed.map((one) => one.field.Value ?? ""))];
  const areNumbers = values.every((value) => /^-?\d{1,9}(\.\d+)?$/.test(value));
  return new Map(values.map((value, at) => [value, areNumbers ? Number(value) : at + 1]));
}

function sayNumbered(codes: ReadonlyMap<string, number>): string {
  return [...codes].map(([value, code]) => `${code} = ${value}`).join(", ");
}

function parameterOf(name: string): string {
  const cleaned = name.replace(/[^A-Za-z0-9_-]/g, "_").replace(/^[^A-Za-z]+/, "p");
  return cleaned.slice(0, 40) || "p";
}

function takeCases(fixed: readonly FieldSetting[], { builder, own }: QsfContext): Question {
  const name = fixed[0].field.Field;
  const codes = numberValues(fixed);
  const formula: Formula = { type: "number", value: 0 };
  const text = builder.localise({ [own]: name }, name);
  builder.found.questions += 1;
  const question = builder.take(name, { code: "Q", type: "calculated", text, formula }, { codes });
  builder.answers.set(`e:${name}`, builder.answers.get(name)!);
  builder.note("changed", "type-changed", name, {
    questionCode: question.code,
    detail: sayNumbered(codes),
  });
  builder.afterwards(() => setFormula(question, fixed, codes, builder));
  return question;
}

/** The last setting that applies counts. */
function setFormula(
  question: Question,
  fixed: readonly FieldSetting[],
  codes: ReadonlyMap<string, number>,
  builder: ImportBuilder,
): void {
  if (question.type !== "calculated") return;
  const cases: { if: Condition; value: Formula }[] = [];
  let otherwise: Formula | undefined;
  for (const { field, rules, isRandom } of [...fixed].reverse()) {
    const value: Formula = { type: "number", value: codes.get(field.Value ?? "") ?? 0 };
    const conditions = rules.map(({ logic }) => readQsfLogic(logic, builder));
    if (isRandom || conditions.some((condition) => condition === undefined)) {
      builder.note("lost", "calculation-left-out", field.Field, {
        questionCode: question.code,
        detail: `${field.Field} = ${field.Value}`,
      });
      continue;
    }
    const condition = allOf(conditions);
    if (!condition) {
      otherwise = value;
      break;
    }
    cases.push({ if: condition, value });
  }
  question.formula =
    cases.length > 0
      ? { type: "case", cases: cases.slice(0, 50), ...(otherwise && { otherwise }) }
      : (otherwise ?? { type: "case", cases: [] });
}
