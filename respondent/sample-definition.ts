import { QuestionnaireDefinition } from "#questionnaire/model";
import type { PageAssets } from "#respondent/document";

/** A questionnaire for tests with every type of question, in both languages. */
export const sampleDefinition = QuestionnaireDefinition.parse({
  languages: ["fa", "en"],
  title: { fa: "نرم‌افزار کسب‌وکار", en: "Business software" },
  consent: {
    fa: "پاسخ‌ها محرمانه است.\n\nحدود ۸ دقیقه.",
    en: "Answers are confidential.\n\nAbout 8 minutes.",
  },
  thanks: { fa: "تا دیدار بعد.", en: "Until next time." },
  pages: [
    {
      code: "P1",
      title: { fa: "شرکت شما", en: "Your company" },
      questions: [
        {
          code: "Q1",
          type: "single",
          isRequired: true,
          text: { fa: "نقش شما چیست؟", en: "What is your role?" },
          help: { fa: "مهم‌ترین نقش.", en: "The main one." },
          options: [
            { code: 1, label: { fa: "تصمیم‌گیرنده", en: "Decider" } },
            { code: 2, label: { fa: "کاربر", en: "User" } },
            { code: 9, label: { fa: "نقش دیگر", en: "Another role" }, isOtherSpecify: true },
          ],
        },
        {
          code: "Q2",
          type: "multiple",
          minChosen: 2,
          maxChosen: 3,
          text: { fa: "از کجا می‌شنوید؟", en: "Where do you hear of it?" },
          options: [
            { code: 1, label: { fa: "همکاران", en: "Colleagues" } },
            { code: 2, label: { fa: "نمایشگاه", en: "Fairs" } },
            { code: 10, label: { fa: "جای دیگر", en: "Elsewhere" }, isOtherSpecify: true },
            { code: 98, label: { fa: "هیچ‌کدام", en: "None" }, isExclusive: true },
          ],
        },
        {
          code: "Q3",
          type: "likert",
          isRequired: true,
          text: { fa: "چقدر موافقید؟", en: "How far do you agree?" },
          items: [
            { code: 1, text: { fa: "همه را مقایسه می‌کنم.", en: "I compare all." } },
            { code: 2, text: { fa: "زود امتحان می‌کنم.", en: "I try early." } },
          ],
          points: [
            { code: 1, label: { fa: "مخالفم", en: "Disagree" } },
            { code: 2, label: { fa: "میانه", en: "Neither" } },
            { code: 3, label: { fa: "موافقم", en: "Agree" } },
          ],
        },
        {
          code: "Q4",
          type: "number",
          min: 1,
          max: 100_000,
          unit: { fa: "نفر", en: "people" },
          text: { fa: "چند کارمند؟", en: "How many employees?" },
        },
        { code: "Q5", type: "text", text: { fa: "نام نرم‌افزار؟", en: "Which software?" } },
        { code: "Q6", type: "longText", maxLength: 500, text: { fa: "چه کم دارد؟", en: "What is missing?" } },
        { code: "Q7", type: "nps", text: { fa: "پیشنهاد می‌کنید؟", en: "Would you recommend it?" } },
        {
          code: "Q8",
          type: "information",
          text: { fa: "پایان بخش نخست.\n\nسپاس.", en: "End of part one.\n\nThanks." },
        },
      ],
    },
  ],
});

export const sampleAssets: PageAssets = {
  cssUrl: "/page.css",
  scriptUrl: "/enhance.js",
  fontUrls: { fa: "/persian.woff2", en: "/latin.woff2" },
};
