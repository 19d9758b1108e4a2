import type { ConsentQuestion } from "#questionnaire/question-types/consent";

/** One permission a question: agreeing to one thing must not mean agreeing to another. */
const permissions = [
  [
    "CONSENTUSE",
    {
      fa: "آیا اجازه می‌دهید [شرکت] از پاسخ‌های شما برای پیشنهادهایی که به شما می‌دهد استفاده کند؟",
      en: "May [company] use your answers for the offers that it makes to you?",
    },
  ],
  [
    "CONSENTLINK",
    {
      fa: "آیا اجازه می‌دهید پاسخ‌های شما به سابقهٔ خریدتان نزد [شرکت] وصل شود؟",
      en: "May your answers be linked to your purchase records at [company]?",
    },
  ],
  [
    "CONSENTCONTACT",
    {
      fa: "آیا مایلید [شرکت] از راه‌هایی که انتخاب کردید با شما تماس بگیرد؟",
      en: "Would you like [company] to contact you in the ways that you chose?",
    },
  ],
] as const;

export const personalisationConsents: ConsentQuestion[] = permissions.map(([code, text]) => ({
  role: "descriptor",
  bases: ["personalisation"],
  code,
  type: "consent",
  text,
  help: {
    fa: "اختیاری است و هر زمان می‌توانید نظرتان را عوض کنید.",
    en: "This is voluntary, and you can change your mind at any time.",
  },
  agreeLabel: { fa: "بله، اجازه می‌دهم", en: "Yes, I agree" },
  declineLabel: { fa: "خیر", en: "No" },
  isRequired: true,
}));
