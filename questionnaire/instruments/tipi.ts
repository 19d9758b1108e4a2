import { defineModule } from "#questionnaire/instruments/define-module";
import { sevenAgreementPoints } from "#questionnaire/instruments/scale-points";
import { meanOfItems } from "#questionnaire/instruments/score-formulas";
import type { CalculatedQuestion } from "#questionnaire/question-types/calculated";
import type { LikertQuestion } from "#questionnaire/question-types/likert";

const inventory: LikertQuestion = {
  role: "descriptor",
  bases: ["personality"],
  code: "TIPI",
  type: "likert",
  text: { fa: "من خودم را چنین آدمی می‌دانم:", en: "I see myself as:" },
  help: {
    fa: "هر سطر دو صفت دارد؛ بگویید این دو صفت روی هم چقدر به شما می‌خورد، حتی اگر یکی از آن‌ها بیشتر بخورد.",
    en: "Each line has two words; say how well the pair applies to you, even if one of them applies more strongly.",
  },
  items: [
    { code: 1, text: { fa: "برون‌گرا، پرشور", en: "Extraverted, enthusiastic" } },
    { code: 2, text: { fa: "خرده‌گیر، اهل بگومگو", en: "Critical, quarrelsome" }, isReversed: true },
    { code: 3, text: { fa: "قابل اعتماد، منضبط", en: "Dependable, self-disciplined" } },
    { code: 4, text: { fa: "مضطرب، زودرنج", en: "Anxious, easily upset" }, isReversed: true },
    { code: 5, text: { fa: "پذیرای تجربه‌های تازه، ژرف‌اندیش", en: "Open to new experiences, complex" } },
    { code: 6, text: { fa: "تودار، ساکت", en: "Reserved, quiet" }, isReversed: true },
    { code: 7, text: { fa: "همدل، صمیمی", en: "Sympathetic, warm" } },
    { code: 8, text: { fa: "بی‌نظم، بی‌دقت", en: "Disorganized, careless" }, isReversed: true },
    { code: 9, text: { fa: "آرام، باثبات از نظر عاطفی", en: "Calm, emotionally stable" } },
    { code: 10, text: { fa: "پایبند به عرف، کم‌خلاقیت", en: "Conventional, uncreative" }, isReversed: true },
  ],
  points: sevenAgreementPoints,
  isRequired: true,
};

const scores: CalculatedQuestion[] = (
  [
    ["TIPI_E", { fa: "برون‌گرایی", en: "Extraversion" }, [1, 6]],
    ["TIPI_A", { fa: "توافق‌پذیری", en: "Agreeableness" }, [2, 7]],
    ["TIPI_C", { fa: "وظیفه‌شناسی", en: "Conscientiousness" }, [3, 8]],
    ["TIPI_S", { fa: "ثبات عاطفی", en: "Emotional stability" }, [4, 9]],
    ["TIPI_O", { fa: "گشودگی به تجربه", en: "Openness to experiences" }, [5, 10]],
  ] as const
).map(([code, text, items]) => ({
  role: "basis",
  bases: ["personality"],
  code,
  type: "calculated",
  text,
  formula: meanOfItems(inventory, items, 2),
  decimals: 2,
}));

export const tipi = defineModule({
  id: "tipi",
  bases: ["personality"],
  construct: { fa: "پنج عامل بزرگ شخصیت", en: "The big five personality traits" },
  title: { fa: "پرسش‌نامهٔ ده‌گویه‌ای شخصیت (TIPI)", en: "Ten-Item Personality Inventory (TIPI)" },
  summary: {
    fa: "ده جفت صفت برای پنج ویژگی شخصیت، هر ویژگی با یک گویهٔ مستقیم و یک گویهٔ معکوس.",
    en: "Ten pairs of words for five traits, each with one straight and one reverse-keyed item.",
  },
  about: {
    measures: {
      fa: "پنج ویژگی شخصیت در کوتاه‌ترین شکل ممکن. دقت آن از ابزارهای بلندتر کمتر است.",
      en: "Five personality traits in the shortest form there is. It is less precise than longer scales.",
    },
    whenToUse: {
      fa: "وقتی شخصیت فقط برای توصیف بخش‌ها لازم است و بیش از یک دقیقه وقت نیست. اگر شخصیت مبنای بخش‌بندی است، Mini-IPIP بهتر است.",
      en: "When personality only serves to describe segments and there is no more than a minute. To form segments by personality, the Mini-IPIP is better.",
    },
    actions: ["messages", "help", "onboarding"],
  },
  scoring: {
    fa: "نمرهٔ هر ویژگی میانگین دو گویهٔ آن است؛ گویهٔ معکوس برگردانده می‌شود (۸ منهای پاسخ).",
    en: "A trait's score is the mean of its two items, the reverse-keyed one turned round (8 minus the answer).",
  },
  validation: { fa: "not-validated", en: "validated" },
  source: {
    fa: "گاسلینگ، رنتفرو و سوان (۲۰۰۳)، Journal of Research in Personality، دورهٔ ۳۷، ص ۵۰۴ تا ۵۲۸. نسخه‌ای فارسی را آزخوش و همکاران (۲۰۱۹)، Psychology in Russia، دورهٔ ۱۲، ص ۲۸ تا ۳۸، در میان سالمندان ایرانی سنجیده‌اند؛ متن فارسی این‌جا از خود ماست.",
    en: "Gosling, Rentfrow and Swann (2003), Journal of Research in Personality 37, 504–528. A Persian version was validated among Iranians over 60 by Azkhosh, Sahaf, Rostami and Ahmadi (2019), Psychology in Russia 12(3), 28–38; the Persian wording here is ours.",
  },
  licence: {
    fa: "نویسندگان استفاده از آن را برای هر منظوری آزاد گذاشته‌اند.",
    en: "The authors allow its use for any purpose.",
  },
  allowedUse: "any",
  pages: [
    {
      code: "TRAITS",
      title: { fa: "شخصیت شما", en: "What you are like" },
      questions: [inventory, ...scores],
    },
  ],
});
