import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { sevenAgreementPoints } from "#questionnaire/instruments/scale-points";
import { meanOfItems } from "#questionnaire/instruments/score-formulas";
import type { LikertQuestion } from "#questionnaire/question-types/likert";

const effort: LikertQuestion = {
  role: "descriptor",
  bases: ["attitudinal"],
  code: "EFFORT",
  type: "likert",
  text: {
    fa: "آخرین باری را که با [شرکت] کاری داشتید در نظر بگیرید. با هر جمله چقدر موافق یا مخالف هستید؟",
    en: "Think of the last time that you needed something from [company]. How much do you agree or disagree?",
  },
  items: [
    { code: 1, text: { fa: "کارم به‌آسانی انجام شد.", en: "It was easy to get it done." } },
    {
      code: 2,
      text: { fa: "برای رسیدن به نتیجه زحمت زیادی کشیدم.", en: "I had to go to a lot of trouble." },
      isReversed: true,
    },
  ],
  points: sevenAgreementPoints,
  isRequired: true,
};

export const effortCes = defineModule({
  ...ownWording,
  id: "effort-ces",
  bases: ["attitudinal"],
  construct: { fa: "زحمت مشتری", en: "Customer effort" },
  title: { fa: "زحمت مشتری (CES)", en: "Customer effort (CES)" },
  summary: {
    fa: "دو جمله با هفت درجه دربارهٔ آسانی انجام کار، یکی مستقیم و یکی معکوس.",
    en: "Two statements in seven grades on how easy it was, one straight and one reverse-keyed.",
  },
  about: {
    measures: {
      fa: "این‌که مشتری برای رسیدن به خواستهٔ خود چقدر زحمت می‌کشد.",
      en: "How much trouble customers have to go to for what they want.",
    },
    whenToUse: {
      fa: "درست پس از تماس با پشتیبانی، ثبت سفارش یا راه‌اندازی، وقتی تجربه تازه است.",
      en: "Right after support, an order or a set-up, while the experience is fresh.",
    },
    actions: ["help", "onboarding", "churn"],
  },
  scoring: {
    fa: "نمره میانگین دو جمله است و عدد بزرگ‌تر یعنی آسان‌تر؛ جملهٔ معکوس برگردانده می‌شود (۸ منهای پاسخ).",
    en: "The score is the mean of two statements, higher being easier; the reverse-keyed one is turned round (8 minus the answer).",
  },
  source: {
    fa: "متن از خود ماست؛ سنجش زحمت مشتری از دیکسون، فریمن و تومن (۲۰۱۰) است.",
    en: "Own wording. Measuring effort follows Dixon, Freeman and Toman (2010), Harvard Business Review 88(7).",
  },
  pages: [
    {
      code: "EFFORTPAGE",
      title: { fa: "آسانی کار", en: "How easy it was" },
      questions: [
        effort,
        {
          role: "basis",
          bases: ["attitudinal"],
          code: "EASESCORE",
          type: "calculated",
          text: { fa: "آسانی کار", en: "Ease" },
          formula: meanOfItems(effort, [1, 2], 2),
          decimals: 2,
        },
      ],
    },
  ],
});
