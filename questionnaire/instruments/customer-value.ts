import type { Formula } from "#questionnaire/formula";
import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { valueOfOption } from "#questionnaire/instruments/score-formulas";
import type { Question } from "#questionnaire/model";

const shared = { role: "descriptor", bases: ["value"] } satisfies Partial<Question>;

const read = (variable: string): Formula => ({ type: "variable", variable });

/** Who has not bought within the year is not asked for a number, and has none of it. */
function withinYear(variable: string): Formula {
  return {
    type: "case",
    cases: [{ if: { type: "in", variable: "RECENCY", codes: [6, 7] }, value: { type: "number", value: 0 } }],
    otherwise: read(variable),
  };
}

export const customerValue = defineModule({
  ...ownWording,
  id: "customer-value",
  bases: ["value"],
  construct: { fa: "ارزش مشتری", en: "Customer value" },
  title: { fa: "ارزش مشتری: تازگی، تناوب و مبلغ خرید", en: "Customer value: recency, frequency, money" },
  summary: {
    fa: "آخرین خرید، شمار و مبلغ خرید دوازده ماه، سهم برند از خرج مشتری و احتمال خرید دوباره، با برآورد فروش سال آینده.",
    en: "Last purchase, number and amount over twelve months, the brand's share of spending and the chance of buying again, with an estimate of next year's sales.",
  },
  about: {
    measures: {
      fa: "این‌که هر مشتری از راه خرید چقدر می‌ارزد و چقدر احتمال دارد بماند.",
      en: "What each customer is worth through purchases, and how likely he or she is to stay.",
    },
    whenToUse: {
      fa: "وقتی سابقهٔ خرید مشتریان در دست نیست یا خرید از رقیبان را هم باید شناخت. اگر سابقه در دست است، همان را وارد کنید و فقط سهم برند و احتمال خرید را بپرسید.",
      en: "When purchase records are not at hand, or purchases from competitors matter too. Where records exist, import those and ask only the share of spending and the chance of buying again.",
    },
    actions: ["loyalty", "offers", "churn"],
  },
  scoring: {
    fa: "روز از آخرین خرید، میانهٔ هر رده است (بیش از یک سال: ۵۴۰، هرگز: ۱۰۹۵) و خرید و مبلغ کسی که در سال خرید نکرده صفر است. مبلغ هر خرید، مبلغ سال تقسیم بر شمار خریدهاست. فروش مورد انتظار سال آینده، مبلغ سال ضرب در احتمال خرید دوباره است؛ برآوردی ساده است، نه ارزش طول عمر مشتری.",
    en: "Days since the last purchase are the middle of each band (over a year: 540, never: 1,095), and those who did not buy within the year have no purchases and no amount. The amount of a purchase is the year's amount over the number of purchases. Expected sales next year are the year's amount times the chance of buying again: a simple estimate, not a lifetime value.",
  },
  source: {
    fa: "متن از خود ماست؛ تازگی، تناوب و مبلغ (RFM) روشی عمومی در بازاریابی مستقیم است (هیوز، ۱۹۹۴).",
    en: "Own wording. Recency, frequency and money are a general method of direct marketing (Hughes, 1994).",
  },
  pages: [
    {
      code: "RECENCYPAGE",
      title: { fa: "خرید از [برند]", en: "Buying from [brand]" },
      questions: [
        {
          ...shared,
          code: "RECENCY",
          type: "single",
          text: {
            fa: "آخرین بار چه زمانی از [برند] خرید کردید؟",
            en: "When did you last buy from [brand]?",
          },
          options: [
            { code: 1, label: { fa: "در هفتهٔ گذشته", en: "Within the past week" } },
            { code: 2, label: { fa: "یک هفته تا یک ماه پیش", en: "A week to a month ago" } },
            { code: 3, label: { fa: "یک تا سه ماه پیش", en: "One to three months ago" } },
            { code: 4, label: { fa: "سه تا شش ماه پیش", en: "Three to six months ago" } },
            { code: 5, label: { fa: "شش ماه تا یک سال پیش", en: "Six months to a year ago" } },
            { code: 6, label: { fa: "بیش از یک سال پیش", en: "More than a year ago" } },
            { code: 7, label: { fa: "تا کنون خرید نکرده‌ام", en: "I have never bought from it" } },
          ],
          isRequired: true,
        },
      ],
    },
    {
      code: "MONEY",
      title: { fa: "دوازده ماه گذشته", en: "The past twelve months" },
      visibleIf: { type: "in", variable: "RECENCY", codes: [1, 2, 3, 4, 5] },
      questions: [
        {
          ...shared,
          code: "FREQUENCY",
          type: "number",
          text: {
            fa: "در دوازده ماه گذشته چند بار از [برند] خرید کرده‌اید؟",
            en: "How many times have you bought from [brand] in the past twelve months?",
          },
          help: { fa: "حدودی کافی است.", en: "A rough figure will do." },
          unit: { fa: "بار", en: "times" },
          min: 1,
          max: 2000,
          isWhole: true,
          isRequired: true,
          missingAnswers: ["dontKnow"],
        },
        {
          ...shared,
          code: "SPEND",
          type: "number",
          text: {
            fa: "در این دوازده ماه روی هم چقدر به [برند] پرداخته‌اید؟",
            en: "How much have you paid to [brand] in all over these twelve months?",
          },
          help: { fa: "حدودی کافی است.", en: "A rough figure will do." },
          unit: { fa: "[واحد پول]", en: "[currency]" },
          min: 0,
          isRequired: true,
          missingAnswers: ["dontKnow", "refused"],
        },
        {
          ...shared,
          code: "WALLET",
          type: "constantSum",
          text: {
            fa: "از هر صد واحد پولی که برای [دستهٔ محصول] خرج می‌کنید، چقدر به هر کدام می‌رسد؟",
            en: "Of every hundred that you spend on [product category], how much goes to each of these?",
          },
          help: { fa: "جمع دو عدد باید ۱۰۰ شود.", en: "The two numbers must add up to 100." },
          items: [
            { code: 1, text: { fa: "[برند]", en: "[brand]" } },
            { code: 2, text: { fa: "برندهای دیگر", en: "Other brands" } },
          ],
          total: 100,
          isRequired: true,
        },
      ],
    },
    {
      code: "FUTURE",
      title: { fa: "دوازده ماه آینده", en: "The next twelve months" },
      questions: [
        {
          ...shared,
          role: "basis",
          code: "REBUY",
          type: "slider",
          text: {
            fa: "چقدر احتمال دارد در دوازده ماه آینده از [برند] خرید کنید؟",
            en: "How likely are you to buy from [brand] in the next twelve months?",
          },
          min: 0,
          max: 100,
          step: 10,
          lowLabel: { fa: "هیچ احتمالی ندارد", en: "No chance" },
          highLabel: { fa: "حتمی است", en: "Certain" },
          unit: { fa: "درصد", en: "percent" },
          isRequired: true,
        },
        {
          ...shared,
          role: "basis",
          code: "RECENCYDAYS",
          type: "calculated",
          text: { fa: "روز از آخرین خرید", en: "Days since the last purchase" },
          formula: valueOfOption("RECENCY", [4, 18, 60, 135, 270, 540, 1095]),
        },
        {
          ...shared,
          role: "basis",
          code: "PURCHASES12",
          type: "calculated",
          text: { fa: "شمار خرید در دوازده ماه", en: "Purchases in twelve months" },
          formula: withinYear("FREQUENCY"),
        },
        {
          ...shared,
          role: "basis",
          code: "SPEND12",
          type: "calculated",
          text: { fa: "مبلغ خرید در دوازده ماه", en: "Amount spent in twelve months" },
          formula: withinYear("SPEND"),
        },
        {
          ...shared,
          code: "PERPURCHASE",
          type: "calculated",
          text: { fa: "میانگین مبلغ هر خرید", en: "Mean amount of a purchase" },
          formula: { type: "divide", left: read("SPEND"), right: read("FREQUENCY") },
          decimals: 2,
        },
        {
          ...shared,
          code: "NEXTYEAR",
          type: "calculated",
          text: { fa: "فروش مورد انتظار سال آینده", en: "Expected sales next year" },
          formula: {
            type: "divide",
            left: { type: "multiply", left: withinYear("SPEND"), right: read("REBUY") },
            right: { type: "number", value: 100 },
          },
          decimals: 2,
        },
      ],
    },
  ],
});
