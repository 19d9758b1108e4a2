import { gridDrafts } from "#exchange/import-grid";
import { inEveryLanguage } from "#exchange/import-words";
import { type QsfDraft, type QsfShared, readQsfItems } from "#exchange/qualtrics/qsf-lists";
import { type QsfQuestion, settingsOf } from "#exchange/qualtrics/qsf-schema";
import { localiseQsf, placeOf, type QsfContext } from "#exchange/qualtrics/qsf-texts";
import { isWrittenSomewhere, type LocalisedText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";

const formats: Record<string, "email" | "phone" | "url"> = {
  ValidEmail: "email",
  ValidPhone: "phone",
  ValidUSPhone: "phone",
  ValidURL: "url",
};

/** What somebody types: a text, a number, a date, or several fields of a form. */
export function readQsfText(source: QsfQuestion, shared: QsfShared, context: QsfContext): QsfDraft[] {
  const { ContentType, ValidNumber, Type } = settingsOf(source);
  if (source.Selector === "FORM") return readForm(source, shared, context);
  if (ContentType === "ValidNumber" || Type === "ValidNumber")
    return [{ question: { ...shared, type: "number", ...numberLimits(ValidNumber) } }];
  const isCompared = context.numeric?.has(source.QuestionID.replace(/^\w+_(?=QID)/, ""));
  if (isCompared && source.Selector === "SL" && (!ContentType || ContentType === "None")) {
    context.builder.note("changed", "text-became-number", placeOf(source));
    return [{ question: { ...shared, type: "number" } }];
  }
  if (ContentType === "ValidDate") return [{ question: { ...shared, type: "date" } }];
  const format = formats[String(ContentType)];
  if (ContentType && !format && ContentType !== "None")
    context.builder.note("lost", "validation-left-out", placeOf(source), { detail: String(ContentType) });
  const isLong = source.Selector === "ML" || source.Selector === "ESTB";
  return [
    {
      question: {
        ...shared,
        type: isLong ? "longText" : "text",
        ...(format && { format }),
        ...lengthLimits(source),
      },
    },
  ];
}

/** Limits are written as texts, and left empty where there are none. */
function numberLimits(
  given: unknown,
): Pick<Extract<Question, { type: "number" }>, "min" | "max" | "isWhole"> {
  const { Min, Max, NumDecimals } = (given ?? {}) as Record<string, unknown>;
  const [min, max] = [Min, Max].map((limit) => (limit === "" || limit == null ? Number.NaN : Number(limit)));
  return {
    ...(Number.isFinite(min) && { min }),
    ...(Number.isFinite(max) && { max }),
    ...(String(NumDecimals ?? "") === "0" && { isWhole: true }),
  };
}

function lengthLimits(source: QsfQuestion): { minLength?: number; maxLength?: number } {
  const { MinChars, MaxChars, TotalChars, CharRange } = settingsOf(source);
  const range = (CharRange ?? {}) as { Min?: unknown; Max?: unknown };
  const whole = (value: unknown) => {
    const length = Math.floor(Number(value));
    return length >= 1 ? Math.min(10_000, length) : undefined;
  };
  const minLength = whole(MinChars) ?? whole(range.Min);
  const maxLength = whole(MaxChars) ?? whole(TotalChars) ?? whole(range.Max);
  return { ...(minLength && { minLength }), ...(maxLength && { maxLength }) };
}

function readForm(source: QsfQuestion, shared: QsfShared, context: QsfContext): QsfDraft[] {
  const { list, items } = readQsfItems(source, context);
  const id = source.QuestionID;
  const names = new Map([...items].map(([number, code]) => [code, number]));
  return gridDrafts(
    {
      shared,
      place: placeOf(source),
      rows: [],
      items: new Map(),
      columns: list.map(({ code, text }) => ({
        name: names.get(code) ?? String(code),
        title: isWrittenSomewhere(text) ? text : inEveryLanguage(String(code)),
        cell: "text",
      })),
      nameColumn: (column) => `${id}/${column}`,
      nameCell: (_, column) => `${id}/${column}`,
    },
    context.builder,
  );
}

/** The words at the two ends of a slider. */
function endWords(source: QsfQuestion, context: QsfContext): LocalisedText[] {
  const labels = typeof source.Labels === "object" && source.Labels ? Object.values(source.Labels) : [];
  const words = labels.map((label) =>
    localiseQsf(source, (label as { Display?: unknown } | null)?.Display, () => undefined, context),
  );
  const written = words.filter(isWrittenSomewhere);
  return written.length < 2 ? [] : [written[0], written[written.length - 1]];
}

/** Sliders, stars and constant sums ask for a number an item. */
export function readQsfAmounts(source: QsfQuestion, shared: QsfShared, context: QsfContext): QsfDraft[] {
  const { list, items, conditions, carryForward } = readQsfItems(source, context);
  const carry = carryForward ? { carryForward } : {};
  const total = Number(settingsOf(source).ChoiceTotal);
  const place = placeOf(source);
  if (source.QuestionType === "CS" && total > 0) {
    const question: Question = { ...shared, type: "constantSum", items: list, total, ...carry };
    return [{ question, items, conditions }];
  }
  const configuration = (source.Configuration ?? {}) as Record<string, unknown>;
  if (source.Selector === "STAR") {
    const stars = Math.floor(Number(configuration.StarCount ?? 5));
    context.builder.note("changed", "type-changed", place, { detail: "Slider/STAR" });
    const points = Array.from({ length: Math.min(11, Math.max(2, stars)) }, (_, at) => ({
      code: at + 1,
      label: inEveryLanguage(String(at + 1)),
    }));
    return [{ question: { ...shared, type: "likert", items: list, points, ...carry }, items, conditions }];
  }
  const [low, high] = [configuration.CSSliderMin, configuration.CSSliderMax].map(Number);
  const min = Number.isFinite(low) ? low : 0;
  const max = Number.isFinite(high) ? high : 100;
  const labels = endWords(source, context);
  if (list.length === 1) {
    const [only] = list;
    const help = isWrittenSomewhere(only.text) ? { help: only.text } : {};
    const ends = { ...(labels[0] && { lowLabel: labels[0] }), ...(labels[1] && { highLabel: labels[1] }) };
    return [{ question: { ...shared, ...help, type: "slider", min, max, step: 1, ...ends } }];
  }
  if (labels.length > 0) {
    const said = labels.map((label) => label[context.own]).join(" – ");
    context.builder.note("lost", "scale-words-left-out", place, { detail: said });
  }
  context.builder.note("changed", "type-changed", place, {
    detail: `${source.QuestionType}/${source.Selector ?? ""}`,
  });
  return [
    { question: { ...shared, type: "numericGrid", items: list, min, max, ...carry }, items, conditions },
  ];
}
