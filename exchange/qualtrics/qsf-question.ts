import { codeValues } from "#exchange/import-builder";
import type { QsfQuestion } from "#exchange/qualtrics/qsf-schema";
import { localiseQsf, type QsfContext } from "#exchange/qualtrics/qsf-texts";
import type { Draft } from "#exchange/surveyjs/surveyjs-question";
import type { Question } from "#questionnaire/model";
import type { Item, Option } from "#questionnaire/question-parts";

type Settings = Record<string, unknown>;

function settingsOf({ Validation }: QsfQuestion): Settings {
  return (Validation?.Settings ?? {}) as Settings;
}

type Listed = { number: string; entry: Record<string, unknown> & { Display?: string | number } };

function listInOrder(entries: QsfQuestion["Choices"], order: QsfQuestion["ChoiceOrder"]): Listed[] {
  const known = entries ?? {};
  const numbers = (order ?? Object.keys(known)).map(String).filter((number) => known[number]);
  return numbers.map((number) => ({ number, entry: known[number] }));
}

/** Undefined for what has no answer that we could keep; the report says so. */
export function readQsfQuestion(source: QsfQuestion, context: QsfContext): Draft | undefined {
  const { builder } = context;
  const place = source.DataExportTag ?? source.QuestionID;
  const text = localiseQsf(source, source.QuestionText, (one) => one.QuestionText, context);
  const force = settingsOf(source).ForceResponse;
  const shared: Shared = {
    code: "Q",
    text,
    ...((force === "ON" || force === "RequestResponse") && { isRequired: true }),
  };
  if (force === "RequestResponse")
    builder.note("changed", "validation-left-out", place, { detail: "RequestResponse" });
  switch (source.QuestionType) {
    case "MC":
      return readChoice(source, shared, context);
    case "Matrix":
      return readMatrix(source, shared, context);
    case "TE":
      return readTextEntry(source, shared, context);
    case "DB":
      return { question: { code: "Q", type: "information", text } };
    case "Slider":
    case "CS":
      return readAmounts(source, shared, context);
    case "RO": {
      const { options, codes } = readOptions(source, context);
      return { question: { ...shared, type: "ranking", options }, codes };
    }
    case "Meta":
    case "Timing":
    case "Captcha":
      builder.note("lost", "setting-left-out", place, { detail: source.QuestionType });
      return undefined;
    default:
      builder.note("lost", "type-left-out", place, {
        detail: [source.QuestionType, source.Selector].filter(Boolean).join("/"),
      });
      return undefined;
  }
}

type Shared = Pick<Question, "code" | "text" | "help" | "isRequired">;

function recoded(source: QsfQuestion, number: string): string {
  return String(source.RecodeValues?.[number] ?? number);
}

/** The codes that the source's data has: its recode values, where these are whole numbers. */
function readOptions(source: QsfQuestion, context: QsfContext) {
  const listed = listInOrder(source.Choices, source.ChoiceOrder);
  const values = codeValues(listed.map(({ number }) => recoded(source, number)));
  const fallback = codeValues(listed.map(({ number }) => number));
  const codes = new Map<string, number>();
  if (!values.areKept)
    context.builder.note("changed", "option-recoded", source.DataExportTag ?? source.QuestionID);
  const options = listed.map(({ number, entry }): Option => {
    const code = values.areKept ? values.codes.get(recoded(source, number))! : fallback.codes.get(number)!;
    codes.set(number, code);
    const isOther = entry.TextEntry === "true" || entry.TextEntry === true;
    const isAlone = entry.ExclusiveAnswer === true || entry.ExclusiveAnswer === "true";
    return {
      code,
      label: localiseQsf(source, entry.Display, (one) => one.Choices?.[number]?.Display, context),
      ...(isOther && { isOtherSpecify: true }),
      ...(isAlone && { isExclusive: true }),
    };
  });
  return { options, codes };
}

function shuffled({ Randomization }: QsfQuestion): { isShuffled?: boolean } {
  const type = (Randomization as { Type?: string } | null | undefined)?.Type;
  return type && type !== "None" ? { isShuffled: true } : {};
}

function readChoice(source: QsfQuestion, shared: Shared, context: QsfContext): Draft {
  const { options, codes } = readOptions(source, context);
  const selector = source.Selector ?? "";
  if (selector === "NPS") return { question: { ...shared, type: "nps" }, codes };
  if (selector.startsWith("MA") || selector === "MSB") {
    const { MinChoices, MaxChoices } = settingsOf(source);
    const [least, most] = [Number(MinChoices), Number(MaxChoices)];
    const question: Question = { ...shared, type: "multiple", options, ...shuffled(source) };
    if (least > 0) question.minChosen = least;
    if (most > 0) question.maxChosen = most;
    return { question, codes };
  }
  const display = selector === "DL" || selector === "SB" ? { display: "dropdown" as const } : {};
  const single = options.map(({ isExclusive: _, ...option }) => option);
  return { question: { ...shared, type: "single", options: single, ...display, ...shuffled(source) }, codes };
}

