/** Names and numbers of a public standard: facts, written down in our own form. */
export const publicFacts = {
  fa: "نام‌ها و کدها از داده‌های عمومی‌اند و استفاده از آن‌ها آزاد است.",
  en: "Names and codes are public facts and are free to use.",
};

/** Bands and wording that were set for this product. */
export const ownBands = {
  fa: "رده‌ها و متن آن‌ها برای همین نرم‌افزار نوشته شده است و استفاده از آن آزاد است.",
  en: "The classes and their wording were written for this software and are free for any use.",
};
