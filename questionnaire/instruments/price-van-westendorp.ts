import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { priceVariable } from "#questionnaire/question-types/van-westendorp";

const code = "PRICE";

export const priceVanWestendorp = defineModule({
  ...ownWording,
  id: "price-van-westendorp",
  bases: ["attitudinal", "value"],
  construct: { fa: "حساسیت به قیمت", en: "Price sensitivity" },
  title: { fa: "سنجهٔ حساسیت قیمت (ون وستندورپ)", en: "Price sensitivity meter (Van Westendorp)" },
  summary: {
    fa: "چهار قیمت برای یک محصول: مشکوک‌ارزان، به‌صرفه، گران ولی قابل خرید، و بیش از اندازه گران.",
    en: "Four prices for one product: suspiciously cheap, a bargain, dear but worth considering, and too dear.",
  },
  about: {
    measures: {
      fa: "بازهٔ قیمتی که هر فرد برای محصول پذیرفتنی می‌داند.",
      en: "The range of prices that each person finds acceptable.",
    },
    whenToUse: {
      fa: "برای محصول تازه یا تعرفه‌ای که هنوز قیمت ندارد و مردم آن دسته را می‌شناسند. محصول را پیش از پرسش روشن وصف کنید. برای رقابت میان برندها، تحلیل هم‌زمان (کانجوینت) بهتر است.",
      en: "For a new product or tariff without a price, in a category that people know. Describe the product clearly first. For competition between brands, conjoint analysis is better.",
    },
    actions: ["offers", "product"],
  },
  scoring: {
    fa: "میانهٔ بازهٔ پذیرفتنی هر فرد، میانگین قیمت «به‌صرفه» و قیمت «گران ولی قابل خرید» است. نقطهٔ بهینهٔ قیمت را موتور تحلیل از چهار منحنی می‌خواند.",
    en: "The middle of a person's acceptable range is the mean of the bargain price and the dear price. The engine reads the optimal price from the four curves.",
  },
  source: {
    fa: "ون وستندورپ (۱۹۷۶)، کنگرهٔ ESOMAR؛ متن از خود ماست.",
    en: "Van Westendorp (1976), ESOMAR Congress, Venice; wording is ours.",
  },
  pages: [
    {
      code: "PRICEPAGE",
      title: { fa: "قیمت", en: "Price" },
      questions: [
        {
          role: "basis",
          bases: ["attitudinal", "value"],
          code,
          type: "vanWestendorp",
          text: {
            fa: "به [محصول] فکر کنید. به نظر شما هر یک از این قیمت‌ها چقدر است؟",
            en: "Think of [product]. What would each of these prices be for you?",
          },
          prompts: {
            tooCheap: {
              fa: "قیمتی که آن‌قدر پایین است که به کیفیتش شک می‌کنید",
              en: "A price so low that you would doubt the quality",
            },
            cheap: {
              fa: "قیمتی که آن را به‌صرفه می‌دانید",
              en: "A price that you would call a bargain",
            },
            expensive: {
              fa: "قیمتی که آن را گران می‌دانید ولی باز به خریدش فکر می‌کنید",
              en: "A price that is high, though you would still consider buying",
            },
            tooExpensive: {
              fa: "قیمتی که آن‌قدر بالاست که از خرید می‌گذرید",
              en: "A price so high that you would not buy",
            },
          },
          unit: { fa: "[واحد پول]", en: "[currency]" },
          min: 0,
          isRequired: true,
        },
        {
          role: "descriptor",
          bases: ["attitudinal", "value"],
          code: "PRICEMIDDLE",
          type: "calculated",
          text: { fa: "میانهٔ بازهٔ پذیرفتنی قیمت", en: "Middle of the acceptable price range" },
          formula: {
            type: "mean",
            of: [
              { type: "variable", variable: priceVariable(code, "cheap") },
              { type: "variable", variable: priceVariable(code, "expensive") },
            ],
          },
          decimals: 2,
        },
      ],
    },
  ],
});
