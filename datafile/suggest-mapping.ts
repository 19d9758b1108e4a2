import type { CellCode, ColumnMapping, ColumnTarget, ImportedQuestion } from "#datafile/column-mapping";
import type { ColumnGuess, ColumnProfile, GuessedOption } from "#datafile/column-profile";
import type { ImportTarget } from "#datafile/import-target";
import { createChoiceMatcher } from "#datafile/match-choice";
import { defaultMissingTokens } from "#datafile/missing-tokens";
import { isNoYes } from "#datafile/order-options";
import { makeVariableCode } from "#datafile/variable-code";
import { parseNumber } from "#i18n/digits";
import { normaliseForMatching, normaliseTyped } from "#i18n/normalise-text";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Option } from "#questionnaire/question-parts";

const HIGHEST_CODE = 99_999;
const LONGEST_ANSWER = 10_000;

/**
 * A first mapping for a person to correct: a column goes to the existing variable that has its name, as code
 * or as wording, else to a new question of the guessed type; empty columns and identifiers are left out.
 */
export function suggestMapping(
  profiles: readonly ColumnProfile[],
  targets: readonly ImportTarget[],
  missingTokens: readonly string[] = defaultMissingTokens,
): ColumnMapping {
  const findTarget = createTargetFinder(targets);
  const taken = new Set(targets.flatMap((target) => [target.code, target.questionCode]));
  const columns = profiles.map((profile): ColumnMapping["columns"][number] => {
    const existing = findTarget(profile.name);
    if (existing) return { name: profile.name, to: mapToExisting(profile.guess, existing) };
    const to = mapToNew(profile, taken);
    if (to.target === "new") taken.add(to.question.code);
    return { name: profile.name, to };
  });
  return { columns, missingTokens: [...missingTokens] };
}

/** The new question that a column would become; also used when a person turns an ignored column into one. */
export function mapToNew(profile: ColumnProfile, taken: ReadonlySet<string>): ColumnTarget {
  const { guess, name, column, maxLength } = profile;
  if (guess.type === "empty" || guess.type === "identifier") return { target: "ignore" };
  const shared = { code: makeVariableCode(name, column, taken), text: nameText(name, column) };
  const to = (question: ImportedQuestion, values: CellCode[] = []) => ({
    target: "new" as const,
    question,
    values,
  });
  switch (guess.type) {
    case "number":
      return {
        ...to({ ...shared, type: "number", isWhole: guess.isWhole }),
        ...(guess.decimalComma ? { decimalComma: true } : {}),
      };
    case "nps":
      return to({ ...shared, type: "nps" });
    case "single": {
      const { options, values } = codeOptions(guess.options);
      return to({ ...shared, type: "single", options }, values);
    }
    case "multiple": {
      const { options, values } = codeOptions(guess.options);
      return { ...to({ ...shared, type: "multiple", options }, values), separator: guess.separator };
    }
    case "date":
      return to({ ...shared, type: "text" });
    case "text":
      return to({ ...shared, type: "text" });
    case "longText":
      return to({ ...shared, type: "longText", ...(maxLength > 4000 ? { maxLength: LONGEST_ANSWER } : {}) });
  }
}

/** Each variable is offered once, to the first column that has its name. */
function createTargetFinder(targets: readonly ImportTarget[]): (name: string) => ImportTarget | undefined {
  const byName = new Map<string, ImportTarget | null>();
  for (const target of targets) byName.set(normaliseForMatching(target.code), target);
  const codes = new Set(byName.keys());
  for (const target of targets) {
    for (const text of [target.label.fa, target.label.en]) {
      const form = normaliseForMatching(text ?? "");
      if (form === "" || codes.has(form)) continue;
      // The same words on two variables name neither.
      byName.set(form, byName.has(form) && byName.get(form) !== target ? null : target);
    }
  }
  const used = new Set<string>();
  return (name) => {
    const target = byName.get(normaliseForMatching(name));
    if (!target || used.has(target.code)) return undefined;
    used.add(target.code);
    return target;
  };
}

function mapToExisting(guess: ColumnGuess, target: ImportTarget): ColumnTarget {
  const to: ColumnTarget = { target: "existing", variable: target.code, values: [] };
  if (guess.type === "multiple" && target.kind === "multiple") to.separator = guess.separator;
  if (guess.type === "number" && guess.decimalComma) to.decimalComma = true;
  if (target.kind !== "choice" && target.kind !== "multiple") return to;
  const guessed = guess.type === "single" || guess.type === "multiple" ? guess.options : [];
  const match = createChoiceMatcher(target.options);
  to.values = guessed.flatMap(({ label }) => {
    const code = match(label);
    return code === null ? [] : [{ cell: label, code }];
  });
  return to;
}

/** Whole numbers keep themselves as codes, no and yes are 0 and 1, other options count from 1. */
function codeOptions(guessed: readonly GuessedOption[]): { options: Option[]; values: CellCode[] } {
  const labels = guessed.map((option) => option.label);
  const numbers = labels.map((label) => parseNumber(label));
  const keepsNumbers = numbers.every((n) => n !== null && Number.isInteger(n) && n >= 0 && n <= HIGHEST_CODE);
  const first = isNoYes(labels) ? 0 : 1;
  const codeAt = (index: number) => (keepsNumbers ? numbers[index]! : index + first);
  return {
    options: guessed.map(({ label }, index) => ({
      code: codeAt(index),
      label: optionText(label, keepsNumbers),
    })),
    values: guessed.map(({ label }, index) => ({ cell: label, code: codeAt(index) })),
  };
}

function optionText(label: string, isNumber: boolean): LocalisedText {
  return isNumber ? { fa: label, en: label } : inItsLanguage(label);
}

function nameText(name: string, column: number): LocalisedText {
  return inItsLanguage(name.trim() || `V${column}`);
}

function inItsLanguage(text: string): LocalisedText {
  const stored = normaliseTyped(text.slice(0, 5000));
  return /[\u0600-\u06ff]/.test(stored) ? { fa: stored } : { en: stored };
}
