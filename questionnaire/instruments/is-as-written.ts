import { type Language, languages } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";

/** What a study decides for itself without asking anything else. */
const ownDecisions = new Set([
  "code",
  "moduleId",
  "role",
  "bases",
  "isRequired",
  "isFixed",
  "isShuffled",
  "visibleIf",
  "rules",
  "textIfUnanswered",
  "missingAnswers",
  "scaleCode",
  "display",
  "design",
  "versionCount",
]);

const languageSet: ReadonlySet<string> = new Set(languages);

/**
 * Whether a question still asks what it was written to ask: the same items, codes and scale, and in the
 * given language the same words, with anything in place of what stands in brackets. Without a language,
 * words are not looked at.
 */
export function isAsWritten(original: Question, now: Question, language: Language | undefined): boolean {
  const keys = new Set([...Object.keys(original), ...Object.keys(now)]);
  return [...keys]
    .filter((key) => !ownDecisions.has(key))
    .every((key) => isSame(valueAt(original, key), valueAt(now, key), language));
}

function valueAt(owner: object, key: string): unknown {
  return (owner as Record<string, unknown>)[key];
}

function isSame(original: unknown, now: unknown, language: Language | undefined): boolean {
  if (isWords(original) && isWords(now)) return hasSameWords(original, now, language);
  if (Array.isArray(original) && Array.isArray(now)) {
    const [before, after] = [inOrder(original), inOrder(now)];
    return (
      before.length === after.length && before.every((one, place) => isSame(one, after[place], language))
    );
  }
  if (isObject(original) && isObject(now)) {
    const keys = new Set([...Object.keys(original), ...Object.keys(now)]);
    return [...keys]
      .filter((key) => key === "code" || !ownDecisions.has(key))
      .every((key) => isSame(original[key], now[key], language));
  }
  return original === now;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWords(value: unknown): value is Partial<Record<string, string>> {
  if (!isObject(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 && entries.every(([key, words]) => languageSet.has(key) && typeof words === "string")
  );
}

function hasSameWords(
  original: Partial<Record<string, string>>,
  now: Partial<Record<string, string>>,
  language: Language | undefined,
): boolean {
  const written = language && original[language];
  return !written || filledIn(written).test(now[language] ?? "");
}

/** Fits the text with anything in place of `[…]`. */
function filledIn(text: string): RegExp {
  const literal = text.split(/\[[^[\]]+\]/u).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${literal.join("[\\s\\S]+")}$`, "u");
}

/** Options and items are known by their codes; their order on the page is a matter of layout. */
function inOrder(list: readonly unknown[]): unknown[] {
  const codeOf = (one: unknown) => (isObject(one) && typeof one.code === "number" ? one.code : undefined);
  if (list.some((one) => codeOf(one) === undefined)) return [...list];
  return list.toSorted((a, b) => (codeOf(a) ?? 0) - (codeOf(b) ?? 0));
}
