import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { agreementPoints } from "#questionnaire/instruments/scale-points";
import { ratedItem } from "#questionnaire/instruments/score-formulas";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Item } from "#questionnaire/question-parts";
import type { CalculatedQuestion } from "#questionnaire/question-types/calculated";
import type { LikertQuestion } from "#questionnaire/question-types/likert";

type Attitude = { key: string; label: LocalisedText; statements: [Statement, Statement] };
type Statement = { text: LocalisedText; isReversed?: boolean };

/** Each attitude has one statement on each page. */
const attitudes: Attitude[] = [
  {
    key: "PRICE",
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
    key: "QUALITY",
    label: { fa: "کیفیت‌گرایی", en: "Quality orientation" },
    statements: [
      {
        text: {
          fa: "همین که تا حدی کارم را راه بیندازد، برایم کافی است.",
          en: "It is enough for me if it roughly does the job.",
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
    key: "TRUST",
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
    key: "INVOLVEMENT",
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
    key: "VARIETY",
    label: { fa: "تنوع‌جویی در خرید", en: "Variety seeking" },
    statements: [
      {
        text: {
          fa: "دوست دارم هر از گاهی برند دیگری را امتحان کنم.",
          en: "I like to try a different brand from time to time.",
        },
      },
      {
        text: {
          fa: "وقتی برندی به دلم بنشیند، با همان می‌مانم.",
          en: "Once a brand suits me, I stay with it.",
        },
        isReversed: true,
      },
    ],
  },
];

function batteryOf(page: 0 | 1, text: LocalisedText): LikertQuestion {
  const items: Item[] = attitudes.map(({ statements }, position) => ({
    code: position + 1,
    ...statements[page],
  }));
  return {
    code: page === 0 ? "ATT1" : "ATT2",
    type: "likert",
    text,
    items,
    points: agreementPoints,
    isShuffled: true,
    isRequired: true,
    role: "descriptor",
    bases: ["attitudinal"],
  };
}

const first = batteryOf(0, {
  fa: "به خرید [دستهٔ محصول] فکر کنید. با هر یک از جمله‌های زیر چقدر موافق یا مخالف هستید؟",
  en: "Think of buying [product category]. How much do you agree or disagree with each statement?",
});
const second = batteryOf(1, {
  fa: "همچنان دربارهٔ [دستهٔ محصول]: با هر یک از جمله‌های زیر چقدر موافق یا مخالف هستید؟",
  en: "Still thinking of [product category], how much do you agree or disagree with each statement?",
});

const scores: CalculatedQuestion[] = attitudes.map(({ key, label }, position) => ({
  role: "basis",
  bases: ["attitudinal"],
  code: `ATT_${key}`,
  type: "calculated",
  text: label,
  formula: {
    type: "mean",
    of: [ratedItem(first, position + 1), ratedItem(second, position + 1)],
    least: 1,
  },
  decimals: 2,
}));

const title = { fa: "نظر شما دربارهٔ خرید", en: "Your views on buying" };

export const attitudinalBattery = defineModule({
  ...ownWording,
  id: "attitudinal-battery",
  bases: ["attitudinal"],
  construct: { fa: "نگرش به دستهٔ محصول و برندها", en: "Attitudes to a category and its brands" },
  title: { fa: "مجموعهٔ نگرشی", en: "Attitudinal battery" },
  summary: {
    fa: "ده جملهٔ موافقم–مخالفم دربارهٔ قیمت، کیفیت، اعتماد به برند، درگیری ذهنی و تنوع‌جویی؛ نیمی از جمله‌ها معکوس است.",
    en: "Ten agreement statements on price, quality, brand trust, involvement and variety seeking; half of them are reverse-keyed.",
  },
  about: {
    measures: {
      fa: "نگاه مشتری به قیمت، کیفیت و برندها، و این‌که موضوع خرید چقدر برایش مهم است.",
      en: "How customers look at price, quality and brands, and how much the purchase means to them.",
    },
    whenToUse: {
      fa: "وقتی باید دانست هر بخش را چه چیزی به خرید می‌کشاند یا از آن بازمی‌دارد. برای هر دستهٔ محصولی که مردم آن را می‌خرند مناسب است.",
      en: "When one has to know what draws each segment to a purchase or keeps it away. It suits any category that people buy.",
    },
    actions: ["messages", "offers", "loyalty"],
  },
  scoring: {
    fa: "پاسخ جمله‌های معکوس برگردانده می‌شود (۶ منهای پاسخ) و نمرهٔ هر نگرش میانگین دو جملهٔ آن است؛ یکی در هر صفحه.",
    en: "Reverse-keyed answers are turned round (6 minus the answer); the score of an attitude is the mean of its two statements, one on each page.",
  },
  source: {
    fa: "متن گویه‌ها از خود ماست و از هیچ ابزار منتشرشده‌ای گرفته نشده است.",
    en: "Own wording; no statement is taken from a published instrument.",
  },
  pages: [
    { code: "ATTITUDES1", title, questions: [first] },
    { code: "ATTITUDES2", title, questions: [second, ...scores] },
  ],
});