function readItems(source: QsfQuestion, context: QsfContext) {
  const listed = listInOrder(source.Choices, source.ChoiceOrder);
  const items = new Map(listed.map(({ number }, place) => [number, place + 1]));
  const list = listed.map(
    ({ number, entry }, place): Item => ({
      code: place + 1,
      text: localiseQsf(source, entry.Display, (one) => one.Choices?.[number]?.Display, context),
    }),
  );
  return { list, items };
}

function readPoints(source: QsfQuestion, context: QsfContext) {
  const listed = listInOrder(source.Answers, source.AnswerOrder);
  const values = codeValues(listed.map(({ number }) => recoded(source, number)));
  const codes = new Map<string, number>();
  const points = listed.map(({ number, entry }): Option => {
    const code = values.codes.get(recoded(source, number))!;
    codes.set(number, code);
    return {
      code,
      label: localiseQsf(source, entry.Display, (one) => one.Answers?.[number]?.Display, context),
    };
  });
  return { points, codes };
}

function readMatrix(source: QsfQuestion, shared: Shared, context: QsfContext): Draft {
  const { builder } = context;
  const place = source.DataExportTag ?? source.QuestionID;
  const { list, items } = readItems(source, context);
  const { points, codes } = readPoints(source, context);
  if (source.Selector === "TE") {
    builder.note("changed", "type-changed", place, { detail: "Matrix/TE" });
    const columns = points.map(({ label }, index) => ({ code: index + 1, text: label })).slice(0, 12);
    return { question: { ...shared, type: "numericGrid", items: list, columns }, items };
  }
  if (source.Selector === "Bipolar") {
    builder.note("changed", "type-changed", place, { detail: "Matrix/Bipolar" });
    const poles = list.map(({ code, text }) => {
      const part = (index: number) =>
        Object.fromEntries(
          Object.entries(text).map(([language, words]) => [language, words.split(":")[index]?.trim() ?? ""]),
        );
      return { code, low: part(0), high: part(1) };
    });
    const steps = Math.min(11, Math.max(3, points.length));
    return { question: { ...shared, type: "semanticDifferential", items: poles, steps }, items };
  }
  if (source.SubSelector === "MultipleAnswer") {
    return {
      question: { ...shared, type: "multiGrid", items: list, options: points, ...shuffled(source) },
      codes,
      items,
    };
  }
  if (points.length > 11)
    builder.note("lost", "too-many-left-out", place, { detail: `${points.length} columns` });
  if (source.Selector && !["Likert", "Profile"].includes(source.Selector)) {
    builder.note("changed", "type-changed", place, { detail: `Matrix/${source.Selector}` });
  }
  return {
    question: { ...shared, type: "likert", items: list, points: points.slice(0, 11), ...shuffled(source) },
    codes,
    items,
  };
}

function readTextEntry(source: QsfQuestion, shared: Shared, context: QsfContext): Draft {
  const { ContentType, ValidNumber, Type } = settingsOf(source);
  const numbers = (ValidNumber ?? {}) as { Min?: string; Max?: string };
  if (ContentType === "ValidNumber" || Type === "ValidNumber") {
    const [min, max] = [numbers.Min, numbers.Max].map((limit) => (limit ? Number(limit) : Number.NaN));
    return {
      question: {
        ...shared,
        type: "number",
        ...(Number.isFinite(min) && { min }),
        ...(Number.isFinite(max) && { max }),
      },
    };
  }
  if (ContentType === "ValidDate") return { question: { ...shared, type: "date" } };
  if (source.Selector === "FORM") {
    const place = source.DataExportTag ?? source.QuestionID;
    context.builder.note("changed", "type-became-text", place, { detail: "TE/FORM" });
    return { question: { ...shared, type: "longText" } };
  }
  const formats: Record<string, "email" | "phone" | "url"> = {
    ValidEmail: "email",
    ValidPhone: "phone",
    ValidUSPhone: "phone",
    ValidURL: "url",
  };
  const format = formats[String(ContentType)];
  const isLong = source.Selector === "ML" || source.Selector === "ESTB";
  return { question: { ...shared, type: isLong ? "longText" : "text", ...(format && { format }) } };
}

/** Sliders and constant sums ask for a number an item. */
function readAmounts(source: QsfQuestion, shared: Shared, context: QsfContext): Draft {
  const { list, items } = readItems(source, context);
  const { ChoiceTotal } = settingsOf(source);
  const total = Number(ChoiceTotal);
  if (source.QuestionType === "CS" && total > 0) {
    return { question: { ...shared, type: "constantSum", items: list, total }, items };
  }
  const { CSSliderMin, CSSliderMax } = (source.Configuration ?? {}) as {
    CSSliderMin?: number;
    CSSliderMax?: number;
  };
  const [min, max] = [Number(CSSliderMin ?? 0), Number(CSSliderMax ?? 100)];
  const place = source.DataExportTag ?? source.QuestionID;
  if (list.length === 1) return { question: { ...shared, type: "slider", min, max, step: 1 }, items };
  context.builder.note("changed", "type-changed", place, {
    detail: `${source.QuestionType}/${source.Selector ?? ""}`,
  });
  return { question: { ...shared, type: "numericGrid", items: list, min, max }, items };
}
