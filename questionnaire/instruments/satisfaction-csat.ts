import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { satisfactionPoints } from "#questionnaire/instruments/scale-points";
import { meanOfItems } from "#questionnaire/instruments/score-formulas";
import type { LikertQuestion } from "#questionnaire/question-types/likert";

const satisfaction: LikertQuestion = {
  role: "descriptor",
  bases: ["attitudinal"],
  code: "CSAT",
  type: "likert",
  text: {
    fa: "از هر یک از این‌ها نزد [برند] چقدر راضی یا ناراضی هستید؟",
    en: "How satisfied or dissatisfied are you with each of these at [brand]?",
  },
  items: [
    { code: 1, text: { fa: "تجربهٔ شما روی هم رفته", en: "Your experience as a whole" }, isFixed: true },
    { code: 2, text: { fa: "کیفیت محصول", en: "The quality of the product" } },
    { code: 3, text: { fa: "قیمت", en: "The price" } },
    { code: 4, text: { fa: "رفتار کارکنان", en: "How the staff treat you" } },
    { code: 5, text: { fa: "پشتیبانی پس از خرید", en: "Support after the purchase" } },
  ],
  points: satisfactionPoints,
  isShuffled: true,
  isRequired: true,
};

export const satisfactionCsat = defineModule({
  ...ownWording,
  id: "satisfaction-csat",
  bases: ["attitudinal"],
  construct: { fa: "رضایت", en: "Satisfaction" },
  title: { fa: "رضایت مشتری (CSAT)", en: "Customer satisfaction (CSAT)" },
  summary: {
    fa: "رضایت کلی و رضایت از چهار جنبه با پنج درجه. جنبه‌ها را با کسب‌وکار خود هماهنگ کنید.",
    en: "Satisfaction as a whole and with four aspects, in five grades. Fit the aspects to your business.",
  },
  about: {
    measures: {
      fa: "این‌که انتظار مشتری تا چه حد برآورده شده است، در کل و جزء به جزء.",
      en: "How far expectations have been met, as a whole and part by part.",
    },
    whenToUse: {
      fa: "پس از خرید یا استفاده، برای یافتن جنبه‌هایی که در هر بخش ناخشنودی می‌آورند.",
      en: "After a purchase or use, to find the aspects that make each segment unhappy.",
    },
    actions: ["churn", "help", "product"],
  },
  scoring: {
    fa: "رضایت از جنبه‌ها میانگین چهار جنبه است. «راضی» یا «کاملاً راضی» در رضایت کلی ۱۰۰ و بقیه صفر می‌شود؛ میانگین آن درصد مشتریان راضی است.",
    en: "Satisfaction with aspects is the mean of the four. “Satisfied” or “Very satisfied” as a whole counts 100 and the rest 0: the mean is the percentage satisfied.",
  },
  source: {
    fa: "متن از خود ماست؛ شاخص رضایت مشتری روشی عمومی است.",
    en: "Own wording; the customer satisfaction index is a general method.",
  },
  openLists: ["CSAT"],
  pages: [
    {
      code: "CSATPAGE",
      title: { fa: "رضایت شما", en: "Your satisfaction" },
      questions: [
        satisfaction,
        {
          role: "basis",
          bases: ["attitudinal"],
          code: "CSATASPECTS",
          type: "calculated",
          text: { fa: "رضایت از جنبه‌ها", en: "Satisfaction with aspects" },
          formula: meanOfItems(satisfaction, [2, 3, 4, 5]),
          decimals: 2,
        },
        {
          role: "descriptor",
          bases: ["attitudinal"],
          code: "CSATTOP",
          type: "calculated",
          text: { fa: "راضی در کل (درصد)", en: "Satisfied as a whole (percent)" },
          formula: {
            type: "case",
            cases: [
              {
                if: { type: "in", variable: "CSAT_1", codes: [4, 5] },
                value: { type: "number", value: 100 },
              },
              {
                if: { type: "in", variable: "CSAT_1", codes: [1, 2, 3] },
                value: { type: "number", value: 0 },
              },
            ],
          },
        },
      ],
    },
  ],
});
