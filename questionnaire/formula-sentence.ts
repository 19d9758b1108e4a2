import { conditionClause } from "#questionnaire/condition-clause";
import type { Formula } from "#questionnaire/formula";
import type { StudioLanguage } from "#questionnaire/localised-text";
import { joinWords, quoteWords, type SentenceWords } from "#questionnaire/sentence-words";

/** A formula read out in a language of the studio; only a view of it. */
export function formulaSentence(formula: Formula, language: StudioLanguage, words: SentenceWords): string {
  const say = (part: Formula) => formulaSentence(part, language, words);
  const group = (part: Formula) => (isSimple(part) ? say(part) : `(${say(part)})`);
  const isPersian = language === "fa";
  switch (formula.type) {
    case "number":
      return words.writeNumber(formula.value);
    case "variable": {
      const name = words.name(formula.variable);
      if (formula.reversedFrom === undefined) return name;
      return isPersian ? `${name} وارونه` : `${name} reversed`;
    }
    case "sum":
    case "mean":
    case "min":
    case "max": {
      const list = joinWords(formula.of.map(group), language);
      if (list === "") return isPersian ? "هنوز چیزی انتخاب نشده است" : "nothing is chosen yet";
      return `${gathered[language][formula.type]} ${list}${sayLeast(formula, language, words)}`;
    }
    case "subtract":
    case "multiply":
    case "divide":
      return `${group(formula.left)} ${between[language][formula.type]} ${group(formula.right)}`;
    case "chosenCount": {
      const name = words.name(formula.variable);
      const left = (formula.leaveOut ?? []).map((code) => {
        const label = words.label(formula.variable, code);
        return label === undefined ? words.writeNumber(code) : quoteWords(label, language);
      });
      if (left.length === 0)
        return isPersian ? `شمار گزینه‌های انتخاب‌شده در ${name}` : `the number of options chosen in ${name}`;
      const list = joinWords(left, language);
      return isPersian
        ? `شمار گزینه‌های انتخاب‌شده در ${name}، جز ${list}`
        : `the number of options chosen in ${name}, leaving out ${list}`;
    }
    case "case": {
      const cases = formula.cases.map(({ if: condition, value }) => {
        const holds = conditionClause(condition, language, words);
        return isPersian ? `${group(value)} اگر ${holds}` : `${group(value)} if ${holds}`;
      });
      const otherwise = formula.otherwise
        ? `${isPersian ? "وگرنه" : "otherwise"} ${group(formula.otherwise)}`
        : isPersian
          ? "وگرنه خالی"
          : "otherwise empty";
      return [...cases, otherwise].join(isPersian ? "؛ " : "; ");
    }
  }
}

function isSimple({ type }: Formula): boolean {
  return type === "number" || type === "variable";
}

function sayLeast(
  { of, least }: Extract<Formula, { of: Formula[] }>,
  language: StudioLanguage,
  { writeNumber }: SentenceWords,
): string {
  if (least === undefined || least >= of.length) return "";
  return language === "fa"
    ? `، اگر دست‌کم ${writeNumber(least)} تای آن‌ها پاسخ داشته باشد`
    : `, as long as at least ${writeNumber(least)} of them are answered`;
}

const gathered = {
  fa: { sum: "مجموع", mean: "میانگین", min: "کمترین مقدارِ", max: "بیشترین مقدارِ" },
  en: { sum: "the sum of", mean: "the mean of", min: "the lowest of", max: "the highest of" },
};

const between = {
  fa: { subtract: "منهای", multiply: "ضربدر", divide: "تقسیم بر" },
  en: { subtract: "minus", multiply: "times", divide: "divided by" },
};
