import { type ColumnMapping, listNewQuestions } from "#datafile/column-mapping";
import { type ImportTarget, targetsOfQuestion } from "#datafile/import-target";

/** Columns count from 1. */
export type MappingProblem =
  | { code: "header-differs"; column: number; expected: string; found: string }
  | { code: "column-count-differs"; expected: number; found: number }
  | { code: "nothing-mapped" }
  | { code: "unknown-variable"; column: number; variable: string }
  /** Two columns fill the same variable, or a multiple choice as a whole and one of its options. */
  | { code: "variable-mapped-twice"; column: number; variable: string }
  | { code: "code-taken"; column: number; variable: string }
  | { code: "no-options"; column: number; variable: string }
  | { code: "option-code-repeated"; column: number; variable: string; optionCode: number }
  | { code: "unknown-option-code"; column: number; variable: string; optionCode: number; cell: string };

/** Whether a mapping fits this file and this questionnaire. Empty when rows can be checked with it. */
export function checkMapping(
  mapping: ColumnMapping,
  header: readonly string[],
  targets: readonly ImportTarget[],
): MappingProblem[] {
  const problems = [...checkHeader(mapping, header), ...checkTargets(mapping, targets)];
  if (mapping.columns.every(({ to }) => to.target === "ignore")) problems.push({ code: "nothing-mapped" });
  return problems;
}

/** All places that the mapping may store cells in: those of the questionnaire and of the new questions. */
export function targetsOfMapping(
  mapping: ColumnMapping,
  targets: readonly ImportTarget[],
): Map<string, ImportTarget> {
  const all = [...targets, ...listNewQuestions(mapping).flatMap(targetsOfQuestion)];
  return new Map(all.map((target) => [target.code, target]));
}

function checkHeader(mapping: ColumnMapping, header: readonly string[]): MappingProblem[] {
  if (mapping.columns.length !== header.length) {
    return [{ code: "column-count-differs", expected: mapping.columns.length, found: header.length }];
  }
  return mapping.columns.flatMap(({ name }, index) =>
    name === header[index]
      ? []
      : [{ code: "header-differs", column: index + 1, expected: name, found: header[index] }],
  );
}

function checkTargets(mapping: ColumnMapping, targets: readonly ImportTarget[]): MappingProblem[] {
  const existing = new Map(targets.map((target) => [target.code, target]));
  const takenCodes = new Set(
    targets.flatMap(({ code, questionCode }) => [code, questionCode]).map(toCaseless),
  );
  const filled = new Map<string, "whole" | "part">();
  return mapping.columns.flatMap(({ to }, index): MappingProblem[] => {
    const column = index + 1;
    if (to.target === "ignore") return [];
    if (to.target === "existing") {
      const target = existing.get(to.variable);
      if (!target) return [{ code: "unknown-variable", column, variable: to.variable }];
      const problems = checkValues(to.values, target, column);
      return isFree(target, filled)
        ? problems
        : [{ code: "variable-mapped-twice", column, variable: to.variable }];
    }
    const made = targetsOfQuestion(to.question);
    const variable = to.question.code;
    const clash = made.find(({ code }) => takenCodes.has(toCaseless(code)));
    for (const { code } of made) takenCodes.add(toCaseless(code));
    const problems: MappingProblem[] = clash ? [{ code: "code-taken", column, variable: clash.code }] : [];
    return [
      ...problems,
      ...checkOptions(made[0], column, variable),
      ...checkValues(to.values, made[0], column),
    ];
  });
}

/** Marks the variable as filled; false when it, or the multiple choice that it is part of, was filled before. */
function isFree(target: ImportTarget, filled: Map<string, "whole" | "part">): boolean {
  const isPart = target.kind === "chosen";
  const isTaken = filled.has(target.code) || (isPart && filled.get(target.questionCode) === "whole");
  filled.set(target.code, "whole");
  if (isPart && !filled.has(target.questionCode)) filled.set(target.questionCode, "part");
  return !isTaken;
}

function checkOptions(target: ImportTarget, column: number, variable: string): MappingProblem[] {
  if (target.kind !== "choice" && target.kind !== "multiple") return [];
  if (target.options.length === 0) return [{ code: "no-options", column, variable }];
  const codes = target.options.map((option) => option.code);
  const repeated = codes.find((code, index) => codes.indexOf(code) !== index);
  return repeated === undefined
    ? []
    : [{ code: "option-code-repeated", column, variable, optionCode: repeated }];
}

function checkValues(
  values: readonly { cell: string; code: number }[],
  target: ImportTarget,
  column: number,
): MappingProblem[] {
  const codes = codesOf(target);
  if (!codes) return [];
  return values
    .filter(({ code }) => !codes.has(code))
    .map(({ cell, code }) => ({
      code: "unknown-option-code",
      column,
      variable: target.code,
      optionCode: code,
      cell,
    }));
}

function codesOf(target: ImportTarget): Set<number> | null {
  if (target.kind === "choice" || target.kind === "multiple")
    return new Set(target.options.map(({ code }) => code));
  return target.kind === "chosen" ? new Set([0, 1]) : null;
}

function toCaseless(code: string): string {
  return code.toLowerCase();
}
