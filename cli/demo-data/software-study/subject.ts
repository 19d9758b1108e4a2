import type { Item } from "#questionnaire/question-parts";

/** Put where the modules say [product category]. */
export const productCategory = { fa: "نرم‌افزار کسب‌وکار", en: "business software" };

/** Codes 1, 2, 3, 4 and 6 are the module's own needs, said for this subject; the others are needs of this study. */
export const needs: readonly Item[] = [
  {
    code: 1,
    text: { fa: "میزبانی پایدار و کار بدون قطعی", en: "Reliable hosting without outages" },
  },
  {
    code: 2,
    text: {
      fa: "قیمتی که تا پایان قرارداد تغییر نکند",
      en: "A price that stays the same until the contract ends",
    },
  },
  {
    code: 3,
    text: { fa: "صدور آسان و سریع فاکتور", en: "Quick and easy invoicing" },
  },
  {
    code: 4,
    text: { fa: "پشتیبانی سریع به زبان فارسی", en: "Quick support in Persian" },
  },
  {
    code: 6,
    text: { fa: "دسترسی با تلفن همراه، در هر زمان", en: "A mobile app that works at any time" },
  },
  {
    code: 9,
    text: {
      fa: "امکان گرفتن خروجی کامل از داده‌ها",
      en: "Being able to export all of our data",
    },
  },
  {
    code: 10,
    text: {
      fa: "اتصال به سامانهٔ مودیان",
      en: "A connection to the tax authority's system (Moadian)",
    },
  },
  {
    code: 11,
    text: { fa: "آموزش کارکنان", en: "Training for our staff" },
  },
];

/** No real product: the figures beside these names are simulated. */
export const brands: readonly Item[] = [
  { code: 1, text: { fa: "آوندکار", en: "Avandkar" } },
  { code: 2, text: { fa: "دفترینا", en: "Daftarina" } },
  { code: 3, text: { fa: "نوین‌نگار", en: "Novin Negar" } },
  { code: 4, text: { fa: "هم‌شمار", en: "Hamshomar" } },
  { code: 5, text: { fa: "پیشراه", en: "Pishrah" } },
];
