import type { Page } from "#questionnaire/model";

/** Asked first: whoever has nothing to do with the category is thanked and asked no further. */
export const screenerPage: Page = {
  code: "SCREENER",
  title: { fa: "پیش از شروع", en: "Before we begin" },
  questions: [
    {
      code: "SCREEN",
      type: "single",
      role: "screener",
      text: {
        fa: "آیا در دوازده ماه گذشته [دستهٔ محصول] خریده یا از آن استفاده کرده‌اید؟",
        en: "Have you bought or used [product category] in the last twelve months?",
      },
      options: [
        { code: 1, label: { fa: "بله", en: "Yes" } },
        { code: 2, label: { fa: "خیر", en: "No" } },
      ],
      isRequired: true,
    },
  ],
  screenOutIf: { type: "in", variable: "SCREEN", codes: [2] },
};
