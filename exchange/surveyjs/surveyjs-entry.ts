import type { ReadContext } from "#exchange/surveyjs/surveyjs-lists";
import type { SurveyJsElement } from "#exchange/surveyjs/surveyjs-schema";
import type { Question } from "#questionnaire/model";
import { isIsoDate } from "#questionnaire/question-types/date";

type Shared = Pick<Question, "code" | "text" | "help" | "isRequired">;

/** What somebody types: a number, a date, an address, or words. */
export function readSurveyJsText(
  element: SurveyJsElement,
  shared: Shared,
  { builder }: Pick<ReadContext, "builder">,
): Question {
  switch (element.inputType) {
    case "number":
    case "range":
      return { ...shared, type: "number", ...numberLimits(element) };
    case "date":
      return { ...shared, type: "date", ...dayLimits(element) };
    case "email":
      return { ...shared, type: "text", format: "email" };
    case "tel":
      return { ...shared, type: "text", format: "phone" };
    case "url":
      return { ...shared, type: "text", format: "url" };
    case undefined:
    case "text":
      return isNumeric(element)
        ? { ...shared, type: "number", ...numberLimits(element) }
        : { ...shared, type: "text", ...lengthOf(element), ...formatOf(element) };
    default:
      builder.note("changed", "type-became-text", element.name, { detail: `text/${element.inputType}` });
      return { ...shared, type: "text", ...lengthOf(element) };
  }
}

export function isNumeric({ inputType, validators, maskType }: Partial<SurveyJsElement>): boolean {
  if (inputType === "number" || inputType === "range") return true;
  if (inputType !== undefined && inputType !== "text") return false;
  const isMasked = maskType === "numeric" || maskType === "currency";
  return isMasked || (validators?.some(({ type }) => type.startsWith("numeric")) ?? false);
}

function formatOf({ validators }: SurveyJsElement): { format?: "email" } {
  return validators?.some(({ type }) => type.startsWith("email")) ? { format: "email" } : {};
}

/** A check of the length counts before the length that the field lets in. */
export function lengthOf({ maxLength, validators }: SurveyJsElement): {
  minLength?: number;
  maxLength?: number;
} {
  const checked = validators?.find(({ type }) => type === "text" || type === "textvalidator");
  const least = Number(checked?.minLength ?? 0);
  const most = Number(checked?.maxLength || maxLength || 0);
  const limit = (length: number) => Math.min(10_000, Math.floor(length));
  return { ...(least > 0 && { minLength: limit(least) }), ...(most > 0 && { maxLength: limit(most) }) };
}

export function numberLimits(element: Partial<SurveyJsElement>): { min?: number; max?: number } {
  const numeric = element.validators?.find(({ type }) => type.startsWith("numeric"));
  const min = toNumber(element.min ?? numeric?.minValue);
  const max = toNumber(element.max ?? numeric?.maxValue);
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

function dayLimits({ min, max }: SurveyJsElement): { earliest?: string; latest?: string } {
  const day = (value: unknown) => (typeof value === "string" && isIsoDate(value) ? value : undefined);
  const [earliest, latest] = [day(min), day(max)];
  return { ...(earliest && { earliest }), ...(latest && { latest }) };
}
