import { agreementPoints } from "#questionnaire/instruments/scale-points";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Item, Option, Question, QuestionType } from "#questionnaire/model";

/** A new question that lacks only its words. Its option labels are placeholders in both languages. */
export function blankQuestion(type: QuestionType, code: string): Question {
  const shared = { code, text: {} };
  switch (type) {
    case "single":
      return { ...shared, type, isRequired: true, options: placeholderOptions(3) };
    case "multiple":
      return {
        ...shared,
        type,
        isRequired: true,
        options: [...placeholderOptions(3), noneOption],
      };
    case "likert":
      return { ...shared, type, isRequired: true, items: placeholderItems(3), points: agreementPoints };
    case "number":
      return { ...shared, type, isRequired: true, isWhole: true, min: 0 };
    case "nps":
      return {
        ...shared,
        type,
        isRequired: true,
        lowLabel: { fa: "به‌هیچ‌وجه محتمل نیست", en: "Not at all likely" },
        highLabel: { fa: "کاملاً محتمل است", en: "Extremely likely" },
      };
    case "text":
    case "longText":
    case "information":
      return { ...shared, type };
  }
}

export function placeholderOption(position: number): Option {
  return { code: position, label: numbered("گزینهٔ", "Option", position) };
}

export function placeholderItem(position: number): Item {
  return { code: position, text: numbered("گویهٔ", "Statement", position) };
}

const noneOption: Option = {
  code: 90,
  label: { fa: "هیچ‌کدام", en: "None of these" },
  isExclusive: true,
};

function placeholderOptions(count: number): Option[] {
  return Array.from({ length: count }, (_, position) => placeholderOption(position + 1));
}

function placeholderItems(count: number): Item[] {
  return Array.from({ length: count }, (_, position) => placeholderItem(position + 1));
}

function numbered(fa: string, en: string, position: number): LocalisedText {
  const persian = [...String(position)].map((digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)]).join("");
  return { fa: `${fa} ${persian}`, en: `${en} ${position}` };
}
