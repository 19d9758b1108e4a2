import { agreementPoints } from "#questionnaire/instruments/scale-points";
import { meanOfItems } from "#questionnaire/instruments/score-formulas";
import type { CalculatedQuestion } from "#questionnaire/question-types/calculated";
import type { LikertQuestion } from "#questionnaire/question-types/likert";

/** Two statements a subject, of which the second is reverse-keyed. */
const subjects = [
  {
    key: "FAMILY",
    label: { fa: "خانواده‌محوری", en: "Family-minded" },
    statements: [
      {
        fa: "پیش از تصمیم‌های مهم با خانواده‌ام مشورت می‌کنم.",
        en: "Before important decisions I ask my family.",
      },
      {
        fa: "نظر خانواده در تصمیم‌های من نقشی ندارد.",
        en: "My family's views play no part in my decisions.",
      },
    ],
  },
  {
    key: "THRIFT",
    label: { fa: "صرفه‌جویی", en: "Thrift" },
    statements: [
      { fa: "هر ماه مقداری پس‌انداز می‌کنم.", en: "I put some money aside each month." },
      { fa: "پولی که به دستم می‌رسد، زود خرج می‌شود.", en: "Money that comes in is soon spent." },
    ],
  },
  {
    key: "TIME",
    label: { fa: "کمبود وقت", en: "Short of time" },
    statements: [
      { fa: "بیشتر روزها وقت کم می‌آورم.", en: "On most days I run out of time." },
      { fa: "بیشتر روزها به همهٔ کارهایم می‌رسم.", en: "On most days I get all my work done." },
    ],
  },
  {
    key: "GREEN",
    label: { fa: "توجه به محیط زیست", en: "Care for the environment" },
    statements: [
      {
        fa: "برای کالایی که به طبیعت کمتر آسیب بزند، پول بیشتری می‌دهم.",
        en: "I pay more for a product that does less harm to nature.",
      },
      {
        fa: "هنگام خرید به اثر آن بر محیط زیست فکر نمی‌کنم.",
        en: "When I buy, I do not think of the effect on the environment.",
      },
    ],
  },
  {
    key: "HOMEMADE",
    label: { fa: "گرایش به کالای داخلی", en: "Preference for home-made goods" },
    statements: [
      {
        fa: "اگر کیفیت یکسان باشد، کالای ساخت کشورم را برمی‌دارم.",
        en: "If quality is the same, I take the product made in my country.",
      },
      {
        fa: "کالای خارجی را به کالای داخلی ترجیح می‌دهم.",
        en: "I prefer foreign goods to those made in my country.",
      },
    ],
  },
] as const;

export const lifestyleOpinions: LikertQuestion = {
  role: "descriptor",
  bases: ["psychographic"],
  code: "OPINION",
  type: "likert",
  text: {
    fa: "با هر یک از جمله‌های زیر چقدر موافق یا مخالف هستید؟",
    en: "How much do you agree or disagree with each statement?",
  },
  items: subjects.flatMap(({ statements: [plain, reversed] }, subject) => [
    { code: 2 * subject + 1, text: plain },
    { code: 2 * subject + 2, text: reversed, isReversed: true },
  ]),
  points: agreementPoints,
  isShuffled: true,
  isRequired: true,
};

export const opinionScores: CalculatedQuestion[] = subjects.map(({ key, label }, subject) => ({
  role: "basis",
  bases: ["psychographic"],
  code: `OPI_${key}`,
  type: "calculated",
  text: label,
  formula: meanOfItems(lifestyleOpinions, [2 * subject + 1, 2 * subject + 2]),
  decimals: 2,
}));
