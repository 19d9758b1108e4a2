import { codeValues, freeOptionCode, type ImportBuilder } from "#exchange/import-builder";
import { importWords } from "#exchange/import-words";
import { type SurveyJsChoice, type SurveyJsElement, splitChoice } from "#exchange/surveyjs/surveyjs-schema";
import type { SurveyJsTexts } from "#exchange/surveyjs/surveyjs-text";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Item, Option } from "#questionnaire/question-parts";

export type ReadContext = { builder: ImportBuilder; texts: SurveyJsTexts };

export type ReadList<T> = {
  list: T[];
  codes: Map<string, number>;
  conditions: { code: number; expression: string }[];
};

function keyOf(choice: SurveyJsChoice): string {
  return String(typeof choice === "object" ? choice.value : choice);
}

function labelOf(choice: SurveyJsChoice, place: string, { texts }: ReadContext): LocalisedText {
  if (typeof choice !== "object") return texts(String(choice), place);
  const label = texts(choice.text, place);
  return Object.keys(label).length > 0 ? label : texts(String(choice.value), place);
}

/** Choices with their codes: numbers keep theirs, words are counted, and what is told of both is in the report. */
export function readChoices(
  choices: readonly SurveyJsChoice[] | undefined,
  element: SurveyJsElement,
  context: ReadContext,
): ReadList<Option> {
  const { builder } = context;
  const given = [...(choices ?? []), ...numberedChoices(element)];
  const { codes, areKept } = codeValues(given.map(keyOf));
  if (!areKept && given.length > 0) builder.note("changed", "option-values-were-words", element.name);
  if (given.some((choice) => typeof choice === "object" && choice.imageLink)) {
    builder.note("lost", "picture-left-out", element.name);
  }
  const list = given.map((choice) => ({
    code: codes.get(keyOf(choice)) ?? 0,
    label: labelOf(choice, element.name, context),
  }));
  return { list, codes, conditions: conditionsOf(given, codes) };
}

/** `choicesMin` to `choicesMax`: a list of numbers that the file does not write out. */
function numberedChoices({ choicesMin, choicesMax, choicesStep }: SurveyJsElement): number[] {
  if (choicesMin === undefined || choicesMax === undefined) return [];
  const step = choicesStep && choicesStep > 0 ? choicesStep : 1;
  const count = Math.floor((choicesMax - choicesMin) / step) + 1;
  return Array.from({ length: Math.min(1000, Math.max(0, count)) }, (_, at) => choicesMin + at * step);
}

function conditionsOf(given: readonly SurveyJsChoice[], codes: ReadonlyMap<string, number>) {
  return given.flatMap((choice) =>
    typeof choice === "object" && choice.visibleIf
      ? [{ code: codes.get(keyOf(choice)) ?? 0, expression: choice.visibleIf }]
      : [],
  );
}

/** The choices with "other", "none" and the like, which the file keeps as switches. */
export function readOptions(element: SurveyJsElement, context: ReadContext): ReadList<Option> {
  const read = readChoices(element.choices, element, context);
  addCopiedChoices(element, read, context);
  const { list, codes } = read;
  const { texts } = context;
  const said = (text: unknown, fallback: LocalisedText) => {
    const label = texts(text, element.name);
    return hasWords(label) ? label : fallback;
  };
  if (element.showOtherItem ?? element.hasOther) {
    const code = freeOptionCode(list, 90);
    list.push({ code, label: said(element.otherText, importWords.other), isOtherSpecify: true });
    codes.set("other", code);
  }
  if (element.showNoneItem ?? element.hasNone) {
    const code = freeOptionCode(list, 95);
    list.push({ code, label: said(element.noneText, importWords.none), isExclusive: true });
    codes.set("none", code);
  }
  const missing = [
    ["refused", -99, element.showRefuseItem, element.refuseText],
    ["dontknow", -98, element.showDontKnowItem, element.dontKnowText],
  ] as const;
  for (const [value, code, isShown, text] of missing) {
    if (!isShown) continue;
    list.push({ code, label: said(text, missingWords[value]), isExclusive: true });
    codes.set(value, code);
  }
  return read;
}

const missingWords: Record<"refused" | "dontknow", LocalisedText> = {
  refused: importWords.refused,
  dontknow: importWords.dontKnow,
};

/** Choices of another question, which the file names instead of writing them again. */
function addCopiedChoices(
  { name, choicesFromQuestion: from, choicesByUrl }: SurveyJsElement,
  { list, codes }: ReadList<Option>,
  { builder }: ReadContext,
): void {
  if (choicesByUrl) builder.note("lost", "option-recoded", name, { detail: "choicesByUrl" });
  if (!from) return;
  const source = builder.answers.get(from);
  if (!source || !("options" in source.question)) {
    builder.note("lost", "option-recoded", name, { detail: `choicesFromQuestion: ${from}` });
    return;
  }
  const own = list.length;
  const standing = new Set(list.map(({ code }) => code));
  for (const { isOtherSpecify: _, ...option } of source.question.options) {
    if (!standing.has(option.code)) list.push(structuredClone(option));
  }
  for (const [value, code] of source.codes) if (!codes.has(value)) codes.set(value, code);
  if (own > 0) builder.note("changed", "option-recoded", name, { detail: `choicesFromQuestion: ${from}` });
}

/** Rows, items and the like: items are numbered from 1, whatever their values are. */
export function readItems(given: readonly SurveyJsChoice[], element: SurveyJsElement, context: ReadContext) {
  const items = new Map(given.map((row, place) => [keyOf(row), place + 1]));
  const list: Item[] = given.map((row, place) => ({
    code: place + 1,
    text: labelOf(row, element.name, context),
  }));
  return { list, items, conditions: conditionsOf(given, items) };
}

/** Columns of a matrix are choices, or things with a name and a title. */
export function columnsAsChoices(columns: readonly unknown[] | undefined): SurveyJsChoice[] {
  return (columns ?? []).flatMap((column): SurveyJsChoice[] => {
    if (typeof column === "string") return [splitChoice(column)];
    if (typeof column === "number") return [column];
    if (typeof column !== "object" || column === null) return [];
    const { value, name, text, title } = column as Record<string, unknown>;
    const key = value ?? name ?? text;
    if (typeof key !== "string" && typeof key !== "number") return [];
    return [{ value: key, text: text ?? title ?? String(key) }];
  });
}

export function hasWords(text: LocalisedText): boolean {
  return Object.keys(text).length > 0;
}
