import type { ComparisonOperator, Condition } from "#questionnaire/condition";
import type { StudioLanguage } from "#questionnaire/localised-text";
import { joinWords, type SentenceWords } from "#questionnaire/sentence-words";

/** A condition read out in a language of the studio; only a view of it. */
export function conditionSentence(
  condition: Condition,
  language: StudioLanguage,
  words: SentenceWords,
): string {
  const say = (part: Condition) => conditionSentence(part, language, words);
  const group = (part: Condition) => (isGroup(part) ? `(${say(part)})` : say(part));
  const isPersian = language === "fa";
  switch (condition.type) {
    case "all":
    case "any": {
      if (condition.of.length === 0) return sayEmpty(condition.type, language);
      return joinWords(condition.of.map(group), language, condition.type === "all" ? "and" : "or");
    }
    case "not":
      return isPersian ? `چنین نیست که ${group(condition.of)}` : `it is not so that ${group(condition.of)}`;
    case "in": {
      const name = words.name(condition.variable);
      const labels = condition.codes.map((code) => {
        const label = words.label(condition.variable, code);
        return label ? quote(label, language) : words.writeNumber(code);
      });
      const list = joinWords(labels, language, "or");
      return isPersian ? `پاسخ ${name} ${list} است` : `${name} is ${list}`;
    }
    case "between":
      return `${words.name(condition.variable)} ${sayRange(condition, language, words)}`;
    case "chosenCount": {
      const range = sayRange(condition, language, words);
      const name = words.name(condition.variable);
      return isPersian
        ? `شمار گزینه‌های انتخاب‌شده در ${name} ${range}`
        : `the number chosen in ${name} ${range}`;
    }
    case "answered": {
      const name = words.name(condition.variable);
      return isPersian ? `به ${name} پاسخ داده شده است` : `${name} is answered`;
    }
    case "compare": {
      const { variable, operator, other } = condition;
      const [before, after] = operators[language][operator];
      return `${words.name(variable)} ${before} ${words.name(other)}${after}`;
    }
  }
}

function isGroup(condition: Condition): boolean {
  return condition.type === "all" || condition.type === "any" || condition.type === "not";
}

function sayEmpty(type: "all" | "any", language: StudioLanguage): string {
  if (language === "fa") return type === "all" ? "همیشه" : "هرگز";
  return type === "all" ? "always" : "never";
}

function quote(label: string, language: StudioLanguage): string {
  return language === "fa" ? `«${label}»` : `“${label}”`;
}

type Range = { min?: number; max?: number };

function sayRange({ min, max }: Range, language: StudioLanguage, { writeNumber }: SentenceWords): string {
  const from = min === undefined ? undefined : writeNumber(min);
  const to = max === undefined ? undefined : writeNumber(max);
  if (language === "fa") {
    if (from && from === to) return `برابر ${from} است`;
    if (from && to) return `از ${from} تا ${to} است`;
    if (from) return `${from} یا بیشتر است`;
    return to ? `${to} یا کمتر است` : "عددی است";
  }
  if (from && from === to) return `is ${from}`;
  if (from && to) return `is from ${from} to ${to}`;
  if (from) return `is ${from} or more`;
  return to ? `is ${to} or less` : "is any number";
}

const operators: Record<StudioLanguage, Record<ComparisonOperator, [before: string, after: string]>> = {
  fa: {
    less: ["کمتر از", " است"],
    "at-most": ["کمتر از یا برابر با", " است"],
    equal: ["برابر با", " است"],
    "at-least": ["بیشتر از یا برابر با", " است"],
    more: ["بیشتر از", " است"],
  },
  en: {
    less: ["is less than", ""],
    "at-most": ["is at most", ""],
    equal: ["is the same as", ""],
    "at-least": ["is at least", ""],
    more: ["is more than", ""],
  },
};
