import {
  dontKnowOption,
  referenceOptions,
  refusedOption,
} from "#questionnaire/instruments/reference-options";
import type { Page, Question } from "#questionnaire/model";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";

type FirmLists = { employees: ReferenceList; revenue: ReferenceList; ownership: ReferenceList };

const shared = { role: "basis", bases: ["firmographic"] } satisfies Partial<Question>;

/** The two pages on a firm; country by country only the lists differ. */
export function firmPages({ employees, revenue, ownership }: FirmLists): Page[] {
  return [
    {
      code: "FIRM",
      title: { fa: "کسب‌وکار شما", en: "Your business" },
      questions: [
        {
          ...shared,
          code: "INDUSTRY",
          type: "industry",
          text: {
            fa: "کسب‌وکار شما بیشتر در کدام رشته کار می‌کند؟",
            en: "In which industry does your business mainly work?",
          },
          detail: "divisions",
          isRequired: true,
        },
        {
          ...shared,
          code: "EMPLOYEES",
          type: "single",
          text: {
            fa: "با احتساب خودتان، چند نفر در این کسب‌وکار کار می‌کنند؟",
            en: "Counting yourself, how many people work in the business?",
          },
          help: { fa: "کارکنان همهٔ شعبه‌ها را حساب کنید.", en: "Count those of all branches." },
          options: referenceOptions(employees, dontKnowOption),
          isRequired: true,
        },
        {
          ...shared,
          code: "OWNERSHIP",
          type: "single",
          text: { fa: "مالکیت این کسب‌وکار از کدام نوع است؟", en: "Who owns the business?" },
          options: referenceOptions(ownership, dontKnowOption),
          isRequired: true,
        },
      ],
    },
    {
      code: "FIRMMORE",
      title: { fa: "اندازه و سابقه", en: "Size and history" },
      questions: [
        {
          ...shared,
          code: "REVENUE",
          type: "single",
          text: {
            fa: "فروش یا درآمد کسب‌وکار شما در آخرین سال مالی چقدر بوده است؟",
            en: "What was the revenue of your business in the last financial year?",
          },
          help: { fa: "پیش از کسر هزینه‌ها؛ حدودی کافی است.", en: "Before costs; a rough figure will do." },
          options: referenceOptions(revenue, dontKnowOption, refusedOption),
          isRequired: true,
        },
        {
          ...shared,
          code: "FIRMYEARS",
          type: "number",
          text: {
            fa: "چند سال از آغاز کار این کسب‌وکار می‌گذرد؟",
            en: "How many years has the business been running?",
          },
          unit: { fa: "سال", en: "years" },
          min: 0,
          max: 300,
          isWhole: true,
          isRequired: true,
          missingAnswers: ["dontKnow"],
        },
        {
          ...shared,
          role: "descriptor",
          code: "FIRMCLIENTS",
          type: "single",
          text: { fa: "مشتریان شما بیشتر چه کسانی‌اند؟", en: "Who are your customers mainly?" },
          options: [
            { code: 1, label: { fa: "مردم عادی", en: "Private persons" } },
            { code: 2, label: { fa: "شرکت‌ها و کسب‌وکارهای دیگر", en: "Other businesses" } },
            { code: 3, label: { fa: "دولت و نهادهای عمومی", en: "Government and public bodies" } },
            { code: 4, label: { fa: "هر سه کم‌وبیش به یک اندازه", en: "All three more or less equally" } },
          ],
          isRequired: true,
        },
        {
          ...shared,
          role: "screener",
          code: "BUYINGROLE",
          type: "single",
          text: {
            fa: "در تصمیم به خرید [دستهٔ محصول] برای کسب‌وکار، شما چه نقشی دارید؟",
            en: "What part do you play when the business decides to buy [product category]?",
          },
          options: [
            { code: 1, label: { fa: "تصمیم نهایی با من است", en: "The final decision is mine" } },
            { code: 2, label: { fa: "یکی از تصمیم‌گیرندگانم", en: "I am one of those who decide" } },
            { code: 3, label: { fa: "نظر می‌دهم ولی تصمیم نمی‌گیرم", en: "I advise but do not decide" } },
            { code: 4, label: { fa: "فقط از آن استفاده می‌کنم", en: "I only use it" } },
            { code: 5, label: { fa: "هیچ نقشی ندارم", en: "None" } },
          ],
          isRequired: true,
        },
      ],
    },
  ];
}
