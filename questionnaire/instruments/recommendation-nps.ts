import type { Formula } from "#questionnaire/formula";
import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import type { Question } from "#questionnaire/model";

const shared = { bases: ["attitudinal"] } satisfies Partial<Question>;

const group: Formula = {
  type: "case",
  cases: (
    [
      [0, 6, -100],
      [7, 8, 0],
      [9, 10, 100],
    ] as const
  ).map(([min, max, value]) => ({
    if: { type: "between", variable: "RECOMMEND", min, max },
    value: { type: "number", value },
  })),
};

export const recommendationNps = defineModule({
  ...ownWording,
  id: "recommendation-nps",
  bases: ["attitudinal"],
  construct: { fa: "توصیه به دیگران", en: "Recommendation" },
  title: { fa: "توصیه به دیگران (NPS)", en: "Recommendation (NPS)" },
  summary: {
    fa: "یک پرسش صفر تا ده دربارهٔ توصیهٔ برند به دیگران، و دلیل آن به زبان خود پاسخ‌گو.",
    en: "One question from 0 to 10 on recommending a brand, and the reason in the respondent's own words.",
  },
  about: {
    measures: {
      fa: "این‌که مشتری چقدر آماده است اعتبار خود را پای برند بگذارد.",
      en: "How ready customers are to put their own name behind a brand.",
    },
    whenToUse: {
      fa: "برای پیگیری در طول زمان و مقایسهٔ بخش‌ها. یک عدد به‌تنهایی دلیل را نمی‌گوید؛ پاسخ باز را هم بخوانید.",
      en: "To follow over time and to compare segments. One figure does not tell the reason: read the open answers too.",
    },
    actions: ["churn", "loyalty", "help"],
  },
  scoring: {
    fa: "هر پاسخ‌گو ۱۰۰ (پاسخ ۹ و ۱۰)، صفر (۷ و ۸) یا ۱۰۰− (۰ تا ۶) می‌گیرد؛ میانگین آن در هر گروه، شاخص خالص آن گروه است.",
    en: "Each respondent counts 100 (answers 9 and 10), 0 (7 and 8) or −100 (0 to 6); the mean over a group is the group's net score.",
  },
  source: {
    fa: "رایکهلد (۲۰۰۳)، Harvard Business Review، دورهٔ ۸۱، ص ۴۶ تا ۵۴؛ متن از خود ماست.",
    en: "Reichheld (2003), Harvard Business Review 81(12), 46–54; wording is ours.",
  },
  licence: {
    fa: "پرسیدن آن آزاد است. Net Promoter، NPS و Net Promoter Score نشان‌های ثبت‌شدهٔ Bain & Company، NICE Systems و فرد رایکهلد است.",
    en: "The question is free to ask. Net Promoter, NPS and Net Promoter Score are registered marks of Bain & Company, NICE Systems and Fred Reichheld.",
  },
  pages: [
    {
      code: "RECOMMENDPAGE",
      title: { fa: "توصیه به دیگران", en: "Recommending" },
      questions: [
        {
          ...shared,
          role: "descriptor",
          code: "RECOMMEND",
          type: "nps",
          text: {
            fa: "چقدر احتمال دارد [برند] را به دوست یا همکاری توصیه کنید؟",
            en: "How likely are you to recommend [brand] to a friend or colleague?",
          },
          lowLabel: { fa: "هیچ احتمالی ندارد", en: "Not at all likely" },
          highLabel: { fa: "بسیار محتمل است", en: "Extremely likely" },
          isRequired: true,
        },
        {
          ...shared,
          role: "descriptor",
          code: "RECOMMENDWHY",
          type: "longText",
          text: { fa: "مهم‌ترین دلیل این پاسخ شما چیست؟", en: "What is the main reason for your answer?" },
          maxLength: 1000,
        },
        {
          ...shared,
          role: "basis",
          code: "NETSCORE",
          type: "calculated",
          text: { fa: "شاخص خالص توصیه", en: "Net recommendation score" },
          formula: group,
        },
      ],
    },
  ],
});
