import { withFreeCodes } from "#questionnaire/instruments/free-codes";
import type { InstrumentModule, ScoreRule } from "#questionnaire/instruments/instrument-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { importancePoints, satisfactionPoints } from "#questionnaire/instruments/scale-points";
import type { Item, LikertQuestion, Page } from "#questionnaire/model";

const id = "needs-importance-satisfaction";

/** The same statements are rated twice; an item code means the same need in both sets. */
const needs: Item[] = [
  { code: 1, text: { fa: "کارکرد بدون خطا و وقفه", en: "Working without faults" } },
  { code: 2, text: { fa: "تناسب قیمت با آنچه دریافت می‌شود", en: "A price in keeping with what one gets" } },
  { code: 3, text: { fa: "آسانی یادگیری و استفاده", en: "Being easy to use" } },
  { code: 4, text: { fa: "پاسخ‌گویی سریع پشتیبانی", en: "Support that answers quickly" } },
  { code: 5, text: { fa: "حفظ محرمانگی اطلاعات مشتری", en: "Keeping customer information private" } },
  { code: 6, text: { fa: "در دسترس بودن در زمان نیاز", en: "Being available when it is needed" } },
  { code: 7, text: { fa: "قابلیت تنظیم متناسب با شرایط من", en: "Being adaptable to my situation" } },
  { code: 8, text: { fa: "اطلاعات روشن پیش از خرید", en: "Clear information before buying" } },
];

const importance = "NEEDIMP";
const satisfaction = "NEEDSAT";

function ratingOf(question: Pick<LikertQuestion, "code" | "text" | "help" | "points">): LikertQuestion {
  return {
    ...question,
    type: "likert",
    items: needs,
    isShuffled: true,
    isRequired: true,
    role: "basis",
    bases: ["needs"],
    moduleId: id,
  };
}

const pages: Page[] = [
  {
    code: "NEEDS1",
    title: { fa: "اهمیت نیازها", en: "What matters to you" },
    questions: [
      ratingOf({
        code: importance,
        text: {
          fa: "هنگام انتخاب [دستهٔ محصول]، هر یک از موارد زیر برای شما چقدر اهمیت دارد؟",
          en: "When you choose [product category], how important is each of the following to you?",
        },
        points: importancePoints,
      }),
    ],
  },
  {
    code: "NEEDS2",
    title: { fa: "رضایت از وضع کنونی", en: "How satisfied you are" },
    questions: [
      ratingOf({
        code: satisfaction,
        text: {
          fa: "دربارهٔ [دستهٔ محصول] که اکنون استفاده می‌کنید، از هر یک از موارد زیر چقدر راضی هستید؟",
          en: "Thinking of the [product category] that you use now, how satisfied are you with each of the following?",
        },
        points: satisfactionPoints,
      }),
    ],
  },
];

const scores = needs.map(
  (need): ScoreRule => ({
    type: "opportunity",
    key: `need-${need.code}`,
    label: need.text,
    importance: { question: importance, item: need.code },
    satisfaction: { question: satisfaction, item: need.code },
  }),
);

export const needsImportanceSatisfaction: InstrumentModule = {
  ...ownWording,
  id,
  bases: ["needs"],
  construct: { fa: "نیازها و میزان برآورده‌شدن آن‌ها", en: "Needs and how well they are met" },
  title: { fa: "نیازها: اهمیت و رضایت", en: "Needs: importance and satisfaction" },
  summary: {
    fa: "هشت نیاز یک بار از نظر اهمیت و یک بار از نظر رضایت سنجیده می‌شود. فهرست نیازها برای هر دستهٔ محصول قابل ویرایش است.",
    en: "Eight needs are rated for importance, then for satisfaction. Edit the list to fit the product category.",
  },
  itemCount: needs.length * 2,
  minutes: 3,
  scoring: {
    rule: {
      fa: "امتیاز فرصت هر نیاز برابر است با اهمیت به‌علاوهٔ فاصلهٔ اهمیت از رضایت، اگر رضایت کمتر از اهمیت باشد.",
      en: "The opportunity score of a need is its importance plus the gap between importance and satisfaction where satisfaction is lower.",
    },
    scores,
  },
  source: {
    fa: "متن گویه‌ها از خود ماست. اهمیت در برابر رضایت یک روش عمومی است؛ امتیاز فرصت از اولویک (۲۰۰۵) گرفته شده است.",
    en: "Own wording. Importance against satisfaction is a general method; the opportunity score follows Ulwick (2005), What Customers Want.",
  },
  build: (takenCodes) => withFreeCodes(pages, takenCodes),
};
