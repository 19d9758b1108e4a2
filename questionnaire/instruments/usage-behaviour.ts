import type { Formula } from "#questionnaire/formula";
import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { agreementPoints } from "#questionnaire/instruments/scale-points";
import { meanOfItems, valueOfOption } from "#questionnaire/instruments/score-formulas";
import type { Question } from "#questionnaire/model";
import { itemVariable } from "#questionnaire/question-parts";
import type { ConstantSumQuestion } from "#questionnaire/question-types/constant-sum";
import type { LikertQuestion } from "#questionnaire/question-types/likert";

const shared = { role: "descriptor", bases: ["behavioural"] } satisfies Partial<Question>;

const channels: ConstantSumQuestion = {
  ...shared,
  code: "CHANSPLIT",
  type: "constantSum",
  text: {
    fa: "ده خرید آخر خود از [دستهٔ محصول] را در نظر بگیرید. هر چند خرید از کدام راه بوده است؟",
    en: "Think of your last ten purchases of [product category]. How many were made in each of these ways?",
  },
  help: { fa: "جمع عددها باید ۱۰ شود.", en: "The numbers must add up to 10." },
  items: [
    { code: 1, text: { fa: "حضوری، از مغازهٔ محله", en: "In person, at a local shop" } },
    {
      code: 2,
      text: { fa: "حضوری، از فروشگاه بزرگ یا زنجیره‌ای", en: "In person, at a large or chain store" },
    },
    { code: 3, text: { fa: "از وب‌سایت یا برنامهٔ خود برند", en: "On the brand's own site or app" } },
    { code: 4, text: { fa: "از فروشگاه اینترنتی چندفروشنده", en: "On an online marketplace" } },
    { code: 5, text: { fa: "از راه شبکهٔ اجتماعی یا پیام‌رسان", en: "Through a social network or messenger" } },
    { code: 6, text: { fa: "تلفنی یا از نماینده", en: "By phone or from a representative" } },
  ],
  total: 10,
  unit: { fa: "خرید", en: "purchases" },
  isRequired: true,
};

/** A channel that was left empty got none of the ten. */
function onlineShare(): Formula {
  const answered = channels.items.map((item) => itemVariable(channels.code, item.code));
  const online = [3, 4, 5].map(
    (item): Formula => ({ type: "variable", variable: itemVariable(channels.code, item) }),
  );
  const bought: Formula = { type: "sum", of: [...online, { type: "number", value: 0 }], least: 1 };
  return {
    type: "case",
    cases: [
      {
        if: { type: "any", of: answered.map((variable) => ({ type: "answered", variable })) },
        value: { type: "multiply", left: bought, right: { type: "number", value: 10 } },
      },
    ],
  };
}

const loyalty: LikertQuestion = {
  ...shared,
  code: "LOYAL",
  type: "likert",
  text: {
    fa: "دربارهٔ خرید [دستهٔ محصول]، با هر جمله چقدر موافق یا مخالف هستید؟",
    en: "About buying [product category], how much do you agree or disagree with each statement?",
  },
  items: [
    { code: 1, text: { fa: "بیشتر وقت‌ها همان برند همیشگی را می‌خرم.", en: "Mostly I buy the same brand." } },
    {
      code: 2,
      text: {
        fa: "با یک تخفیف خوب، سراغ برند دیگری می‌روم.",
        en: "A good discount makes me go to another brand.",
      },
      isReversed: true,
    },
    {
      code: 3,
      text: {
        fa: "اگر برند همیشگی‌ام موجود نباشد، صبر می‌کنم تا بیاید.",
        en: "If my usual brand is sold out, I wait until it is back.",
      },
    },
    {
      code: 4,
      text: {
        fa: "هر بار که خرید می‌کنم، از نو میان برندها انتخاب می‌کنم.",
        en: "Each time I buy, I choose between brands afresh.",
      },
      isReversed: true,
    },
    {
      code: 5,
      text: {
        fa: "برند همیشگی‌ام را به دیگران پیشنهاد می‌کنم.",
        en: "I recommend my usual brand to other people.",
      },
    },
    {
      code: 6,
      text: {
        fa: "برایم فرقی ندارد کدام برند را بخرم.",
        en: "It makes no difference to me which brand I buy.",
      },
      isReversed: true,
    },
  ],
  points: agreementPoints,
  isShuffled: true,
  isRequired: true,
};

