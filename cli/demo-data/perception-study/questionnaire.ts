import { emptyDefinition } from "#questionnaire/edit-definition";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Page, QuestionnaireDefinition } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";
import type { SingleQuestion } from "#questionnaire/question-types/single";

/** The codes are the names of the file's columns, so that the import finds them. */
const perceptions: readonly { code: string; text: LocalisedText }[] = [
  { code: "YUMMY", text: { fa: "خوش‌طعم", en: "Yummy" } },
  { code: "CONVENIENT", text: { fa: "راحت و در دسترس", en: "Convenient" } },
  { code: "SPICY", text: { fa: "تند", en: "Spicy" } },
  { code: "FATTENING", text: { fa: "چاق‌کننده", en: "Fattening" } },
  { code: "GREASY", text: { fa: "چرب", en: "Greasy" } },
  { code: "FAST", text: { fa: "سریع", en: "Fast" } },
  { code: "CHEAP", text: { fa: "ارزان", en: "Cheap" } },
  { code: "TASTY", text: { fa: "خوشمزه", en: "Tasty" } },
  { code: "EXPENSIVE", text: { fa: "گران", en: "Expensive" } },
  { code: "HEALTHY", text: { fa: "سالم", en: "Healthy" } },
  { code: "DISGUSTING", text: { fa: "مشمئزکننده", en: "Disgusting" } },
];
export const perceptionCodes = perceptions.map(({ code }) => code);
export const descriptorCodes = ["LIKE", "AGE", "VISITFREQUENCY", "GENDER"];

const noYes: Option[] = [
  { code: 0, label: { fa: "خیر", en: "No" } },
  { code: 1, label: { fa: "بله", en: "Yes" } },
];

const perceptionPage: Page = {
  code: "PERCEPTIONS",
  title: { fa: "مک‌دونالدز به نظر شما چگونه است؟", en: "What do you think of McDonald's?" },
  questions: [
    {
      type: "information",
      code: "PERCINTRO",
      text: {
        fa: "برای هر یک از این واژه‌ها بگویید که آیا به نظر شما مک‌دونالدز این‌گونه است یا نه.",
        en: "For each of these words, say whether you think that it describes McDonald's.",
      },
    },
    ...perceptions.map(
      ({ code, text }): SingleQuestion => ({
        type: "single",
        code,
        text,
        options: noYes,
        isRequired: true,
        role: "basis",
        bases: ["attitudinal"],
      }),
    ),
  ],
};

const likingPage: Page = {
  code: "LIKING",
  title: { fa: "شما و مک‌دونالدز", en: "You and McDonald's" },
  questions: [
    {
      type: "number",
      code: "LIKE",
      text: { fa: "علاقه به مک‌دونالدز (منفی ۵ تا مثبت ۵)", en: "Liking of McDonald's (−5 to +5)" },
      help: {
        fa: "از منفی ۵ (از آن بیزارم) تا مثبت ۵ (عاشق آن هستم)",
        en: "From −5 (I hate it!) to +5 (I love it!)",
      },
      min: -5,
      max: 5,
      isWhole: true,
      isRequired: true,
      role: "descriptor",
      bases: ["attitudinal"],
    },
    {
      type: "single",
      code: "VISITFREQUENCY",
      text: { fa: "دفعات مراجعه به مک‌دونالدز", en: "Visits to McDonald's" },
      isRequired: true,
      role: "descriptor",
      bases: ["behavioural"],
      options: [
        { code: 1, label: { fa: "هرگز", en: "Never" } },
        { code: 2, label: { fa: "سالی یک بار", en: "Once a year" } },
        { code: 3, label: { fa: "هر سه ماه یک بار", en: "Every three months" } },
        { code: 4, label: { fa: "ماهی یک بار", en: "Once a month" } },
        { code: 5, label: { fa: "هفته‌ای یک بار", en: "Once a week" } },
        { code: 6, label: { fa: "بیش از یک بار در هفته", en: "More than once a week" } },
      ],
    },
  ],
};

const personPage: Page = {
  code: "PERSON",
  title: { fa: "دربارهٔ شما", en: "About you" },
  questions: [
    {
      type: "number",
      code: "AGE",
      text: { fa: "سن", en: "Age" },
      unit: { fa: "سال", en: "years" },
      min: 18,
      max: 110,
      isWhole: true,
      isRequired: true,
      role: "descriptor",
      bases: ["demographic"],
    },
    {
      type: "single",
      code: "GENDER",
      text: { fa: "جنسیت", en: "Gender" },
      isRequired: true,
      role: "descriptor",
      bases: ["demographic"],
      options: [
        { code: 1, label: { fa: "زن", en: "Female" } },
        { code: 2, label: { fa: "مرد", en: "Male" } },
      ],
    },
  ],
};

/** The questions of the study of 2009, in the words of its data file. */
export function writePerceptionQuestionnaire(): QuestionnaireDefinition {
  return {
    ...emptyDefinition(["fa", "en"], {
      fa: "برداشت از مک‌دونالدز",
      en: "Perceptions of McDonald's",
    }),
    consent: {
      fa: "این پرسش‌نامه پاسخ‌های ۱٬۴۵۳ بزرگسال استرالیایی را نگه می‌دارد که در سال ۲۰۰۹ گردآوری و همراه با کتابی با دسترسی آزاد منتشر شده است (دولنیکار، گرون و لیش، ۲۰۱۸). کار میدانی آن پایان یافته است.",
      en: "This questionnaire holds the answers of 1,453 Australian adults, collected in 2009 and published with an open-access book (Dolnicar, Grün and Leisch, 2018). Its fieldwork is over.",
    },
    thanks: { fa: "از وقتی که گذاشتید سپاسگزاریم.", en: "Thank you for your time." },
    pages: [perceptionPage, likingPage, personPage],
  };
}
