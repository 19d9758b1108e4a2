import type { ColumnTarget, ImportedQuestion } from "#datafile/column-mapping";
import type { ColumnProfile } from "#datafile/column-profile";
import { splitCell } from "#datafile/guess-column";
import { mapToNew } from "#datafile/suggest-mapping";
import { makeVariableCode } from "#datafile/variable-code";
import type { Option } from "#questionnaire/question-parts";

export type NewTarget = Extract<ColumnTarget, { target: "new" }>;
export type ImportedType = ImportedQuestion["type"];

const mostNumberedOptions = 30;

/** The cells that stand for options, as the profile found them; numbers of a short range stand for themselves. */
export function cellsOf({ guess }: ColumnProfile): string[] {
  if (guess.type === "single" || guess.type === "multiple") return guess.options.map(({ label }) => label);
  if (guess.type === "nps") return Array.from({ length: 11 }, (_, point) => String(point));
  if (guess.type !== "number" || !guess.isWhole || guess.min < 0) return [];
  const count = guess.max - guess.min + 1;
  return count > mostNumberedOptions ? [] : Array.from({ length: count }, (_, i) => String(guess.min + i));
}

/** The types that a column's cells can be read as. */
export function typesFor(profile: ColumnProfile): ImportedType[] {
  const types: ImportedType[] = cellsOf(profile).length > 0 ? ["single", "multiple"] : [];
  return [...types, "number", "nps", "text", "longText"];
}

/** A new question for a column that nobody guessed one for becomes a text. */
export function newTargetFor(profile: ColumnProfile, taken: ReadonlySet<string>): NewTarget {
  const guessed = mapToNew(profile, taken);
  if (guessed.target === "new") return guessed;
  const label = profile.name || `V${profile.column}`;
  const code = makeVariableCode(profile.name, profile.column, taken);
  return { target: "new", question: { type: "text", code, text: { en: label, fa: label } }, values: [] };
}

/** The same question in another format; its code and words stay. */
export function withType(to: NewTarget, type: ImportedType, profile: ColumnProfile): NewTarget {
  const { code, text } = to.question;
  if (type === "single" || type === "multiple") {
    const separator = to.separator ?? separatorOf(profile);
    const { options, values } =
      type === "multiple" && profile.guess.type !== "multiple" && separator
        ? optionsFromParts(profile, separator)
        : optionsFor(to, profile);
    const shared = { target: "new", values } as const;
    if (type === "single") return { ...shared, question: { type, code, text, options } };
    return { ...shared, question: { type, code, text, options }, separator: separator ?? ";" };
  }
  return { target: "new", question: { type, code, text }, values: [] };
}

function separatorOf(profile: ColumnProfile): string | undefined {
  if (profile.guess.type === "multiple") return profile.guess.separator;
  return [";", "؛", "|", "،", ","].find((mark) => cellsOf(profile).some((cell) => cell.includes(mark)));
}

/** Cells that were taken for single options turn out to hold several each. */
function optionsFromParts(profile: ColumnProfile, separator: string) {
  const parts = cellsOf(profile).flatMap((cell) => splitCell(cell, separator));
  const labels = [...new Set(parts)];
  const options = labels.map((label, index): Option => ({ code: index + 1, label: inItsLanguage(label) }));
  return { options, values: labels.map((cell, index) => ({ cell, code: index + 1 })) };
}

function inItsLanguage(label: string): Option["label"] {
  return /[\u0600-\u06ff]/.test(label) ? { fa: label } : { en: label };
}

function optionsFor(
  to: NewTarget,
  profile: ColumnProfile,
): { options: Option[]; values: NewTarget["values"] } {
  if ("options" in to.question) return { options: to.question.options, values: to.values };
  const guessed = mapToNew(profile, new Set());
  if (guessed.target === "new" && "options" in guessed.question) {
    return { options: guessed.question.options, values: guessed.values };
  }
  const cells = cellsOf(profile);
  const options = cells.map((cell) => ({ code: Number(cell), label: { fa: cell, en: cell } }));
  return { options, values: cells.map((cell) => ({ cell, code: Number(cell) })) };
}

/** Changes the option at a place; the cells that stood for it follow its code. */
export function withOption(to: NewTarget, index: number, option: Option): NewTarget {
  if (!("options" in to.question)) return to;
  const before = to.question.options[index];
  return {
    ...to,
    question: { ...to.question, options: to.question.options.with(index, option) },
    values: to.values.map((value) => (value.code === before.code ? { ...value, code: option.code } : value)),
  };
}
