import { codeValues, type Draft } from "#exchange/import-builder";
import { placedInQsf } from "#exchange/qualtrics/qsf-order";
import type { QsfEntry, QsfQuestion } from "#exchange/qualtrics/qsf-schema";
import { localiseQsf, placeOf, type QsfContext, splitQsfLocator } from "#exchange/qualtrics/qsf-texts";
import type { Question } from "#questionnaire/model";
import type { CarryForward, Item, Option } from "#questionnaire/question-parts";

export type QsfCondition = { part: "option" | "item"; code: number; logic: unknown };

export type QsfShared = Pick<Question, "code" | "text" | "help" | "isRequired">;
export type QsfDraft = Draft & { conditions?: QsfCondition[] };

type Listed = { number: string; entry: QsfEntry };

function listInOrder(entries: QsfQuestion["Choices"], order: QsfQuestion["ChoiceOrder"]): Listed[] {
  const known = entries ?? {};
  const ordered = [...new Set((order ?? []).map(String))].filter((number) => known[number]);
  // An order that names none of the choices is a rest of an older version of the question.
  const numbers = ordered.length > 0 ? ordered : Object.keys(known);
  return numbers.map((number) => ({ number, entry: known[number] }));
}

/** Choices that a file keeps but shows to nobody are told and left out. */
function listChoices(source: QsfQuestion, { builder }: QsfContext): Listed[] {
  const { unseen } = placedInQsf(source);
  const listed = listInOrder(source.Choices, source.ChoiceOrder);
  for (const { number, entry } of listed.filter((one) => unseen.has(one.number)))
    builder.note("lost", "unseen-left-out", placeOf(source), { detail: String(entry.Display ?? number) });
  return listed.filter(({ number }) => !unseen.has(number));
}

function asksWords({ TextEntry }: QsfEntry): boolean {
  return /^(true|on|1)$/.test(String(TextEntry));
}

function recoded(source: QsfQuestion, number: string): string {
  return String(source.RecodeValues?.[number] ?? number);
}

export type QsfOptions = {
  options: Option[];
  codes: Map<string, number>;
  conditions: QsfCondition[];
  carryForward?: CarryForward;
};

/** The codes that the source's data has: its recode values, where these are whole numbers. */
export function readQsfOptions(source: QsfQuestion, context: QsfContext): QsfOptions {
  const listed = listChoices(source, context);
  const read = readCoded(source, listed, "Choices", context);
  const carried = readCarried(source, context);
  if (!carried) return read;
  const standing = new Set(read.options.map(({ code }) => code));
  for (const option of carried.options) {
    const code = standing.has(option.code) ? Math.max(...standing) + 1 : option.code;
    standing.add(code);
    read.options.push({ ...option, code });
  }
  for (const [number, code] of carried.codes) if (!read.codes.has(number)) read.codes.set(number, code);
  const isOnly = listed.length === 0 && carried.take !== undefined;
  if (!isOnly && carried.take)
    context.builder.note("changed", "option-recoded", placeOf(source), { detail: "carry forward" });
  return { ...read, ...(isOnly && { carryForward: { from: carried.from, take: carried.take! } }) };
}

function readCoded(
  source: QsfQuestion,
  listed: readonly Listed[],
  of: "Choices" | "Answers",
  context: QsfContext,
): QsfOptions {
  const values = codeValues(listed.map(({ number }) => recoded(source, number)));
  const fallback = codeValues(listed.map(({ number }) => number));
  const codes = new Map<string, number>();
  const conditions: QsfCondition[] = [];
  const { fixed } = placedInQsf(source);
  if (!values.areKept) context.builder.note("changed", "option-recoded", placeOf(source));
  const options = listed.map(({ number, entry }): Option => {
    const code = values.areKept ? values.codes.get(recoded(source, number))! : fallback.codes.get(number)!;
    codes.set(number, code);
    if (entry.DisplayLogic) conditions.push({ part: "option", code, logic: entry.DisplayLogic });
    const isOther = asksWords(entry);
    const isAlone = entry.ExclusiveAnswer === true || entry.ExclusiveAnswer === "true";
    return {
      code,
      label: localiseQsf(source, entry.Display, (one) => one[of]?.[number]?.Display, context),
      ...(isOther && { isOtherSpecify: true }),
      ...(isAlone && { isExclusive: true }),
      ...(of === "Choices" && fixed.has(number) && { isFixed: true }),
    };
  });
  return { options, codes, conditions };
}

/** The columns of a matrix; text fields in a heading have no place here. */
export function readQsfPoints(source: QsfQuestion, context: QsfContext): QsfOptions {
  const read = readCoded(source, listInOrder(source.Answers, source.AnswerOrder), "Answers", context);
  return { ...read, options: read.options.map(({ isOtherSpecify: _, ...point }) => point) };
}

export type QsfItems = {
  list: Item[];
  items: Map<string, number>;
  conditions: QsfCondition[];
  carryForward?: CarryForward;
};

export function readQsfItems(source: QsfQuestion, context: QsfContext): QsfItems {
  const listed = listChoices(source, context);
  const carried = readCarried(source, context);
  if (listed.length === 0 && carried?.options.every(({ code }) => code >= 1 && code <= 999)) {
    return {
      list: carried.options.map(({ code, label }) => ({ code, text: label })),
      items: carried.codes,
      conditions: [],
      ...(carried.take && { carryForward: { from: carried.from, take: carried.take } }),
    };
  }
  const conditions: QsfCondition[] = [];
  const { fixed } = placedInQsf(source);
  const list = listed.map(({ number, entry }, place): Item => {
    if (entry.DisplayLogic) conditions.push({ part: "item", code: place + 1, logic: entry.DisplayLogic });
    const text = localiseQsf(source, entry.Display, (one) => one.Choices?.[number]?.Display, context);
    if (asksWords(entry))
      context.builder.note("lost", "row-words-left-out", placeOf(source), { detail: text[context.own] });
    return { code: place + 1, text, ...(fixed.has(number) && { isFixed: true }) };
  });
  return { list, items: new Map(listed.map(({ number }, place) => [number, place + 1])), conditions };
}

type Carried = {
  from: string;
  take?: CarryForward["take"];
  options: Option[];
  /** By the number that carried choices have there: `x2` for choice 2. */
  codes: Map<string, number>;
};

/** Choices that come from an earlier question; those under other codes there could not be told apart. */
function readCarried(source: QsfQuestion, { builder }: QsfContext): Carried | undefined {
  if (!source.DynamicChoices) return undefined;
  const { Locator = "" } = source.DynamicChoices as { Locator?: string };
  const { id, rest = "" } = splitQsfLocator(String(Locator)) ?? {};
  const group = /^ChoiceGroup\/(\w+)/.exec(rest)?.[1] ?? "";
  const given = id ? builder.answers.get(id) : undefined;
  if (!given || !("options" in given.question)) {
    builder.note("lost", "option-recoded", placeOf(source), { detail: `carry forward ${Locator}`.trim() });
    return undefined;
  }
  const take = group.startsWith("Selected")
    ? "chosen"
    : group.startsWith("Unselected")
      ? "unchosen"
      : undefined;
  const canCarry = given.question.type === "single" || given.question.type === "multiple";
  const options = given.question.options.map(
    ({ code, label, isExclusive }): Option => ({ code, label, ...(isExclusive && { isExclusive }) }),
  );
  const codes = new Map(
    [...given.codes].flatMap(([number, code]): [string, number][] => [
      [number, code],
      [`x${number}`, code],
    ]),
  );
  return { from: given.question.code, ...(take && canCarry && { take }), options, codes };
}
