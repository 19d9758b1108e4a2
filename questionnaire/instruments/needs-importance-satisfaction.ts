import { categoryNeeds } from "#questionnaire/instruments/category-needs";
import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { importancePoints, satisfactionPoints } from "#questionnaire/instruments/scale-points";
import { opportunity } from "#questionnaire/instruments/score-formulas";
import { itemVariable } from "#questionnaire/question-parts";
import type { CalculatedQuestion } from "#questionnaire/question-types/calculated";
import type { LikertQuestion } from "#questionnaire/question-types/likert";

/** The same statements are rated twice; an item code means the same need in both sets. */
const needs = categoryNeeds.slice(0, 8);

const importance = "NEEDIMP";
const satisfaction = "NEEDSAT";

function ratingOf(question: Pick<LikertQuestion, "code" | "text" | "points" | "role">): LikertQuestion {
  return {
    ...question,
    type: "likert",
    items: [...needs],
    isShuffled: true,
    isRequired: true,
    bases: ["needs"],
  };
}

const scores: CalculatedQuestion[] = needs.map((need) => ({
  role: "descriptor",
  bases: ["needs"],
  code: `OPPORTUNITY_${need.code}`,
  type: "calculated",
  text: need.text,
  formula: opportunity(itemVariable(importance, need.code), itemVariable(satisfaction, need.code)),
}));

export const needsImportanceSatisfaction = defineModule({
  ...ownWording,
  id: "needs-importance-satisfaction",
  bases: ["needs"],
  construct: { fa: "نیازها و میزان برآورده‌شدن آن‌ها", en: "Needs and how well they are met" },
  title: { fa: "نیازها: اهمیت و رضایت", en: "Needs: importance and satisfaction" },
  summary: {
    fa: "هشت نیاز یک بار از نظر اهمیت و یک بار از نظر رضایت سنجیده می‌شود. فهرست نیازها برای هر دستهٔ محصول قابل ویرایش است.",
    en: "Eight needs are rated for importance, then for satisfaction. Edit the list to fit the product category.",
  },
  about: {
    measures: {
      fa: "این‌که هر نیاز چقدر اهمیت دارد و اکنون چقدر برآورده می‌شود.",
      en: "How much each need matters, and how well it is met at present.",
    },
    whenToUse: {
      fa: "وقتی نیازهای بی‌پاسخ باید راهنمای توسعهٔ محصول شوند. صفحهٔ رضایت جداست و می‌توان آن را فقط به مشتریان نشان داد.",
      en: "When unmet needs should guide product development. Satisfaction has a page of its own, which can be shown to customers alone.",
    },
    actions: ["product", "churn", "help", "offers"],
  },
  scoring: {
    fa: "امتیاز فرصت هر نیاز برابر است با اهمیت به‌علاوهٔ فاصلهٔ اهمیت از رضایت، اگر رضایت کمتر از اهمیت باشد.",
    en: "The opportunity score of a need is its importance plus the gap between importance and satisfaction where satisfaction is lower.",
  },
  source: {
    fa: "متن گویه‌ها از خود ماست. اهمیت در برابر رضایت یک روش عمومی است؛ امتیاز فرصت از اولویک (۲۰۰۵) گرفته شده است.",
    en: "Own wording. Importance against satisfaction is a general method; the opportunity score follows Ulwick (2005), What Customers Want.",
  },
  openLists: [importance, satisfaction],
  pages: [
    {
      code: "NEEDS1",
      title: { fa: "اهمیت نیازها", en: "What matters to you" },
      questions: [
        ratingOf({
          code: importance,
          role: "basis",
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
          role: "descriptor",
          text: {
            fa: "دربارهٔ [دستهٔ محصول] که اکنون استفاده می‌کنید، از هر یک از موارد زیر چقدر راضی هستید؟",
            en: "Thinking of the [product category] that you use now, how satisfied are you with each of the following?",
          },
          points: satisfactionPoints,
        }),
        ...scores,
      ],
    },
  ],
});
