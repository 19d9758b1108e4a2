import {
  agreementPoints,
  importancePoints,
  satisfactionPoints,
} from "#questionnaire/instruments/scale-points";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Question, QuestionType } from "#questionnaire/model";
import type { Item, Option } from "#questionnaire/question-parts";

/** A new question that lacks only its words. Its option labels are placeholders in both languages. */
export function blankQuestion(type: QuestionType, code: string): Question {
  const shared = { code, text: {} };
  const asked = { ...shared, isRequired: true };
  switch (type) {
    case "single":
      return { ...asked, type, options: placeholderOptions(3) };
    case "multiple":
      return { ...asked, type, options: [...placeholderOptions(3), noneOption] };
    case "quiz":
      return { ...asked, type, options: placeholderOptions(4), correctCode: 1 };
    case "consent":
      return {
        ...asked,
        type,
        agreeLabel: { fa: "موافقم", en: "I agree" },
        declineLabel: { fa: "موافق نیستم", en: "I do not agree" },
      };
    case "place":
      return { ...asked, type, levels: ["province", "city"] };
    case "industry":
      return { ...asked, type, detail: "divisions" };
    case "ranking":
      return { ...asked, type, options: placeholderOptions(4), isShuffled: true };
    case "number":
      return { ...asked, type, isWhole: true, min: 0 };
    case "text":
    case "longText":
    case "information":
    case "date":
      return { ...shared, type };
    case "hidden":
      return { ...shared, type, source: { from: "link", parameter: code.toLowerCase() } };
    case "calculated":
      return { ...shared, type, formula: { type: "sum", of: [] } };
    default:
      return blankScaleOrList(type, asked);
  }
}

type ScaleOrList = Exclude<
  QuestionType,
  | "single"
  | "multiple"
  | "quiz"
  | "consent"
  | "place"
  | "industry"
  | "ranking"
  | "number"
  | "text"
  | "longText"
  | "information"
  | "date"
  | "hidden"
  | "calculated"
>;

type Asked = { code: string; text: LocalisedText; isRequired: boolean };

function blankScaleOrList(type: ScaleOrList, asked: Asked): Question {
  switch (type) {
    case "likert":
      return { ...asked, type, items: placeholderItems(3), points: agreementPoints };
    case "dualScale":
      return {
        ...asked,
        type,
        items: placeholderItems(3),
        first: { title: { fa: "اهمیت", en: "Importance" }, points: importancePoints },
        second: { title: { fa: "رضایت", en: "Satisfaction" }, points: satisfactionPoints },
      };
    case "semanticDifferential":
      return {
        ...asked,
        type,
        steps: 7,
        items: [
          { code: 1, low: { fa: "گویهٔ ۱", en: "Statement 1" }, high: { fa: "گویهٔ ۲", en: "Statement 2" } },
        ],
      };
    case "rating":
      return { ...asked, type, steps: 5, look: "stars" };
    case "ladder":
      return {
        ...asked,
        type,
        steps: 10,
        topLabel: { fa: "بالاترین جایگاه", en: "Best off" },
        bottomLabel: { fa: "پایین‌ترین جایگاه", en: "Worst off" },
      };
    case "slider":
      return { ...asked, type, min: 0, max: 100, step: 1 };
    case "nps":
      return {
        ...asked,
        type,
        lowLabel: { fa: "به‌هیچ‌وجه محتمل نیست", en: "Not at all likely" },
        highLabel: { fa: "کاملاً محتمل است", en: "Extremely likely" },
      };
    case "constantSum":
      return { ...asked, type, items: placeholderItems(3), total: 100 };
    case "multiGrid":
      return { ...asked, type, items: placeholderItems(3), options: [...placeholderOptions(3), noneOption] };
    case "numericGrid":
      return { ...asked, type, items: placeholderItems(3), min: 0, isWhole: true };
    default:
      return blankTradeOff(type, asked);
  }
}

function blankTradeOff(type: "maxDiff" | "conjoint" | "vanWestendorp", asked: Asked): Question {
  switch (type) {
    case "maxDiff":
      return {
        ...asked,
        type,
        items: placeholderItems(8),
        bestLabel: { fa: "مهم‌ترین", en: "Most important" },
        worstLabel: { fa: "کم‌اهمیت‌ترین", en: "Least important" },
        tasks: 6,
        itemsPerTask: 4,
        versionCount: 10,
      };
    case "conjoint":
      return {
        ...asked,
        type,
        attributes: [1, 2, 3].map((attribute) => ({
          code: attribute,
          text: numbered("ویژگی", "Attribute", attribute),
          levels: [1, 2, 3].map((level) => ({ code: level, label: numbered("سطح", "Level", level) })),
        })),
        tasks: 8,
        conceptsPerTask: 3,
        versionCount: 10,
        noneLabel: { fa: "هیچ‌کدام از این‌ها", en: "None of these" },
      };
    case "vanWestendorp":
      return {
        ...asked,
        type,
        prompts: {
          tooCheap: {
            fa: "چه قیمتی آن‌قدر پایین است که به کیفیتش شک می‌کنید و آن را نمی‌خرید؟",
            en: "At what price would it be so cheap that you would doubt its quality and not buy it?",
          },
          cheap: {
            fa: "چه قیمتی برای آن ارزان و یک خرید خوب است؟",
            en: "At what price would it be a bargain: good value for the money?",
          },
          expensive: {
            fa: "از چه قیمتی به بعد گران می‌شود، ولی هنوز ممکن است آن را بخرید؟",
            en: "At what price would it begin to seem expensive, though you might still buy it?",
          },
          tooExpensive: {
            fa: "چه قیمتی آن‌قدر گران است که اصلاً آن را نمی‌خرید؟",
            en: "At what price would it be so expensive that you would not consider buying it?",
          },
        },
        unit: { fa: "تومان", en: "toman" },
        min: 0,
      };
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