export const usageBehaviour = defineModule({
  ...ownWording,
  id: "usage-behaviour",
  bases: ["behavioural"],
  construct: { fa: "رفتار خرید و مصرف", en: "Buying and usage behaviour" },
  title: { fa: "رفتار خرید و مصرف", en: "Usage, channels and loyalty" },
  summary: {
    fa: "تناوب و موقعیت مصرف، تقسیم ده خرید آخر میان کانال‌ها، شمار برندها و وفاداری با شش جمله که سه تای آن معکوس است.",
    en: "How often and on what occasions, the last ten purchases split between channels, number of brands, and loyalty by six statements, three of them reverse-keyed.",
  },
  about: {
    measures: {
      fa: "آنچه مشتری واقعاً می‌کند: چقدر مصرف می‌کند، کجا می‌خرد و به برند خود چقدر پایبند است.",
      en: "What customers do: how much they use, where they buy and how firmly they keep to a brand.",
    },
    whenToUse: {
      fa: "برای طراحی برنامهٔ وفاداری، انتخاب کانال فروش و شناخت مشتریان پرمصرف. اگر سابقهٔ خرید در دست است، آن را کنار پاسخ‌ها بگذارید.",
      en: "To design a loyalty programme, choose sales channels and find heavy users. Where purchase records exist, set them beside the answers.",
    },
    actions: ["loyalty", "offers", "churn", "messages"],
  },
  scoring: {
    fa: "دفعات استفاده در ماه از ردهٔ تناوب به دست می‌آید. سهم خرید اینترنتی جمع سه کانال اینترنتی به درصد است. وفاداری میانگین شش جمله است؛ جمله‌های معکوس برگردانده می‌شود (۶ منهای پاسخ).",
    en: "Times used a month follow from the band. The online share adds up the three online channels, in percent. Loyalty is the mean of six statements, the reverse-keyed ones turned round (6 minus the answer).",
  },
  source: {
    fa: "متن پرسش‌ها از خود ماست؛ تقسیم ده خرید آخر یک روش عمومی است.",
    en: "Own wording; splitting the last ten purchases is a general method.",
  },
  pages: [
    {
      code: "USAGE",
      title: { fa: "استفادهٔ شما", en: "How you use it" },
      questions: [
        {
          ...shared,
          code: "USEFREQ",
          type: "single",
          text: {
            fa: "در سه ماه گذشته، چند وقت یک بار از [دستهٔ محصول] استفاده کرده‌اید؟",
            en: "In the past three months, how often have you used [product category]?",
          },
          options: [
            { code: 1, label: { fa: "هیچ‌وقت", en: "Never" } },
            { code: 2, label: { fa: "ماهی یک بار یا کمتر", en: "Once a month or less" } },
            { code: 3, label: { fa: "ماهی دو سه بار", en: "Two or three times a month" } },
            { code: 4, label: { fa: "هفته‌ای یک بار", en: "Once a week" } },
            { code: 5, label: { fa: "هفته‌ای چند بار", en: "Several times a week" } },
            { code: 6, label: { fa: "هر روز", en: "Every day" } },
          ],
          isRequired: true,
        },
        {
          ...shared,
          code: "OCCASION",
          type: "multiple",
          text: {
            fa: "در چه موقعیت‌هایی سراغ [دستهٔ محصول] می‌روید؟",
            en: "On what occasions do you turn to [product category]?",
          },
          options: [
            { code: 1, label: { fa: "در خانه", en: "At home" } },
            { code: 2, label: { fa: "سر کار یا محل تحصیل", en: "At work or place of study" } },
            { code: 3, label: { fa: "در راه یا سفر", en: "On the way or travelling" } },
            { code: 4, label: { fa: "در مهمانی و دورهمی", en: "When meeting people" } },
            {
              code: 5,
              label: { fa: "در مناسبت‌ها، مانند نوروز یا یلدا", en: "On festive days, such as New Year" },
            },
            { code: 6, label: { fa: "هنگام هدیه خریدن", en: "When buying a present" } },
            {
              code: 90,
              label: { fa: "موقعیت دیگر", en: "Another occasion" },
              isOtherSpecify: true,
              isFixed: true,
            },
            { code: 91, label: { fa: "هیچ‌کدام", en: "None of these" }, isExclusive: true, isFixed: true },
          ],
          isShuffled: true,
          isRequired: true,
        },
      ],
    },
    { code: "BUYING", title: { fa: "خریدهای شما", en: "Your purchases" }, questions: [channels] },
    {
      code: "LOYALTY",
      title: { fa: "شما و برندها", en: "You and brands" },
      questions: [
        {
          ...shared,
          role: "basis",
          code: "BRANDS",
          type: "number",
          text: {
            fa: "در شش ماه گذشته، از چند برند مختلف [دستهٔ محصول] خرید کرده‌اید؟",
            en: "In the past six months, from how many different brands have you bought [product category]?",
          },
          unit: { fa: "برند", en: "brands" },
          min: 0,
          max: 50,
          isWhole: true,
          isRequired: true,
        },
        loyalty,
        {
          ...shared,
          role: "basis",
          code: "USETIMES",
          type: "calculated",
          text: { fa: "دفعات استفاده در ماه", en: "Times used a month" },
          formula: valueOfOption("USEFREQ", [0, 1, 2.5, 4, 12, 30]),
        },
        {
          ...shared,
          role: "basis",
          code: "ONLINESHARE",
          type: "calculated",
          text: { fa: "سهم خرید اینترنتی (درصد)", en: "Share bought online (percent)" },
          formula: onlineShare(),
        },
        {
          ...shared,
          role: "basis",
          code: "LOYALTYSCORE",
          type: "calculated",
          text: { fa: "وفاداری به برند", en: "Brand loyalty" },
          formula: meanOfItems(loyalty, [1, 2, 3, 4, 5, 6]),
          decimals: 2,
        },
      ],
    },
  ],
});
