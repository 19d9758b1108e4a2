import type { ImportBuilder } from "#exchange/import-builder";
import { importWords, inEveryLanguage } from "#exchange/import-words";
import { isWrittenSomewhere, type LocalisedText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";
import type { Item, Option } from "#questionnaire/question-parts";
import { maxLengthOf } from "#questionnaire/question-types/text";

type Note = ImportBuilder["note"];

const mostOptions = 1000;
const mostItems = 200;

/**
 * The same question in a form that can be asked: files hold lists of one option, grids without rows, limits that
 * exclude each other and labels that were never written.
 */
export function usableQuestion(question: Question, place: string, note: Note): Question {
  const labelled = labelParts(question, place, note);
  switch (labelled.type) {
    case "single":
    case "multiple":
      return usableChoice(labelled, place, note);
    case "ranking":
      return labelled.options.length > 1 ? labelled : asText(labelled, place, note);
    case "likert":
    case "multiGrid":
    case "numericGrid":
    case "constantSum":
      return usableGrid(labelled, place, note);
    case "number":
      return usableLimits(labelled, place, note);
    case "slider":
      return usableSlider(labelled, place, note);
    case "text":
    case "longText":
      return usableLength(labelled, place, note);
    case "date": {
      const { earliest = "", latest, ...rest } = labelled;
      if (!latest || earliest <= latest) return labelled;
      note("lost", "validation-left-out", place, { detail: `${earliest}–${latest}` });
      return rest;
    }
    default:
      return labelled;
  }
}

function sharedOf({ code, text, help, isRequired }: Question) {
  return { code, text, ...(help && { help }), ...(isRequired && { isRequired }) };
}

function asText(question: Question, place: string, note: Note): Question {
  note("lost", "type-became-text", place, { detail: question.type });
  return { ...sharedOf(question), type: "text" };
}

type Choice = Extract<Question, { type: "single" | "multiple" }>;

function usableChoice(question: Choice, place: string, note: Note): Question {
  const { options } = question;
  if (options.length === 0) return asText(question, place, note);
  if (options.length === 1) {
    note("changed", "single-option", place);
    const code = options[0].code === 0 ? 1 : 0;
    const { isExclusive: _, ...only } = options[0];
    return {
      ...sharedOf(question),
      type: "single",
      options: [only, { code, label: importWords.no }],
    };
  }
  if (question.type === "single") return question;
  const together = options.filter((option) => !option.isExclusive).length;
  const { minChosen, maxChosen, ...rest } = question;
  const least = minChosen && Math.min(minChosen, together);
  const most = maxChosen && Math.min(maxChosen, 300);
  if (least !== minChosen) note("changed", "validation-left-out", place, { detail: `minimum ${minChosen}` });
  const isPossible = !least || !most || least <= most;
  return { ...rest, ...(least && isPossible && { minChosen: least }), ...(most && { maxChosen: most }) };
}

type Grid = Extract<Question, { type: "likert" | "multiGrid" | "numericGrid" | "constantSum" }>;

function usableGrid(question: Grid, place: string, note: Note): Question {
  if (question.items.length === 0) return withoutItems(question, place, note);
  if (question.type === "likert" && question.points.length < 2) return tickedItems(question, place, note);
  if (question.type === "multiGrid" && question.options.length < 2) return tickedItems(question, place, note);
  if (question.type === "constantSum" && question.items.length < 2) {
    note("changed", "type-changed", place, { detail: "constantSum" });
    return { ...sharedOf(question), type: "number", min: 0, max: question.total };
  }
  if (question.type === "numericGrid") return usableLimits(question, place, note);
  return question;
}

/** A grid without rows asks its columns once. */
function withoutItems(question: Grid, place: string, note: Note): Question {
  const shared = sharedOf(question);
  if (question.type === "likert" && question.points.length > 1) {
    note("changed", "type-changed", place, { detail: question.type });
    return { ...shared, type: "single", options: question.points };
  }
  if (question.type === "multiGrid" && question.options.length > 1) {
    note("changed", "type-changed", place, { detail: question.type });
    return { ...shared, type: "multiple", options: question.options };
  }
  return asText(question, place, note);
}

/** A grid of one column is a list of things to tick. */
function tickedItems(
  question: Extract<Question, { type: "likert" | "multiGrid" }>,
  place: string,
  note: Note,
): Question {
  note("changed", "type-changed", place, { detail: question.type });
  const options = question.items.map(
    ({ code, text, visibleIf }): Option => ({ code, label: text, ...(visibleIf && { visibleIf }) }),
  );
  const ticked: Choice = { ...sharedOf(question), type: "multiple", options };
  return usableChoice(ticked, place, note);
}

function usableLimits<T extends Extract<Question, { type: "number" | "numericGrid" }>>(
  question: T,
  place: string,
  note: Note,
): T {
  const { min, max, isWhole } = question;
  if (min === undefined || max === undefined) return question;
  if (min <= max && !(isWhole && Math.ceil(min) > max)) return question;
  note("lost", "validation-left-out", place, { detail: `${min}–${max}` });
  const { min: _, max: _m, ...rest } = question;
  return rest as T;
}

function usableLength(
  question: Extract<Question, { type: "text" | "longText" }>,
  place: string,
  note: Note,
): Question {
  const { minLength = 0, ...rest } = question;
  if (minLength <= maxLengthOf(question)) return question;
  note("lost", "validation-left-out", place, { detail: `minLength ${minLength}` });
  return rest;
}

function usableSlider(question: Extract<Question, { type: "slider" }>, place: string, note: Note): Question {
  const { min, max, step } = question;
  if (!(min < max)) {
    note("lost", "validation-left-out", place, { detail: `${min}–${max}` });
    return { ...question, min: 0, max: 100, step: 1 };
  }
  return step > 0 && step <= max - min ? question : { ...question, step: Math.min(1, max - min) };
}

/** Two answers under one value could not be told apart in the data; the later one gets the next free code. */
function withOwnCodes(list: readonly Option[], place: string, note: Note): Option[] {
  const used = new Set<number>();
  return list.map((option) => {
    let { code } = option;
    while (used.has(code)) code = Math.max(0, ...used) + 1;
    if (code !== option.code) note("changed", "option-recoded", place, { detail: String(option.code) });
    used.add(code);
    return code === option.code ? option : { ...option, code };
  });
}

/** A label that nobody wrote is its number; what goes beyond our lists is left out and told. */
function labelParts(question: Question, place: string, note: Note): Question {
  const cut = <T>(list: readonly T[], most: number): T[] => {
    if (list.length > most) note("lost", "too-many-left-out", place, { detail: String(list.length) });
    return list.slice(0, most);
  };
  const labelled = (text: LocalisedText, code: number): LocalisedText => {
    if (isWrittenSomewhere(text)) return text;
    note("changed", "label-missing", place, { detail: String(code) });
    return inEveryLanguage(String(code));
  };
  const options = (list: readonly Option[]) =>
    withOwnCodes(cut(list, mostOptions), place, note).map((option) => ({
      ...option,
      label: labelled(option.label, option.code),
    }));
  const items = (list: readonly Item[]) =>
    cut(list, mostItems).map((item) => ({ ...item, text: labelled(item.text, item.code) }));
  switch (question.type) {
    case "single":
    case "multiple":
    case "ranking":
      return { ...question, options: options(question.options) };
    case "likert":
      return { ...question, items: items(question.items), points: options(question.points) };
    case "multiGrid":
      return { ...question, items: items(question.items), options: options(question.options) };
    case "numericGrid":
    case "constantSum":
      return { ...question, items: items(question.items) };
    case "dualScale":
      return {
        ...question,
        items: items(question.items),
        first: { ...question.first, points: options(question.first.points) },
        second: { ...question.second, points: options(question.second.points) },
      };
    default:
      return question;
  }
}
