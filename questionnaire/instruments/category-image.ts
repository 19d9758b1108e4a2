import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { meanOfItems } from "#questionnaire/instruments/score-formulas";
import type {
  PoleItem,
  SemanticDifferentialQuestion,
} from "#questionnaire/question-types/semantic-differential";

/** On every second line the good word comes first, so that a straight line of answers shows itself. */
const pairs: PoleItem[] = [
  { code: 1, low: { fa: "قدیمی", en: "Old-fashioned" }, high: { fa: "امروزی", en: "Modern" } },
  {
    code: 2,
    low: { fa: "قابل اعتماد", en: "Trustworthy" },
    high: { fa: "غیرقابل اعتماد", en: "Untrustworthy" },
    isReversed: true,
  },
  { code: 3, low: { fa: "بی‌کیفیت", en: "Poor quality" }, high: { fa: "باکیفیت", en: "High quality" } },
  {
    code: 4,
    low: { fa: "به‌صرفه", en: "Good value" },
    high: { fa: "گران", en: "Overpriced" },
    isReversed: true,
  },
  { code: 5, low: { fa: "سرد", en: "Cold" }, high: { fa: "صمیمی", en: "Friendly" } },
  {
    code: 6,
    low: { fa: "ساده", en: "Simple" },
    high: { fa: "پیچیده", en: "Complicated" },
    isReversed: true,
  },
  { code: 7, low: { fa: "معمولی", en: "Ordinary" }, high: { fa: "متمایز", en: "Distinctive" } },
  {
    code: 8,
    low: { fa: "مناسب آدم‌هایی مثل من", en: "For people like me" },
    high: { fa: "مناسب آدم‌های دیگر", en: "For other people" },
    isReversed: true,
  },
];

const image: SemanticDifferentialQuestion = {
  role: "basis",
  bases: ["attitudinal"],
  code: "IMAGE",
  type: "semanticDifferential",
  text: { fa: "[برند] به نظر شما چگونه است؟", en: "What is [brand] like in your view?" },
  help: {
    fa: "در هر سطر، خانه‌ای را انتخاب کنید که به نظر شما نزدیک‌تر است. پاسخ درست یا نادرستی وجود ندارد.",
    en: "On each line, choose the place that is closest to your view. There are no right or wrong answers.",
  },
  items: pairs,
  steps: 7,
  isShuffled: true,
  isRequired: true,
};

export const categoryImage = defineModule({
  ...ownWording,
  id: "category-image",
  bases: ["attitudinal"],
  construct: { fa: "تصویر برند", en: "Brand image" },
  title: { fa: "تصویر برند (افتراق معنایی)", en: "Brand image (semantic differential)" },
  summary: {
    fa: "هشت جفت صفت متضاد با هفت خانه دربارهٔ یک برند یا دستهٔ محصول؛ در نیمی از سطرها صفت خوب در آغاز می‌آید.",
    en: "Eight pairs of opposite words with seven steps, about a brand or category; on half of the lines the good word comes first.",
  },
  about: {
    measures: {
      fa: "تصویری که مردم از برند در ذهن دارند، از نو بودن و کیفیت تا نزدیکی به خودشان.",
      en: "The picture that people have of a brand, from newness and quality to closeness to themselves.",
    },
    whenToUse: {
      fa: "برای جایگاه‌یابی برند در هر بخش، یا مقایسهٔ برند با رقیب (ماژول را برای هر برند یک بار بیاورید).",
      en: "To position a brand segment by segment, or to compare it with a competitor (use the module once for each brand).",
    },
    actions: ["messages", "product", "campaigns"],
  },
  scoring: {
    fa: "تصویر کلی، میانگین هشت سطر است و عدد بزرگ‌تر یعنی تصویر بهتر؛ سطرهایی که صفت خوب در آغاز دارد برگردانده می‌شود (۸ منهای پاسخ).",
    en: "Overall image is the mean of eight lines, higher being better; lines that begin with the good word are turned round (8 minus the answer).",
  },
  source: {
    fa: "متن از خود ماست؛ روش افتراق معنایی از آزگود، سوسی و تننبام (۱۹۵۷) است.",
    en: "Own wording. The semantic differential follows Osgood, Suci and Tannenbaum (1957), The Measurement of Meaning.",
  },
  pages: [
    {
      code: "BRANDIMAGE",
      title: { fa: "نظر شما دربارهٔ [برند]", en: "Your view of [brand]" },
      questions: [
        image,
        {
          role: "descriptor",
          bases: ["attitudinal"],
          code: "IMAGESCORE",
          type: "calculated",
          text: { fa: "تصویر کلی برند", en: "Overall brand image" },
          formula: meanOfItems(
            image,
            pairs.map(({ code }) => code),
          ),
          decimals: 2,
        },
      ],
    },
  ],
});
