import { withFreeCodes } from "#questionnaire/instruments/free-codes";
import type { InstrumentModule, ScoreRule } from "#questionnaire/instruments/instrument-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { agreementPoints } from "#questionnaire/instruments/scale-points";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Item, LikertQuestion, Page } from "#questionnaire/model";

const id = "attitudinal-battery";

type Attitude = { key: string; label: LocalisedText; statements: [Statement, Statement] };
type Statement = { text: LocalisedText; isReversed?: boolean };

/** Each attitude has one statement on each page. */
const attitudes: Attitude[] = [
  {
    key: "price-sensitivity",
    label: { fa: "حساسیت به قیمت", en: "Price sensitivity" },
    statements: [
      {
        text: {
          fa: "پیش از خرید، قیمت چند فروشنده را با هم مقایسه می‌کنم.",
          en: "Before I buy, I compare the prices of several sellers.",
        },
      },
      {
        text: {
          fa: "اگر از چیزی خوشم بیاید، قیمت آن برایم اهمیت چندانی ندارد.",
          en: "If I like something, its price hardly matters to me.",
        },
        isReversed: true,
      },
    ],
  },
  {
    key: "quality-orientation",
    label: { fa: "کیفیت‌گرایی", en: "Quality orientation" },
    statements: [
      {
        text: {
          fa: "همین که تا حدی کارم را راه بیندازد، برایم کافی است.",
          en: "It is enough for me if it more or less does the job.",
        },
        isReversed: true,
      },
      {
        text: {
          fa: "برای کیفیت بهتر حاضرم بیشتر منتظر بمانم.",
          en: "I am willing to wait longer for better quality.",
        },
      },
    ],
  },
  {
    key: "brand-trust",
    label: { fa: "اعتماد به برند", en: "Brand trust" },
    statements: [
      {
        text: {
          fa: "برندهای شناخته‌شده معمولاً به وعدهٔ خود عمل می‌کنند.",
          en: "Well-known brands usually keep their promises.",
        },
      },
      {
        text: {
          fa: "برندها در تبلیغات خود بیشتر اغراق می‌کنند.",
          en: "Brands mostly exaggerate in their advertising.",
        },
        isReversed: true,
      },
    ],
  },
  {
    key: "involvement",
    label: { fa: "درگیری ذهنی", en: "Involvement" },
    statements: [
      {
        text: {
          fa: "کمتر پیش می‌آید که به این محصول فکر کنم.",
          en: "I seldom give this product any thought.",
        },
        isReversed: true,
      },
      {
        text: {
          fa: "انتخاب این محصول برای من تصمیم مهمی است.",
          en: "Choosing this product is an important decision for me.",
        },
      },
    ],
  },
  {
    key: "variety-seeking",
    label: { fa: "تنوع‌جویی در خرید", en: "Variety seeking" },
    statements: [
      {
        text: {
          fa: "دوست دارم هر از گاهی برند دیگری را امتحان کنم.",
          en: "I like to try a different brand now and then.",
        },
      },
      {
        text: {
          fa: "برندهای تازهٔ بازار توجه مرا جلب می‌کنند.",
          en: "Brands that are new on the market catch my attention.",
        },
      },
    ],
  },
];

const questionCodes = ["ATT1", "ATT2"] as const;

function itemsOf(page: 0 | 1): Item[] {
  return attitudes.map((attitude, position) => ({ code: position + 1, ...attitude.statements[page] }));
}

function batteryOf(page: 0 | 1, text: LocalisedText): LikertQuestion {
  return {
    code: questionCodes[page],
    type: "likert",
    text,
    items: itemsOf(page),
    points: agreementPoints,
    isShuffled: true,
    isRequired: true,
    role: "basis",
    bases: ["attitudinal"],
    moduleId: id,
  };
}

const title = { fa: "نظر شما دربارهٔ خرید", en: "Your views on buying" };

const pages: Page[] = [
  {
    code: "ATTITUDES1",
    title,
    questions: [
      batteryOf(0, {
        fa: "به خرید [دستهٔ محصول] فکر کنید. با هر یک از جمله‌های زیر چقدر موافق یا مخالف هستید؟",
        en: "Think of buying [product category]. How much do you agree or disagree with each statement?",
      }),
    ],
  },
  {
    code: "ATTITUDES2",
    title,
    questions: [
      batteryOf(1, {
        fa: "همچنان دربارهٔ [دستهٔ محصول]: با هر یک از جمله‌های زیر چقدر موافق یا مخالف هستید؟",
        en: "Still thinking of [product category], how much do you agree or disagree with each statement?",
      }),
    ],
  },
];

const scores = attitudes.map(
  (attitude, position): ScoreRule => ({
    type: "mean",
    key: attitude.key,
    label: attitude.label,
    items: attitude.statements.map((statement, page) => ({
      question: questionCodes[page],
      item: position + 1,
      isReversed: statement.isReversed ?? false,
    })),
  }),
);

export const attitudinalBattery: InstrumentModule = {
  ...ownWording,
  id,
  bases: ["attitudinal"],
  construct: { fa: "نگرش به دستهٔ محصول و برندها", en: "Attitudes to a category and its brands" },
  title: { fa: "مجموعهٔ نگرشی", en: "Attitudinal battery" },
  summary: {
    fa: "ده جملهٔ موافقم–مخالفم دربارهٔ قیمت، کیفیت، اعتماد به برند، درگیری ذهنی و تنوع‌جویی؛ چهار جمله معکوس است.",
    en: "Ten agreement statements on price, quality, brand trust, involvement and variety seeking; four are reverse-keyed.",
  },
  itemCount: attitudes.length * questionCodes.length,
  minutes: 2,
  scoring: {
    rule: {
      fa: "پاسخ جمله‌های معکوس برگردانده می‌شود (۶ منهای پاسخ) و نمرهٔ هر نگرش میانگین دو جملهٔ آن است.",
      en: "Reverse-keyed answers are turned round (6 minus the answer); the score of an attitude is the mean of its two statements.",
    },
    scores,
  },
  source: {
    fa: "متن گویه‌ها از خود ماست و از هیچ ابزار منتشرشده‌ای گرفته نشده است.",
    en: "Own wording; no statement is taken from a published instrument.",
  },
  build: (takenCodes) => withFreeCodes(pages, takenCodes),
};
