import type { Item } from "#questionnaire/question-parts";

/** Needs that most categories share; a code means the same need in every module. Examples to be replaced. */
export const categoryNeeds: readonly Item[] = [
  { code: 1, text: { fa: "کارکرد بی‌نقص", en: "Working without faults" } },
  { code: 2, text: { fa: "تناسب قیمت با آنچه دریافت می‌شود", en: "A price in keeping with what one gets" } },
  { code: 3, text: { fa: "آسانی استفاده", en: "Being easy to use" } },
  { code: 4, text: { fa: "پاسخ‌گویی سریع پشتیبانی", en: "Support that answers quickly" } },
  { code: 5, text: { fa: "حفظ محرمانگی اطلاعات مشتری", en: "Keeping customer information private" } },
  { code: 6, text: { fa: "در دسترس بودن در زمان نیاز", en: "Being available when it is needed" } },
  { code: 7, text: { fa: "قابلیت تنظیم متناسب با شرایط من", en: "Being adaptable to my situation" } },
  { code: 8, text: { fa: "اطلاعات روشن پیش از خرید", en: "Clear information before buying" } },
  { code: 9, text: { fa: "پرداخت آسان", en: "Easy payment" } },
  { code: 10, text: { fa: "تحویل سر وقت", en: "Delivery on time" } },
  { code: 11, text: { fa: "امکان پس دادن", en: "Being able to return it" } },
  {
    code: 12,
    text: { fa: "سازگاری با وسایل و ابزارهای دیگرم", en: "Working with the other things that I own" },
  },
];
