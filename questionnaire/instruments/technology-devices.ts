import type { Question } from "#questionnaire/model";

const shared = { role: "descriptor", bases: ["technographic"] } satisfies Partial<Question>;

export const technologyDevices: Question[] = [
  {
    ...shared,
    code: "DEVICE",
    type: "multiple",
    text: { fa: "کدام یک از این دستگاه‌ها را دارید؟", en: "Which of these devices do you have?" },
    options: [
      { code: 1, label: { fa: "گوشی اندرویدی", en: "Android phone" } },
      { code: 2, label: { fa: "آیفون", en: "iPhone" } },
      { code: 3, label: { fa: "تبلت", en: "Tablet" } },
      { code: 4, label: { fa: "لپ‌تاپ", en: "Laptop" } },
      { code: 5, label: { fa: "رایانهٔ رومیزی", en: "Desktop computer" } },
      { code: 6, label: { fa: "ساعت هوشمند", en: "Smart watch" } },
      { code: 7, label: { fa: "تلویزیون هوشمند", en: "Smart television" } },
      { code: 8, label: { fa: "کنسول بازی", en: "Games console" } },
      { code: 91, label: { fa: "هیچ‌کدام", en: "None of these" }, isExclusive: true },
    ],
    isRequired: true,
  },
  {
    ...shared,
    code: "PHONEBRAND",
    type: "single",
    text: { fa: "برند گوشی اصلی شما چیست؟", en: "What brand is your main phone?" },
    options: [
      { code: 1, label: { fa: "سامسونگ", en: "Samsung" } },
      { code: 2, label: { fa: "شیائومی", en: "Xiaomi" } },
      { code: 3, label: { fa: "اپل", en: "Apple" } },
      { code: 4, label: { fa: "هواوی یا آنر", en: "Huawei or Honor" } },
      { code: 5, label: { fa: "موتورولا", en: "Motorola" } },
      { code: 6, label: { fa: "نوکیا", en: "Nokia" } },
      { code: 90, label: { fa: "برند دیگر", en: "Another brand" }, isOtherSpecify: true },
      { code: 91, label: { fa: "گوشی ندارم", en: "I have no phone" } },
    ],
    isRequired: true,
  },
  {
    ...shared,
    role: "basis",
    code: "MOBILESHARE",
    type: "single",
    text: {
      fa: "چه مقدار از استفادهٔ شما از اینترنت با گوشی است؟",
      en: "How much of your internet use is on a phone?",
    },
    options: [
      { code: 1, label: { fa: "هیچ", en: "None of it" } },
      { code: 2, label: { fa: "کمتر از نیمی", en: "Less than half" } },
      { code: 3, label: { fa: "حدود نیمی", en: "About half" } },
      { code: 4, label: { fa: "بیش از نیمی", en: "More than half" } },
      { code: 5, label: { fa: "همهٔ آن", en: "All of it" } },
    ],
    isRequired: true,
  },
  {
    ...shared,
    role: "basis",
    code: "INTEGRATION",
    type: "single",
    text: {
      fa: "برنامه‌ها و دستگاه‌هایی که به کار می‌برید، چقدر با هم هماهنگ‌اند؟",
      en: "How well do the apps and devices that you use work together?",
    },
    options: [
      { code: 1, label: { fa: "هر کدام جداگانه کار می‌کند", en: "Each works on its own" } },
      { code: 2, label: { fa: "چندتایی به هم وصل‌اند", en: "A few are connected" } },
      { code: 3, label: { fa: "بیشترشان به هم وصل‌اند", en: "Most are connected" } },
      { code: 4, label: { fa: "همه به هم وصل‌اند", en: "All are connected" } },
      { code: -98, label: { fa: "نمی‌دانم", en: "I don't know" } },
    ],
    isRequired: true,
  },
  {
    ...shared,
    code: "DEVICECONSENT",
    type: "consent",
    text: {
      fa: "آیا موافقید که نوع دستگاهی که با آن پاسخ می‌دهید، کنار پاسخ‌هایتان ثبت شود؟",
      en: "Do you agree that the kind of device that you are answering on is kept with your answers?",
    },
    help: {
      fa: "فقط برای تحلیل این مطالعه به کار می‌رود. پاسخ منفی شما هیچ اثری بر ادامهٔ پرسش‌نامه ندارد.",
      en: "It is used for the analysis of this study only. Saying no changes nothing about the questionnaire.",
    },
    agreeLabel: { fa: "موافقم", en: "I agree" },
    declineLabel: { fa: "موافق نیستم", en: "I do not agree" },
    isRequired: true,
  },
];
