import type { Draft } from "#exchange/import-builder";
import { importWords } from "#exchange/import-words";
import { lengthOf, readSurveyJsText } from "#exchange/surveyjs/surveyjs-entry";
import {
  readMatrix,
  readMatrixDropdown,
  readMatrixDynamic,
  readMultipleText,
} from "#exchange/surveyjs/surveyjs-grids";
import { hasWords, type ReadContext, readChoices, readOptions } from "#exchange/surveyjs/surveyjs-lists";
import type { SurveyJsElement } from "#exchange/surveyjs/surveyjs-schema";
import type { Question } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";

/** What the element becomes; nothing for what has no answer that we could keep, which the report says. */
export function readSurveyJsQuestion(element: SurveyJsElement, context: ReadContext): Draft[] {
  const { builder, texts } = context;
  const title = texts(element.title, element.name);
  const help = texts(element.description, element.name);
  const shared: Shared = {
    code: "Q",
    text: hasWords(title) ? title : texts(element.name, element.name),
    ...(hasWords(help) && { help }),
    ...(element.isRequired && { isRequired: true }),
  };
  switch (element.type) {
    case "text":
      return [{ question: readSurveyJsText(element, shared, context) }];
    case "comment":
      return [{ question: { ...shared, type: "longText", ...lengthOf(element) } }];
    case "radiogroup":
    case "dropdown":
    case "imagepicker":
    case "buttongroup":
      return element.type === "imagepicker" && element.multiSelect === true
        ? [readMultiple(element, shared, context)]
        : [readSingle(element, shared, context)];
    case "checkbox":
    case "tagbox":
      return [readMultiple(element, shared, context)];
    case "boolean":
      return [readBoolean(element, shared, context)];
    case "rating":
      return [readRating(element, shared, context)];
    case "slider":
      return [{ question: { ...shared, type: "slider", ...sliderLimits(element) } }];
    case "ranking": {
      const { list, codes, conditions } = readOptions(element, context);
      const question: Question = { ...shared, type: "ranking", options: list, ...carried(element, context) };
      return [{ question, codes, optionConditions: conditions }];
    }
    case "matrix":
      return readMatrix(element, shared, context);
    case "matrixdropdown":
      return readMatrixDropdown(element, shared, context);
    case "matrixdynamic":
      return readMatrixDynamic(element, shared, context);
    case "multipletext":
      return readMultipleText(element, shared, context);
    case "html":
      return [{ question: { code: "Q", type: "information", text: texts(element.html, element.name) } }];
    case "image":
      builder.note("lost", "picture-left-out", element.name);
      return [];
    case "signaturepad":
    case "file":
      builder.note("lost", "type-left-out", element.name, { detail: element.type });
      return [];
    default:
      builder.note("lost", "type-became-text", element.name, { detail: element.type });
      return [{ question: { ...shared, type: "text" } }];
  }
}

type Shared = Pick<Question, "code" | "text" | "help" | "isRequired">;

function sliderLimits(element: SurveyJsElement) {
  const number = (value: unknown) => (Number.isFinite(Number(value ?? "x")) ? Number(value) : undefined);
  return { min: number(element.min) ?? 0, max: number(element.max) ?? 100, step: element.step || 1 };
}

function isShuffled(element: SurveyJsElement): { isShuffled?: boolean } {
  return element.choicesOrder === "random" ? { isShuffled: true } : {};
}

/** Only what was chosen, or was not, in the question whose choices are copied. */
function carried(element: SurveyJsElement, { builder }: ReadContext) {
  const { choicesFromQuestion: from, choicesFromQuestionMode: mode, choices } = element;
  const source = from && !choices?.length ? builder.answers.get(from)?.question : undefined;
  if (!source || (mode !== "selected" && mode !== "unselected")) return {};
  if (source.type !== "multiple" && source.type !== "single") return {};
  const take = mode === "selected" ? ("chosen" as const) : ("unchosen" as const);
  return { carryForward: { from: source.code, take } };
}

