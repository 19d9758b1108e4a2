import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import { type ConditionNode, isGroup, readCondition } from "#components/questionnaire-editor/condition-tree";
import { toPersianDigits } from "#i18n/digits";
import type { ComparisonOperator, Condition } from "#questionnaire/condition";
import { readText, type StudioLanguage } from "#questionnaire/localised-text";
import { joinWords, type SentenceWords } from "#questionnaire/sentence-words";

/** Reads a rule back as one sentence that begins with "if". Names and labels come from `words`. */
export function sayCondition(condition: Condition, language: StudioLanguage, words: SentenceWords): string {
  const root = readCondition(condition);
  return `${language === "fa" ? "اگر" : "If"} ${sayNode(root, language, words, true)}`;
}

function sayNode(
  node: ConditionNode,
  language: StudioLanguage,
  words: SentenceWords,
  isOutermost: boolean,
): string {
  if (!isGroup(node)) return sayRow(node, language, words);
  const { join, parts } = node;
  if (parts.length === 0) return language === "fa" ? "(هنوز چیزی نیست)" : "(nothing yet)";
  const said = parts.map((part) => sayNode(part, language, words, false));
  const joined = joinWords(said, language, join === "all" ? "and" : "or");
  if (join === "none")
    return language === "fa" ? `چنین نباشد که (${joined})` : `it is not so that (${joined})`;
  return isOutermost || parts.length === 1 ? joined : `(${joined})`;
}

type Row = Exclude<ConditionNode, { join: unknown }>;

function sayRow(row: Row, language: StudioLanguage, words: SentenceWords): string {
  const name = words.name(row.variable);
  const isPersian = language === "fa";
  switch (row.operator) {
    case "in":
    case "not-in": {
      const isNot = row.operator === "not-in";
      const labels = row.codes.map((code) => words.label(row.variable, code) ?? words.writeNumber(code));
      if (labels.length === 0) return isPersian ? `${name} …` : `${name} is …`;
      const list = joinWords(labels, language, isNot && isPersian && labels.length > 1 ? "and" : "or");
      if (isPersian) {
        return isNot && labels.length > 1
          ? `${name} هیچ‌یک از ${list} نباشد`
          : `${name} ${list} ${isNot ? "نباشد" : "باشد"}`;
      }
      return `${name} is ${isNot ? "not " : ""}${list}`;
    }
    case "between":
      return `${name} ${sayRange(row, language, words)}`;
    case "count": {
      const range = sayRange(row, language, words);
      return isPersian ? `شمار انتخاب‌ها در ${name} ${range}` : `the number chosen in ${name} ${range}`;
    }
    case "answered":
      return isPersian ? `${name} پاسخ داشته باشد` : `${name} is answered`;
    case "not-answered":
      return isPersian ? `${name} پاسخ نداشته باشد` : `${name} is not answered`;
    case "compare": {
      const other = row.other ? words.name(row.other) : "…";
      return `${name} ${comparisons[language][row.how].replace("*", other)}`;
    }
  }
}

function sayRange(
  { min, max }: { min?: number; max?: number },
  language: StudioLanguage,
  { writeNumber }: SentenceWords,
): string {
  const [from, to] = [min, max].map((limit) => (limit === undefined ? undefined : writeNumber(limit)));
  if (language === "fa") {
    if (from && from === to) return `${from} باشد`;
    if (from && to) return `از ${from} تا ${to} باشد`;
    if (from) return `${from} یا بیشتر باشد`;
    return to ? `${to} یا کمتر باشد` : "عددی باشد";
  }
  if (from && from === to) return `is ${from}`;
  if (from && to) return `is from ${from} to ${to}`;
  if (from) return `is ${from} or more`;
  return to ? `is ${to} or less` : "is any number";
}

const comparisons: Record<StudioLanguage, Record<ComparisonOperator, string>> = {
  fa: {
    less: "کمتر از * باشد",
    "at-most": "حداکثر برابر با * باشد",
    equal: "برابر با * باشد",
    "at-least": "دست‌کم برابر با * باشد",
    more: "بیشتر از * باشد",
  },
  en: {
    less: "is less than *",
    "at-most": "is at most *",
    equal: "is the same as *",
    "at-least": "is at least *",
    more: "is more than *",
  },
};

const longestName = 40;

/**
 * The words of a language for what a rule reads. A code is set apart, so that its Latin letters do not turn the
 * line around.
 */
export function wordsOfSubjects(
  subjects: readonly ConditionSubject[],
  language: StudioLanguage,
  names: "texts" | "codes" = "texts",
): SentenceWords {
  const byVariable = new Map(subjects.map((subject) => [subject.variable, subject]));
  const quote = (text: string) => (language === "fa" ? `«${text}»` : `“${text}”`);
  return {
    name: (variable) => {
      const text = shorten(readText(byVariable.get(variable)?.label, language));
      return names === "codes" || !text ? `\u2068${variable}\u2069` : quote(text);
    },
    label: (variable, code) => {
      const option = byVariable.get(variable)?.options.find((one) => one.code === code);
      const text = shorten(readText(option?.label, language));
      return text ? quote(text) : undefined;
    },
    writeNumber: (value) =>
      language === "fa" ? toPersianDigits(String(value).replace(".", "٫")) : String(value),
  };
}

function shorten(text: string | undefined): string {
  const line = (text ?? "").replace(/\s+/g, " ").trim();
  return line.length <= longestName ? line : `${line.slice(0, longestName - 1).trimEnd()}…`;
}
