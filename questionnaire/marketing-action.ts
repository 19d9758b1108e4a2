/** What a segmentation is used for: the kinds of work that a segment changes. */
export const marketingActions = [
  "offers",
  "messages",
  "help",
  "product",
  "onboarding",
  "churn",
  "campaigns",
  "nurturing",
  "loyalty",
] as const;

export type MarketingAction = (typeof marketingActions)[number];

export const marketingActionNames: Record<MarketingAction, { fa: string; en: string }> = {
  offers: { fa: "پیشنهادها و تعرفه‌ها", en: "Offers and tariffs" },
  messages: { fa: "پیام‌ها در هر کانال", en: "Messages by channel" },
  help: { fa: "راهنما و پرسش‌های پرتکرار", en: "Help and FAQ" },
  product: { fa: "توسعهٔ محصول", en: "Product development" },
  onboarding: { fa: "خوش‌آمدگویی و شروع کار", en: "Onboarding" },
  churn: { fa: "پیشگیری از ریزش", en: "Churn prevention" },
  campaigns: { fa: "جشنواره‌ها و کارزارهای محلی", en: "Festivals and local campaigns" },
  nurturing: { fa: "پرورش سرنخ", en: "Lead nurturing" },
  loyalty: { fa: "برنامه‌های وفاداری", en: "Loyalty programmes" },
};