function readSingle(element: SurveyJsElement, shared: Shared, context: ReadContext): Draft {
  const { list, codes, conditions } = readOptions(element, context);
  const options = list.map(({ isExclusive: _, ...option }) => option);
  const key = codes.get(String(element.correctAnswer));
  if (element.correctAnswer !== undefined && key !== undefined && !options.some((one) => one.isOtherSpecify))
    return {
      question: { ...shared, type: "quiz", options, correctCode: key, ...isShuffled(element) },
      codes,
    };
  const display = element.type === "dropdown" ? { display: "dropdown" as const } : {};
  return {
    question: {
      ...shared,
      type: "single",
      options,
      ...display,
      ...isShuffled(element),
      ...carried(element, context),
    },
    codes,
    optionConditions: conditions,
  };
}

function readMultiple(element: SurveyJsElement, shared: Shared, context: ReadContext): Draft {
  const { list, codes, conditions } = readOptions(element, context);
  const counted = element.validators?.find(({ type }) => type.startsWith("answercount"));
  const least = element.minSelectedChoices || Number(counted?.minCount ?? 0);
  const most = element.maxSelectedChoices || Number(counted?.maxCount ?? 0);
  return {
    question: {
      ...shared,
      type: "multiple",
      options: list,
      ...isShuffled(element),
      ...(least > 0 && { minChosen: least }),
      ...(most > 0 && { maxChosen: most }),
      ...carried(element, context),
    },
    codes,
    optionConditions: conditions,
  };
}

function readBoolean(element: SurveyJsElement, shared: Shared, { texts }: ReadContext): Draft {
  const yes = texts(element.labelTrue, element.name);
  const no = texts(element.labelFalse, element.name);
  const options: Option[] = [
    { code: 1, label: hasWords(yes) ? yes : importWords.yes },
    { code: 0, label: hasWords(no) ? no : importWords.no },
  ];
  const codes = new Map([
    ["true", 1],
    ["false", 0],
  ]);
  for (const [value, code] of [
    [element.valueTrue, 1],
    [element.valueFalse, 0],
  ] as const) {
    if (typeof value === "string" || typeof value === "number") codes.set(String(value), code);
  }
  const key = codes.get(String(element.correctAnswer));
  if (element.correctAnswer !== undefined && key !== undefined)
    return { question: { ...shared, type: "quiz", options, correctCode: key }, codes };
  return { question: { ...shared, type: "single", options }, codes };
}

function readRating(element: SurveyJsElement, shared: Shared, context: ReadContext): Draft {
  const { texts } = context;
  const low = texts(
    element.minRateDescription ?? element.mininumRateDescription ?? element.minimumRateDescription,
    element.name,
  );
  const high = texts(element.maxRateDescription ?? element.maximumRateDescription, element.name);
  const ends = { ...(hasWords(low) && { lowLabel: low }), ...(hasWords(high) && { highLabel: high }) };
  if (element.rateValues?.length) {
    const { list, codes } = readChoices(element.rateValues, element, context);
    return { question: { ...shared, type: "single", options: list }, codes };
  }
  const min = element.rateMin ?? 1;
  const step = element.rateStep && element.rateStep > 0 ? element.rateStep : 1;
  const max = element.rateMax ?? (element.rateCount ? min + (element.rateCount - 1) * step : 5);
  if (step === 1 && min === 0 && max === 10) return { question: { ...shared, type: "nps", ...ends } };
  const steps = max - min + 1;
  const isStars = element.rateType === "stars" || element.rateDisplayMode === "stars";
  if (step === 1 && min === 1 && steps >= 3 && steps <= 10)
    return {
      question: { ...shared, type: "rating", steps, look: isStars ? "stars" : "numbers", ...ends },
    };
  return { question: { ...shared, type: "slider", min, max, step, ...ends } };
}
