import {
  columnsAsChoices,
  hasWords,
  type ReadContext,
  readChoices,
  readItems,
  readOptions,
} from "#exchange/surveyjs/surveyjs-lists";
import type { SurveyJsElement } from "#exchange/surveyjs/surveyjs-schema";
import { blankQuestion } from "#questionnaire/blank-question";
import type { Question } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";

/** A question as the file has it, before it gets its code. */
export type Draft = {
  question: Question;
  codes?: ReadonlyMap<string, number>;
  items?: ReadonlyMap<string, number>;
  /** Conditions of single options. */
  optionConditions?: { code: number; expression: string }[];
};

/** Undefined for what has no answer that we could keep; the report says so. */
export function readSurveyJsQuestion(element: SurveyJsElement, context: ReadContext): Draft | undefined {
  const { builder, texts } = context;
  const title = texts(element.title, element.name);
  const shared = {
    code: "Q",
    text: hasWords(title) ? title : texts(element.name, element.name),
    ...(hasWords(texts(element.description, element.name)) && {
      help: texts(element.description, element.name),
    }),
    ...(element.isRequired && { isRequired: true }),
  };
  switch (element.type) {
    case "text":
      return { question: readText(element, shared, context) };
    case "comment":
      return { question: { ...shared, type: "longText", ...lengthOf(element) } };
    case "radiogroup":
    case "dropdown":
    case "imagepicker":
    case "buttongroup":
      return element.type === "imagepicker" && element.multiSelect === true
        ? readMultiple(element, shared, context)
        : readSingle(element, shared, context);
    case "checkbox":
    case "tagbox":
      return readMultiple(element, shared, context);
    case "boolean":
      return readBoolean(element, shared, context);
    case "rating":
      return readRating(element, shared, context);
    case "slider":
      return { question: { ...shared, type: "slider", ...sliderLimits(element) } };
    case "ranking": {
      const { list, codes } = readChoices(element.choices, element, context);
      return { question: { ...shared, type: "ranking", options: list }, codes };
    }
    case "matrix":
      return readMatrix(element, shared, context);
    case "matrixdropdown":
      return readMatrixDropdown(element, shared, context);
    case "multipletext":
      return readMultipleText(element, shared, context);
    case "html":
      return { question: { code: "Q", type: "information", text: texts(element.html, element.name) } };
    case "image":
      builder.note("lost", "picture-left-out", element.name);
      return undefined;
    case "expression":
      builder.note("lost", "calculation-left-out", element.name, { detail: element.expression });
      return undefined;
    case "signaturepad":
    case "file":
    case "matrixdynamic":
    case "paneldynamic":
      builder.note(
        "lost",
        element.type.endsWith("dynamic") ? "loop-left-out" : "type-left-out",
        element.name,
        {
          detail: element.type,
        },
      );
      return undefined;
    default:
      builder.note("lost", "type-became-text", element.name, { detail: element.type });
      return { question: { ...shared, type: "text" } };
  }
}

type Shared = Pick<Question, "code" | "text" | "help" | "isRequired">;

function lengthOf({ maxLength }: SurveyJsElement): { maxLength?: number } {
  return maxLength && maxLength > 0 ? { maxLength: Math.min(10_000, Math.floor(maxLength)) } : {};
}

function readText(element: SurveyJsElement, shared: Shared, { builder }: ReadContext): Question {
  switch (element.inputType) {
    case "number":
    case "range":
      return { ...shared, type: "number", ...numberLimits(element) };
    case "date":
      return { ...shared, type: "date" };
    case "email":
      return { ...shared, type: "text", format: "email" };
    case "tel":
      return { ...shared, type: "text", format: "phone" };
    case "url":
      return { ...shared, type: "text", format: "url" };
    case undefined:
    case "text":
      return numericByValidator(element)
        ? { ...shared, type: "number", ...numberLimits(element) }
        : { ...shared, type: "text", ...lengthOf(element), ...formatByValidator(element) };
    default:
      builder.note("changed", "type-became-text", element.name, { detail: `text/${element.inputType}` });
      return { ...shared, type: "text", ...lengthOf(element) };
  }
}

function numericByValidator({ validators }: SurveyJsElement): boolean {
  return validators?.some(({ type }) => type === "numeric" || type === "numericvalidator") ?? false;
}

function formatByValidator({ validators }: SurveyJsElement): { format?: "email" } {
  return validators?.some(({ type }) => type.startsWith("email")) ? { format: "email" } : {};
}

