import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { personPages } from "#questionnaire/instruments/person-questions";
import { ageMarketResearch } from "#questionnaire/reference-lists/age-lists";
import { educationIsced } from "#questionnaire/reference-lists/education-lists";
import { maritalInternational } from "#questionnaire/reference-lists/household-lists";
import { incomeDollars } from "#questionnaire/reference-lists/income-lists";

export const demographicsInternational = defineModule({
  ...ownWording,
  id: "demographics-international",
  bases: ["demographic"],
  construct: { fa: "ویژگی‌های جمعیتی", en: "Demographics" },
  title: { fa: "جمعیت‌شناختی (بین‌المللی)", en: "Demographics (international)" },
  summary: {
    fa: "جنسیت، سن، تأهل، تحصیلات، خانوار و درآمد، با رده‌های بین‌المللی و درآمد سالانه به دلار.",
    en: "Gender, age, marital status, education, household and income, in international classes and annual dollars.",
  },
  about: {
    measures: {
      fa: "این‌که پاسخ‌گو کیست و در چه خانواری زندگی می‌کند، چنان‌که میان کشورها مقایسه‌پذیر باشد. قومیت پرسیده نمی‌شود.",
      en: "Who the respondent is and what household he or she lives in, in a form that countries can be compared by. Ethnicity is not asked.",
    },
    whenToUse: {
      fa: "در مطالعه‌ای که بیش از یک کشور دارد یا بیرون از ایران اجرا می‌شود. رده‌های درآمد را برای هر کشور با پول همان کشور بازنویسی کنید.",
      en: "In a study of several countries, or outside Iran. Rewrite the income bands in local currency, country by country.",
    },
    actions: ["offers", "messages", "campaigns"],
  },
  scoring: {
    fa: "درآمد سرانه از میانهٔ ردهٔ درآمد تقسیم بر شمار ساکنان خانه به دست می‌آید (هزار دلار در سال).",
    en: "Income per person is the middle of the income band divided by the number of people at home (thousand dollars a year).",
  },
  source: {
    fa: "متن از خود ماست؛ تحصیلات از ISCED ۲۰۱۱ یونسکو، تأهل و خانوار از توصیه‌های سازمان ملل برای سرشماری (۲۰۱۷)، رده‌های درآمد از خود ماست.",
    en: "Own wording. Education after UNESCO's ISCED 2011, marital status and household after the United Nations census recommendations (2017); income bands are ours.",
  },
  pages: personPages({
    genders: [
      { code: 1, label: { fa: "زن", en: "Woman" } },
      { code: 2, label: { fa: "مرد", en: "Man" } },
      { code: 3, label: { fa: "جنسیت دیگر", en: "Another gender" } },
    ],
    age: ageMarketResearch,
    marital: maritalInternational,
    education: educationIsced,
    income: incomeDollars,
    incomeMiddles: [5, 17.5, 37.5, 62.5, 87.5, 125, 175, 250],
    incomeText: {
      fa: "درآمد همهٔ اعضای خانوار شما روی هم، در یک سال چقدر است؟",
      en: "What is the income of all members of your household together, in a year?",
    },
    incomeHelp: { fa: "پیش از کسر مالیات؛ حدودی کافی است.", en: "Before tax; a rough figure will do." },
    perPersonText: {
      fa: "درآمد سالانهٔ سرانه (هزار دلار)",
      en: "Annual income per person (thousand dollars)",
    },
  }),
});
