import type { Condition } from "#questionnaire/condition";
import type { Page } from "#questionnaire/model";

export const usesNone: Condition = { type: "in", variable: "TOOLS", codes: [91] };
export const usesSoftware: Condition = { type: "not", of: usesNone };

/** Who decides, which business, and what it works with now. */
export const businessPages: Page[] = [
  {
    code: "SCREEN",
    questions: [
      {
        type: "single",
        code: "ROLE",
        text: {
          fa: "هنگام خرید نرم‌افزار برای کسب‌وکارتان، چه نقشی دارید؟",
          en: "What is your part when your business buys software?",
        },
        isRequired: true,
        role: "screener",
        bases: ["firmographic"],
        options: [
          { code: 1, label: { fa: "تصمیم نهایی با من است", en: "I make the final decision" } },
          { code: 2, label: { fa: "همراه با دیگران تصمیم می‌گیرم", en: "I decide together with others" } },
          {
            code: 3,
            label: { fa: "بررسی می‌کنم و پیشنهاد می‌دهم", en: "I compare products and recommend one" },
          },
          { code: 4, label: { fa: "فقط از نرم‌افزار استفاده می‌کنم", en: "I only use the software" } },
          { code: 5, label: { fa: "هیچ نقشی ندارم", en: "I have no part in it" } },
        ],
      },
    ],
    screenOutIf: { type: "in", variable: "ROLE", codes: [4, 5] },
  },
  {
    code: "BUSINESS",
    title: { fa: "کسب‌وکار شما", en: "Your business" },
    questions: [
      {
        type: "single",
        code: "INDUSTRY",
        text: { fa: "کسب‌وکار شما در چه زمینه‌ای فعالیت می‌کند؟", en: "What does your business do?" },
        help: {
          fa: "اگر بیش از یک زمینه دارید، زمینهٔ اصلی را انتخاب کنید.",
          en: "If it does several things, choose the main one.",
        },
        isRequired: true,
        role: "descriptor",
        bases: ["firmographic"],
        options: [
          { code: 1, label: { fa: "خرده‌فروشی", en: "Retail" } },
          { code: 2, label: { fa: "بازرگانی و پخش", en: "Wholesale and distribution" } },
          { code: 3, label: { fa: "تولید", en: "Manufacturing" } },
          { code: 4, label: { fa: "خدمات تخصصی و مشاوره", en: "Professional services and consulting" } },
          { code: 5, label: { fa: "فناوری اطلاعات", en: "Information technology" } },
          { code: 6, label: { fa: "ساختمان و پیمانکاری", en: "Construction and contracting" } },
          { code: 7, label: { fa: "آموزش یا سلامت", en: "Education or health" } },
          { code: 90, label: { fa: "زمینهٔ دیگر", en: "Something else" }, isOtherSpecify: true },
        ],
      },
      {
        type: "single",
        code: "EMPLOYEES",
        text: { fa: "چند نفر در کسب‌وکار شما کار می‌کنند؟", en: "How many people work in your business?" },
        help: { fa: "خودتان را هم بشمارید.", en: "Count yourself too." },
        isRequired: true,
        role: "descriptor",
        bases: ["firmographic"],
        options: [
          { code: 1, label: { fa: "۱ تا ۴ نفر", en: "1 to 4" } },
          { code: 2, label: { fa: "۵ تا ۹ نفر", en: "5 to 9" } },
          { code: 3, label: { fa: "۱۰ تا ۴۹ نفر", en: "10 to 49" } },
          { code: 4, label: { fa: "۵۰ تا ۲۴۹ نفر", en: "50 to 249" } },
          { code: 5, label: { fa: "۲۵۰ نفر و بیشتر", en: "250 or more" } },
        ],
      },
      {
        type: "number",
        code: "YEARS",
        text: {
          fa: "چند سال از آغاز فعالیت کسب‌وکار شما می‌گذرد؟",
          en: "For how many years has your business been running?",
        },
        min: 0,
        max: 120,
        isWhole: true,
        unit: { fa: "سال", en: "years" },
        role: "descriptor",
        bases: ["firmographic"],
      },
    ],
  },
  {
    code: "TOOLSPAGE",
    title: { fa: "نرم‌افزارهای شما", en: "Your software" },
    questions: [
      {
        type: "multiple",
        code: "TOOLS",
        text: {
          fa: "کسب‌وکار شما اکنون از کدام نرم‌افزارها استفاده می‌کند؟",
          en: "Which software does your business use now?",
        },
        isRequired: true,
        role: "descriptor",
        bases: ["technographic"],
        options: [
          { code: 1, label: { fa: "حسابداری و صدور فاکتور", en: "Accounting and invoicing" } },
          { code: 2, label: { fa: "حقوق و دستمزد", en: "Payroll" } },
          { code: 3, label: { fa: "انبارداری", en: "Stock keeping" } },
          { code: 4, label: { fa: "مدیریت ارتباط با مشتری (CRM)", en: "Customer relationships (CRM)" } },
          { code: 5, label: { fa: "فروشگاه اینترنتی", en: "Online shop" } },
          { code: 6, label: { fa: "مدیریت پروژه و کارها", en: "Projects and tasks" } },
          { code: 90, label: { fa: "نرم‌افزار دیگر", en: "Other software" }, isOtherSpecify: true },
          {
            code: 91,
            label: { fa: "از نرم‌افزار استفاده نمی‌کنیم", en: "We use no software" },
            isExclusive: true,
          },
        ],
      },
      {
        type: "single",
        code: "EINVOICE",
        text: {
          fa: "صورتحساب‌ها را چگونه به سامانهٔ مودیان می‌فرستید؟",
          en: "How do your invoices reach the tax authority's system (Moadian)?",
        },
        isRequired: true,
        role: "descriptor",
        bases: ["technographic"],
        options: [
          { code: 1, label: { fa: "از درون نرم‌افزار خودمان", en: "From within our own software" } },
          {
            code: 2,
            label: {
              fa: "از راه شرکت معتمد یا کارپوشهٔ مودیان",
              en: "Through a trusted company or the tax portal",
            },
          },
          { code: 3, label: { fa: "هنوز نمی‌فرستیم", en: "We do not send them yet" } },
          { code: -98, label: { fa: "نمی‌دانم", en: "I don't know" } },
        ],
      },
    ],
  },
  {
    code: "WHYNOT",
    visibleIf: usesNone,
    questions: [
      {
        type: "single",
        code: "NOTUSING",
        text: {
          fa: "مهم‌ترین دلیلی که از نرم‌افزار استفاده نمی‌کنید چیست؟",
          en: "What is the main reason why you use no software?",
        },
        isRequired: true,
        role: "descriptor",
        bases: ["needs"],
        options: [
          { code: 1, label: { fa: "کارمان بدون آن هم پیش می‌رود", en: "We manage without it" } },
          { code: 2, label: { fa: "قیمت آن زیاد است", en: "It costs too much" } },
          { code: 3, label: { fa: "یاد گرفتنش دشوار است", en: "It is hard to learn" } },
          {
            code: 4,
            label: { fa: "نگران امنیت اطلاعاتمان هستیم", en: "We worry about the safety of our data" },
          },
          { code: 90, label: { fa: "دلیل دیگر", en: "Another reason" }, isOtherSpecify: true },
        ],
      },
    ],
  },
];
