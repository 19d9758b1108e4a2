import type { ComparisonOperator, Condition } from "#questionnaire/condition";
import type { StudioLanguage } from "#questionnaire/localised-text";
import { joinWords, quoteWords, type SentenceWords } from "#questionnaire/sentence-words";

/** What follows the word "if"; groups inside a group stand in brackets. */
export function conditionClause(
  condition: Condition,
  language: StudioLanguage,
  words: SentenceWords,
  isInner = false,
): string {
  switch (condition.type) {
    case "all":
    case "any": {
      const { type, of } = condition;
      if (of.length === 0) return language === "fa" ? "(هنوز چیزی نیست)" : "(nothing yet)";
      const said = of.map((part) => conditionClause(part, language, words, true));
      const joined = joinWords(said, language, type === "all" ? "and" : "or");
      return isInner && of.length > 1 ? `(${joined})` : joined;
    }
    case "not":
      return sayNegation(condition.of, language, words);
    case "in":
      return sayChoice(condition, language, words, false);
    case "answered":
      return sayAnswered(words.name(condition.variable), language, false);
    case "between":
      return `${words.name(condition.variable)} ${sayRange(condition, language, words)}`;
    case "chosenCount": {
      const name = words.name(condition.variable);
      const range = sayRange(condition, language, words);
      return language === "fa"
        ? `شمار انتخاب‌ها در ${name} ${range}`
        : `the number chosen in ${name} ${range}`;
    }
    case "compare": {
      const { variable, operator, other } = condition;
      const held = comparisons[language][operator].replace("*", other ? words.name(other) : "…");
      return `${words.name(variable)} ${held}`;
    }
  }
}

function sayNegation(of: Condition, language: StudioLanguage, words: SentenceWords): string {
  if (of.type === "in") return sayChoice(of, language, words, true);
  if (of.type === "answered") return sayAnswered(words.name(of.variable), language, true);
  const clause = conditionClause(of, language, words);
  return language === "fa" ? `چنین نباشد که (${clause})` : `it is not so that (${clause})`;
}

function sayChoice(
  { variable, codes }: Extract<Condition, { type: "in" }>,
  language: StudioLanguage,
  words: SentenceWords,
  isNot: boolean,
): string {
  const name = words.name(variable);
  const labels = codes.map((code) => {
    const label = words.label(variable, code);
    return label === undefined ? words.writeNumber(code) : quoteWords(label, language);
  });
  if (language === "en")
    return `${name} is ${isNot ? "not " : ""}${joinWords(labels, language, "or") || "…"}`;
  if (labels.length === 0) return `${name} …`;
  if (isNot && labels.length > 1) return `${name} هیچ‌یک از ${joinWords(labels, language)} نباشد`;
  return `${name} ${joinWords(labels, language, "or")} ${isNot ? "نباشد" : "باشد"}`;
}

function sayAnswered(name: string, language: StudioLanguage, isNot: boolean): string {
  if (language === "fa") return `${name} پاسخ ${isNot ? "نداشته" : "داشته"} باشد`;
  return `${name} is ${isNot ? "not " : ""}answered`;
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
