import type { LocalisedText } from "#questionnaire/localised-text";
import type { Item, Option, Page, Question, QuestionnaireDefinition } from "#questionnaire/model";

export type QuestionChange = {
  code: string;
  change:
    | "type"
    | "text"
    | "options-added"
    | "options-removed"
    | "option-labels"
    | "items-added"
    | "items-removed"
    | "item-texts"
    | "points-added"
    | "points-removed"
    | "point-labels"
    | "scoring"
    | "limits"
    | "routing"
    | "moved";
  /** The options, items or points concerned. */
  codes?: number[];
};

export type VersionProblem = {
  /** `type-changed`: stored in another form. `scale-changed`: the same codes would mean other answers. */
  code: "type-changed" | "scale-changed";
  questionCode: string;
};

/** The map from one version to the next: the same code is the same variable. */
export type VersionChange = {
  /** Questions in both versions, changed ones included, in the order of the next. */
  kept: string[];
  added: string[];
  removed: string[];
  changed: QuestionChange[];
  /** What forbids publishing, because old and new answers could not stand in one column. */
  problems: VersionProblem[];
};

type Placed = { question: Question; page: Page };

export function compareVersions(
  previous: QuestionnaireDefinition,
  next: QuestionnaireDefinition,
): VersionChange {
  const before = questionsByCode(previous);
  const after = questionsByCode(next);
  const kept = [...after.keys()].filter((code) => before.has(code));
  const pairs = kept.map((code) => ({ was: before.get(code)!, is: after.get(code)! }));
  return {
    kept,
    added: [...after.keys()].filter((code) => !before.has(code)),
    removed: [...before.keys()].filter((code) => !after.has(code)),
    changed: pairs.flatMap(({ was, is }) => changesBetween(was, is)),
    problems: pairs.flatMap(({ was, is }) => problemsBetween(was.question, is.question)),
  };
}

/** Nothing differs that a respondent or an analysis could notice. */
export function isSameDefinition(a: QuestionnaireDefinition, b: QuestionnaireDefinition): boolean {
  return isSame(a, b);
}

function questionsByCode(definition: QuestionnaireDefinition): Map<string, Placed> {
  return new Map(
    definition.pages.flatMap((page) =>
      page.questions.map((question): [string, Placed] => [question.code, { question, page }]),
    ),
  );
}

function problemsBetween(was: Question, is: Question): VersionProblem[] {
  const questionCode = is.code;
  if (storedForm(was) !== storedForm(is)) return [{ code: "type-changed", questionCode }];
  if (was.type !== "likert" || is.type !== "likert") return [];
  return hasSameSteps(was.points, is.points) ? [] : [{ code: "scale-changed", questionCode }];
}

/** A short text may grow into a long one; nothing else stores its answers alike and means the same. */
function storedForm(question: Question): string {
  return question.type === "longText" ? "text" : question.type;
}

/** "Don't know" may come or go; the steps from low to high may not. */
function hasSameSteps(was: readonly Option[], is: readonly Option[]): boolean {
  const steps = (points: readonly Option[]) =>
    points
      .map((point) => point.code)
      .filter((code) => code >= 0)
      .join();
  return steps(was) === steps(is);
}

function changesBetween(was: Placed, is: Placed): QuestionChange[] {
  const code = is.question.code;
  const found: Omit<QuestionChange, "code">[] = [];
  if (was.question.type !== is.question.type) found.push({ change: "type" });
  if (!isSame(textsOf(was.question), textsOf(is.question))) found.push({ change: "text" });
  found.push(...listChanges(was.question, is.question));
  if (!isSame(limitsOf(was.question), limitsOf(is.question))) found.push({ change: "limits" });
  if (!isSame(was.question.visibleIf, is.question.visibleIf)) found.push({ change: "routing" });
  if (was.page.code !== is.page.code) found.push({ change: "moved" });
  return found.map((change) => ({ code, ...change }));
}

function listChanges(was: Question, is: Question): Omit<QuestionChange, "code">[] {
  if (was.type === "likert" && is.type === "likert") {
    const scoring = changedCodes(was.items, is.items, (item) => Boolean(item.isReversed));
    return [
      ...namedChanges(was.items, is.items, itemText, ["items-added", "items-removed", "item-texts"]),
      ...namedChanges(was.points, is.points, optionLabel, ["points-added", "points-removed", "point-labels"]),
      ...(scoring.length > 0 ? [{ change: "scoring" as const, codes: scoring }] : []),
    ];
  }
  if (hasOptions(was) && hasOptions(is)) {
    const key = (question: Question) => (question.type === "single" ? question.correctCode : undefined);
    return [
      ...namedChanges(was.options, is.options, optionLabel, [
        "options-added",
        "options-removed",
        "option-labels",
      ]),
      ...(key(was) === key(is) ? [] : [{ change: "scoring" as const }]),
    ];
  }
  return [];
}

function hasOptions(question: Question): question is Extract<Question, { options: Option[] }> {
  return question.type === "single" || question.type === "multiple";
}

function namedChanges<T extends { code: number }>(
  was: readonly T[],
  is: readonly T[],
  textOf: (one: T) => LocalisedText,
  [added, removed, relabelled]: [
    QuestionChange["change"],
    QuestionChange["change"],
    QuestionChange["change"],
  ],
): Omit<QuestionChange, "code">[] {
  const found = [
    { change: added, codes: codesOnlyIn(is, was) },
    { change: removed, codes: codesOnlyIn(was, is) },
    { change: relabelled, codes: changedCodes(was, is, textOf) },
  ];
  return found.filter(({ codes }) => codes.length > 0);
}

function codesOnlyIn(here: readonly { code: number }[], there: readonly { code: number }[]): number[] {
  return here.map((one) => one.code).filter((code) => !there.some((other) => other.code === code));
}

function changedCodes<T extends { code: number }>(
  was: readonly T[],
  is: readonly T[],
  read: (one: T) => unknown,
): number[] {
  return is
    .filter((one) => was.some((other) => other.code === one.code && !isSame(read(other), read(one))))
    .map((one) => one.code);
}

function itemText(item: Item): LocalisedText {
  return item.text;
}

function optionLabel(option: Option): LocalisedText {
  return option.label;
}

function textsOf(question: Question): unknown {
  const { text, help } = question;
  if (question.type === "nps") return [text, help, question.lowLabel, question.highLabel];
  return question.type === "number" ? [text, help, question.unit] : [text, help];
}

/** What decides whether an answer is accepted, besides the options themselves. */
function limitsOf(question: Question): unknown {
  const isRequired = Boolean(question.isRequired);
  switch (question.type) {
    case "number":
      return [isRequired, question.min, question.max, Boolean(question.isWhole)];
    case "text":
    case "longText":
      return [isRequired, question.maxLength];
    case "single":
      return [isRequired, flagsOf(question.options)];
    case "multiple":
      return [isRequired, question.minChosen, question.maxChosen, flagsOf(question.options)];
    default:
      return [isRequired];
  }
}

function flagsOf(options: readonly Option[]): unknown {
  return options
    .filter((option) => option.isExclusive || option.isOtherSpecify)
    .map((option) => [option.code, Boolean(option.isExclusive), Boolean(option.isOtherSpecify)].join())
    .toSorted();
}

/** Equal in content, whatever the order in which the keys were written. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
