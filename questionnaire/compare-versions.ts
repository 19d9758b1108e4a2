import { textsOfQuestion } from "#questionnaire/definition-checks/check-texts";
import type { ProblemPart } from "#questionnaire/definition-problem";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";
import { rulesOf } from "#questionnaire/question-types/registry";

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
  return isSame(withoutDesigns(a, b), withoutDesigns(b, a));
}

/** A draft has no designs of its own: publishing makes them, or keeps those of the last version that still fit. */
function withoutDesigns(
  definition: QuestionnaireDefinition,
  other: QuestionnaireDefinition,
): QuestionnaireDefinition {
  const others = questionsByCode(other);
  const strip = (question: Question): Question => {
    const twin = others.get(question.code)?.question;
    if (!("design" in question) || (twin && "design" in twin && twin.design)) return question;
    return { ...question, design: undefined };
  };
  return {
    ...definition,
    pages: definition.pages.map((page) => ({ ...page, questions: page.questions.map(strip) })),
  };
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
  if (familyOf(was) !== familyOf(is)) return [{ code: "type-changed", questionCode }];
  const forms = [was, is].map((question) => rulesOf(question).storedForm?.(question));
  return isSame(forms[0], forms[1]) ? [] : [{ code: "scale-changed", questionCode }];
}

/** A short text may grow into a long one; nothing else stores its answers alike and means the same. */
function familyOf(question: Question): string {
  return question.type === "longText" ? "text" : question.type;
}

function changesBetween(was: Placed, is: Placed): QuestionChange[] {
  const code = is.question.code;
  const found: Omit<QuestionChange, "code">[] = [];
  if (was.question.type !== is.question.type) found.push({ change: "type" });
  if (!isSame(textsOf(was.question), textsOf(is.question))) found.push({ change: "text" });
  found.push(...listChanges(was.question, is.question));
  if (!isSame(limitsOf(was.question), limitsOf(is.question))) found.push({ change: "limits" });
  if (!isSame(routingOf(was), routingOf(is))) found.push({ change: "routing" });
  if (was.page.code !== is.page.code) found.push({ change: "moved" });
  return found.map((change) => ({ code, ...change }));
}

/** Whatever decides when a question, its options and its items are shown, and in which order. */
function routingOf({ question, page }: Placed): unknown {
  const parts = [
    ...("options" in question ? question.options : []),
    ...("items" in question ? question.items : []),
  ].filter((part) => part.visibleIf);
  return [
    question.visibleIf,
    parts.map(({ code, visibleIf }) => [code, visibleIf]),
    "carryForward" in question ? question.carryForward : undefined,
    "isShuffled" in question ? Boolean(question.isShuffled) : false,
    page.visibleIf,
  ];
}

function listChanges(was: Question, is: Question): Omit<QuestionChange, "code">[] {
  const found: Omit<QuestionChange, "code">[] = [];
  if ("items" in was && "items" in is) {
    const [before, after]: [readonly Coded[], readonly Coded[]] = [was.items, is.items];
    found.push(...namedChanges(before, after, wordsOf, ["items-added", "items-removed", "item-texts"]));
    const scoring = changedCodes(before, after, (item) => Boolean(item.isReversed));
    if (scoring.length > 0) found.push({ change: "scoring", codes: scoring });
  }
  if ("points" in was && "points" in is) {
    const names = ["points-added", "points-removed", "point-labels"] as const;
    found.push(...namedChanges(was.points, is.points, wordsOf, names));
  }
  if ("options" in was && "options" in is) {
    const names = ["options-added", "options-removed", "option-labels"] as const;
    found.push(...namedChanges(was.options, is.options, wordsOf, names));
  }
  if (!isSame(scoringOf(was), scoringOf(is))) found.push({ change: "scoring" });
  return found;
}

function scoringOf(question: Question): unknown {
  if (question.type === "quiz") return question.correctCode;
  return question.type === "calculated" ? [question.formula, question.decimals] : undefined;
}

function namedChanges<T extends { code: number }>(
  was: readonly T[],
  is: readonly T[],
  textOf: (one: T) => unknown,
  [added, removed, relabelled]: readonly [
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

type Coded = { code: number; isReversed?: boolean };

/** Whatever of an option or item a respondent reads. */
function wordsOf(one: object): unknown {
  const unread = ["code", "isReversed", "isExclusive", "isOtherSpecify", "isFixed", "visibleIf", "groupCode"];
  return Object.entries(one).filter(([key]) => !unread.includes(key));
}

/** Everything that is read besides options, items and points, which are compared one by one. */
function textsOf(question: Question): unknown {
  return textsOfQuestion(question)
    .filter(({ part, text }) => text && !listParts.has(part))
    .map(({ part, detail, text }) => [part, detail, text]);
}

const listParts = new Set<ProblemPart>(["option", "item", "point", "imageAlt", "lowPole", "highPole"]);

/** What decides whether an answer is accepted, besides the options themselves. */
function limitsOf(question: Question): unknown {
  const { isRequired = false, missingAnswers, rules } = question;
  const options = "options" in question ? flagsOf(question.options) : [];
  const own = limitKeys.map((key) => (key in question ? question[key as keyof Question] : undefined));
  return [
    isRequired,
    missingAnswers ?? [],
    rules?.map(({ level, failsIf }) => [level, failsIf]) ?? [],
    options,
    own,
  ];
}

const limitKeys = [
  ...["min", "max", "step", "isWhole", "minChosen", "maxChosen", "minLength", "maxLength", "format"],
  ...[
    "earliest",
    "latest",
    "total",
    "rankCount",
    "steps",
    "levels",
    "detail",
    "mustAgree",
    "timeLimitSeconds",
  ],
  ...["tasks", "itemsPerTask", "conceptsPerTask", "versionCount"],
];

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
