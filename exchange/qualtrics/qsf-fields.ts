import { allOf, type ImportBuilder } from "#exchange/import-builder";
import { readQsfLogic } from "#exchange/qualtrics/qsf-logic";
import type { QsfField } from "#exchange/qualtrics/qsf-schema";
import type { QsfContext } from "#exchange/qualtrics/qsf-texts";
import type { Condition } from "#questionnaire/condition";
import type { Formula } from "#questionnaire/formula";
import type { Question } from "#questionnaire/model";

/** What a branch asks of those who enter it; read when all questions are known. */
export type QsfRule = { logic: unknown; place: string };

/** One setting of a field: by the link, or to a value, for those on whom all rules hold. */
export type FieldSetting = {
  field: QsfField & { Field: string };
  rules: readonly QsfRule[];
  isRandom: boolean;
};

const isFixed = ({ field: { Type, Value } }: FieldSetting) =>
  Type !== "Recipient" && Boolean(Value) && !Value?.includes("${");

/**
 * A field of embedded data as one hidden variable. Where branches set it to different values, it is a calculated
 * variable: our conditions compare numbers, so the values are numbered.
 */
export function takeField(
  settings: readonly FieldSetting[],
  compared: readonly string[],
  context: QsfContext,
): Question | undefined {
  const { builder, own } = context;
  const [{ field }] = settings;
  const fixed = settings.filter(isFixed);
  const isConditional = fixed.length > 1 || fixed.some(({ rules, isRandom }) => rules.length > 0 || isRandom);
  const key = `e:${field.Field}`;
  const text = builder.localise({ [own]: field.Field }, field.Field);
  if (isConditional) {
    const values = [...new Set(fixed.map((one) => one.field.Value ?? ""))];
    const areNumbers = values.every((value) => /^-?\d{1,9}(\.\d+)?$/.test(value));
    const codes = new Map(values.map((value, at) => [value, areNumbers ? Number(value) : at + 1]));
    const formula: Formula = { type: "number", value: 0 };
    const question = builder.take(field.Field, { code: "Q", type: "calculated", text, formula }, { codes });
    const taken = builder.answers.get(field.Field)!;
    builder.answers.set(key, taken);
    builder.note("changed", "type-changed", field.Field, {
      questionCode: question.code,
      detail: [...codes].map(([value, code]) => `${code} = ${value}`).join(", "),
    });
    builder.afterwards(() => setFormula(question, fixed, codes, builder));
    return question;
  }
  const value = (fixed[0]?.field.Value ?? "").slice(0, 250);
  const numbers = fixed.length > 0 ? [value] : compared;
  const isNumber = numbers.length > 0 && numbers.every((one) => /^-?\d{1,15}(\.\d{1,9})?$/.test(one.trim()));
  const parameter =
    field.Field.replace(/[^A-Za-z0-9_-]/g, "_")
      .replace(/^[^A-Za-z]+/, "p")
      .slice(0, 40) || "p";
  const question = builder.take(field.Field, {
    code: "Q",
    type: "hidden",
    text,
    source: fixed.length > 0 ? { from: "value", value } : { from: "link", parameter },
    ...(isNumber && { isNumber: true }),
  });
  builder.answers.set(key, builder.answers.get(field.Field)!);
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
