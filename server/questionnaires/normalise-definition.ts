import { normaliseTyped } from "#i18n/normalise-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** Every typed text in one spelling; codes are ASCII by their schema and pass through unchanged. */
export function normaliseDefinition(definition: QuestionnaireDefinition): QuestionnaireDefinition {
  return normaliseTexts(definition);
}

/** The same value with every string in it in one spelling. */
export function normaliseTexts<T>(value: T): T {
  return mapTexts(value) as T;
}

function mapTexts(value: unknown): unknown {
  if (typeof value === "string") return normaliseTyped(value);
  if (Array.isArray(value)) return value.map(mapTexts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner)]));
}
