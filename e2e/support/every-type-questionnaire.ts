import { QuestionnaireDefinition } from "#questionnaire/model";

const statements = [
  ["پیش از خرید همه را مقایسه می‌کنم.", "I compare everything before I buy."],
  ["نرم‌افزار تازه را زود امتحان می‌کنم.", "I try new software early."],
  ["پشتیبانی مهم‌تر از قیمت است.", "Support matters more than the price."],
  ["به پیشنهاد همکاران اعتماد دارم.", "I trust what colleagues recommend."],
  ["تغییر نرم‌افزار دردسر دارد.", "Changing software is trouble."],
];

/** Three pages with every type of question; the first holds five Likert items. */
export const everyTypeQuestionnaire = QuestionnaireDefinition.parse({
  languages: ["fa", "en"],
  title: { fa: "نرم‌افزار کسب‌وکار", en: "Business software" },
  consent: {
    fa: "پاسخ‌ها محرمانه است.\n\nحدود ۴ دقیقه.",
    en: "Answers are confidential.\n\nAbout 4 minutes.",
  },
  thanks: { fa: "تا دیدار بعد.", en: "Until next time." },
  pages: [
    {
      code: "P1",
      title: { fa: "نگاه شما", en: "Your view" },
      questions: [
        {
          code: "VIEW",
          type: "likert",
          isRequired: true,
          role: "basis",
          bases: ["attitudinal"],
          text: { fa: "چقدر موافقید؟", en: "How far do you agree?" },
          items: statements.map(([fa, en], position) => ({ code: position + 1, text: { fa, en } })),
          points: [
            { code: 1, label: { fa: "مخالفم", en: "Disagree" } },
            { code: 2, label: { fa: "میانه", en: "Neither" } },
            { code: 3, label: { fa: "موافقم", en: "Agree" } },
          ],
        },
      ],
    },
    {
      code: "P2",
      title: { fa: "شرکت شما", en: "Your company" },
      questions: [
        {
          code: "ROLE",
          type: "single",
          isRequired: true,
          text: { fa: "نقش شما چیست؟", en: "What is your role?" },
          options: [
            { code: 1, label: { fa: "تصمیم‌گیرنده", en: "Decider" } },
            { code: 2, label: { fa: "کاربر", en: "User" } },
            { code: 97, label: { fa: "نقش دیگر", en: "Another role" }, isOtherSpecify: true },
          ],
        },
        {
          code: "HEARD",
          type: "multiple",
          isRequired: true,
          text: { fa: "از کجا می‌شنوید؟", en: "Where do you hear of it?" },
          options: [
            { code: 1, label: { fa: "همکاران", en: "Colleagues" } },
            { code: 2, label: { fa: "نمایشگاه", en: "Fairs" } },
            { code: 90, label: { fa: "هیچ‌کدام", en: "None" }, isExclusive: true },
          ],
        },
        {
          code: "STAFF",
          type: "number",
          isRequired: true,
          isWhole: true,
          min: 1,
          max: 100_000,
          unit: { fa: "نفر", en: "people" },
          text: { fa: "چند کارمند دارید؟", en: "How many employees are there?" },
        },
      ],
    },
    {
      code: "P3",
      title: { fa: "پایان", en: "The end" },
      questions: [
        { code: "NAME", type: "text", text: { fa: "نام نرم‌افزار؟", en: "Which software?" } },
        { code: "LACK", type: "longText", text: { fa: "چه کم دارد؟", en: "What is missing?" } },
        {
          code: "NPS",
          type: "nps",
          isRequired: true,
          text: { fa: "پیشنهاد می‌کنید؟", en: "Would you recommend it?" },
        },
        { code: "BYE", type: "information", text: { fa: "سپاس از شما.", en: "We thank you." } },
      ],
    },
  ],
});