function numberLimits(element: SurveyJsElement): { min?: number; max?: number } {
  const numeric = element.validators?.find(({ type }) => type.startsWith("numeric"));
  const min = toNumber(element.min ?? numeric?.minValue);
  const max = toNumber(element.max ?? numeric?.maxValue);
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function sliderLimits(element: SurveyJsElement) {
  return { min: toNumber(element.min) ?? 0, max: toNumber(element.max) ?? 100, step: element.step || 1 };
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

function isShuffled(element: SurveyJsElement): { isShuffled?: boolean } {
  return element.choicesOrder === "random" ? { isShuffled: true } : {};
}

function readSingle(element: SurveyJsElement, shared: Shared, context: ReadContext): Draft {
  noteForeignLists(element, context);
  const { list, codes, conditions } = readOptions(element, context);
  const display = element.type === "dropdown" ? { display: "dropdown" as const } : {};
  const options = list.map(({ isExclusive: _, ...option }) => option);
  return {
    question: { ...shared, type: "single", options, ...display, ...isShuffled(element) },
    codes,
    optionConditions: conditions,
  };
}

function readMultiple(element: SurveyJsElement, shared: Shared, context: ReadContext): Draft {
  noteForeignLists(element, context);
  const { list, codes, conditions } = readOptions(element, context);
  const { minSelectedChoices: least, maxSelectedChoices: most } = element;
  return {
    question: {
      ...shared,
      type: "multiple",
      options: list,
      ...isShuffled(element),
      ...(least && least > 0 && { minChosen: least }),
      ...(most && most > 0 && { maxChosen: most }),
    },
    codes,
    optionConditions: conditions,
  };
}

function noteForeignLists(element: SurveyJsElement, { builder }: ReadContext): void {
  if (element.choicesByUrl) builder.note("lost", "option-recoded", element.name, { detail: "choicesByUrl" });
  if (element.choicesFromQuestion) {
    builder.note("lost", "option-recoded", element.name, {
      detail: `choicesFromQuestion: ${element.choicesFromQuestion}`,
    });
  }
}

function readBoolean(element: SurveyJsElement, shared: Shared, { texts }: ReadContext): Draft {
  const yes = texts(element.labelTrue, element.name);
  const no = texts(element.labelFalse, element.name);
  const options: Option[] = [
    { code: 1, label: hasWords(yes) ? yes : { fa: "بله", en: "Yes" } },
    { code: 0, label: hasWords(no) ? no : { fa: "خیر", en: "No" } },
  ];
  const codes = new Map([
    ["true", 1],
    ["false", 0],
  ]);
  return { question: { ...shared, type: "single", options }, codes };
}

function readRating(element: SurveyJsElement, shared: Shared, context: ReadContext): Draft {
  const { texts } = context;
  const low = texts(element.minRateDescription, element.name);
  const high = texts(element.maxRateDescription, element.name);
  const ends = { ...(hasWords(low) && { lowLabel: low }), ...(hasWords(high) && { highLabel: high }) };
  if (element.rateValues?.length) {
    const { list, codes } = readChoices(element.rateValues, element, context);
    return { question: { ...shared, type: "single", options: list }, codes };
  }
  const min = element.rateMin ?? 1;
  const max = element.rateMax ?? (element.rateCount ? min + element.rateCount - 1 : 5);
  if (min === 0 && max === 10) return { question: { ...shared, type: "nps", ...ends } };
  const steps = max - min + 1;
  const look = element.rateType === "stars" ? "stars" : "numbers";
  if (min === 1 && steps >= 3 && steps <= 10)
    return { question: { ...shared, type: "rating", steps, look, ...ends } };
  return { question: { ...shared, type: "slider", min, max, step: 1, ...ends } };
}

function readMatrix(element: SurveyJsElement, shared: Shared, context: ReadContext): Draft {
  const columns = readChoices(columnsAsChoices(element.columns), element, context);
  const { list: items, items: byName } = readItems(element.rows ?? [], element, context);
  const order = element.rowOrder ?? element.rowsOrder;
  const shuffle = order === "random" ? { isShuffled: true } : {};
  if (element.cellType === "checkbox") {
    const question: Question = { ...shared, type: "multiGrid", items, options: columns.list, ...shuffle };
    return { question, codes: columns.codes, items: byName };
  }
  if (columns.list.length > 11) {
    context.builder.note("lost", "too-many-left-out", element.name, {
      detail: `${columns.list.length} columns`,
    });
  }
  const points = columns.list.slice(0, 11);
  return {
    question: { ...shared, type: "likert", items, points, ...shuffle },
    codes: columns.codes,
    items: byName,
  };
}

/** Only a matrix whose cells are all alike is one of our questions. */
function readMatrixDropdown(
  element: SurveyJsElement,
  shared: Shared,
  context: ReadContext,
): Draft | undefined {
  const { builder } = context;
  const columns = columnsAsChoices(element.columns);
  const cell = element.cellType ?? "dropdown";
  const { list: items, items: byName } = readItems(element.rows ?? [], element, context);
  if (columns.length === 1 && (cell === "dropdown" || cell === "radiogroup")) {
    const { list, codes } = readChoices(element.choices, element, context);
    builder.note("changed", "type-changed", element.name, { detail: "matrixdropdown" });
    return {
      question: { ...shared, type: "likert", items, points: list.slice(0, 11) },
      codes,
      items: byName,
    };
  }
  const isNumeric = (element.columns ?? []).every(
    (column) =>
      typeof column === "object" &&
      column !== null &&
      (column as { inputType?: string }).inputType === "number",
  );
  if (isNumeric && items.length > 0) {
    const read = readItems(columns, element, context);
    return {
      question: { ...shared, type: "numericGrid", items, columns: read.list.slice(0, 12) },
      items: byName,
    };
  }
  builder.note("lost", "type-left-out", element.name, { detail: "matrixdropdown" });
  return undefined;
}

function readMultipleText(element: SurveyJsElement, shared: Shared, context: ReadContext): Draft | undefined {
  const given = (element.items ?? []) as { name?: string; title?: unknown; inputType?: string }[];
  const { list, items } = readItems(columnsAsChoices(given), element, context);
  if (given.length > 0 && given.every((one) => one.inputType === "number")) {
    return { question: { ...shared, type: "numericGrid", items: list }, items };
  }
  const blank = blankQuestion("longText", "Q");
  context.builder.note("changed", "type-became-text", element.name, { detail: "multipletext" });
  return { question: { ...blank, ...shared, type: "longText" } };
}
