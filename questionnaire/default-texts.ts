import type { QuestionnaireDefinition } from "#questionnaire/model";

/** What a new questionnaire tells its respondents; the brackets are for the researcher to fill in. */
export const defaultTexts: Pick<QuestionnaireDefinition, "consent" | "thanks"> = {
  consent: {
    fa: "این پرسش‌نامه را [نام گروه پژوهش] برای شناخت بهتر نیازهای مشتریان تهیه کرده است. پاسخ دادن به آن حدود [چند] دقیقه وقت می‌گیرد. شرکت در این پژوهش داوطلبانه است و هر زمان که بخواهید می‌توانید آن را متوقف کنید. پاسخ‌های شما محرمانه می‌ماند، فقط در کنار پاسخ‌های دیگران تحلیل می‌شود و برای تبلیغ یا فروش به شخص شما به کار نمی‌رود.",
    en: "This questionnaire comes from [name of the research team] and helps us understand customers' needs better. It takes about [number] minutes. Taking part is voluntary, and you may stop at any time. Your answers are kept confidential, are analysed only together with those of other people, and are not used to advertise or sell anything to you.",
  },
  thanks: {
    fa: "از وقتی که گذاشتید سپاسگزاریم. پاسخ‌های شما ثبت شد.",
    en: "Thank you for your time. Your answers have been recorded.",
  },
};
