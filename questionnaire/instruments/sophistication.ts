import type { Formula } from "#questionnaire/formula";
import { defineModule } from "#questionnaire/instruments/define-module";
import { knowledgeQuiz } from "#questionnaire/instruments/knowledge-quiz";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { agreementPoints, familiarityPoints } from "#questionnaire/instruments/scale-points";
import { meanOfItems } from "#questionnaire/instruments/score-formulas";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Page, Question } from "#questionnaire/model";
import type { Item, Option } from "#questionnaire/question-parts";
import type { CalculatedQuestion } from "#questionnaire/question-types/calculated";
import type { LikertQuestion } from "#questionnaire/question-types/likert";
import { quizCorrectVariable } from "#questionnaire/question-types/quiz";

const shared = { role: "descriptor", bases: ["sophistication"] } satisfies Partial<Question>;

const knowledgeItems: Item[] = [
  {
    code: 1,
    text: { fa: "می‌دانم [دستهٔ محصول] چگونه کار می‌کند.", en: "I know how [product category] works." },
  },
  {
    code: 2,
    text: {
      fa: "می‌توانم تفاوت گزینه‌های موجود در بازار را توضیح دهم.",
      en: "I can explain how the options on the market differ.",
    },
  },
  {
    code: 3,
    text: {
      fa: "بیشتر اصطلاح‌های فنی آن برایم ناآشناست.",
      en: "Most of its technical terms are unfamiliar to me.",
    },
    isReversed: true,
  },
  {
    code: 4,
    text: {
      fa: "برای انتخاب به راهنمایی دیگران نیاز دارم.",
      en: "I need guidance from others to make a choice.",
    },
    isReversed: true,
  },
];

const quizCodes = ["QUIZ1", "QUIZ2", "QUIZ3", "QUIZ4"];

const brandItems: Item[] = [
  { code: 1, text: { fa: "[برند الف]", en: "[Brand A]" } },
  { code: 2, text: { fa: "[برند ب]", en: "[Brand B]" } },
  { code: 3, text: { fa: "[برند پ]", en: "[Brand C]" } },
  { code: 4, text: { fa: "[برند ت]", en: "[Brand D]" } },
  { code: 5, text: { fa: "[برند ث]", en: "[Brand E]" } },
];

const channels: Option[] = [
  { code: 1, label: { fa: "موتورهای جست‌وجو", en: "Search engines" } },
  { code: 2, label: { fa: "وب‌سایت سازنده یا ارائه‌دهنده", en: "The maker's or provider's website" } },
  { code: 3, label: { fa: "شبکه‌های اجتماعی", en: "Social networks" } },
  { code: 4, label: { fa: "نظر خریداران در اینترنت", en: "Buyers' reviews on the internet" } },
  { code: 5, label: { fa: "دوستان، خانواده یا همکاران", en: "Friends, family or colleagues" } },
  { code: 6, label: { fa: "فروشندگان", en: "Salespeople" } },
  { code: 7, label: { fa: "نشریه‌ها و کارشناسان مستقل", en: "Independent press and experts" } },
  { code: 8, label: { fa: "نمایشگاه‌ها و رویدادها", en: "Exhibitions and events" } },
  { code: 90, label: { fa: "منبع دیگر", en: "Another source" }, isOtherSpecify: true, isFixed: true },
  { code: 91, label: { fa: "هیچ‌کدام", en: "None of these" }, isExclusive: true, isFixed: true },
];

const knowledge: LikertQuestion = {
  ...shared,
  code: "KNOW",
  type: "likert",
  text: {
    fa: "دربارهٔ [دستهٔ محصول]، با هر یک از جمله‌های زیر چقدر موافق یا مخالف هستید؟",
    en: "Thinking of [product category], how much do you agree or disagree with each statement?",
  },
  items: knowledgeItems,
  points: agreementPoints,
  isShuffled: true,
  isRequired: true,
};

const brands: LikertQuestion = {
  ...shared,
  code: "BRANDFAM",
  type: "likert",
  text: {
    fa: "هر یک از برندهای زیر را چقدر می‌شناسید؟",
    en: "How well do you know each of these brands?",
  },
  items: brandItems,
  points: familiarityPoints,
  isShuffled: true,
  isRequired: true,
};

const scores: CalculatedQuestion[] = (
  [
    [
      "KNOWSCORE",
      { fa: "دانش از نگاه خود", en: "Self-rated knowledge" },
      meanOfItems(
        knowledge,
        knowledgeItems.map(({ code }) => code),
      ),
    ],
    [
      "QUIZSCORE",
      { fa: "دانش سنجیده‌شده", en: "Objective knowledge" },
      {
        type: "sum",
        of: quizCodes.map((code) => ({ type: "variable", variable: quizCorrectVariable(code) })),
      },
    ],
    [
      "BRANDSCORE",
      { fa: "آشنایی با برندها", en: "Brand familiarity" },
      meanOfItems(
        brands,
        brandItems.map(({ code }) => code),
      ),
    ],
    [
      "SOURCECOUNT",
      { fa: "شمار منابع اطلاعات", en: "Number of information sources" },
      { type: "chosenCount", variable: "CHANNEL", leaveOut: [91] },
    ],
  ] as const satisfies readonly (readonly [string, LocalisedText, Formula])[]
).map(([code, text, formula]) => ({
  ...shared,
  role: "basis",
  code,
  type: "calculated",
  text,
  formula,
  decimals: 2,
}));

const pages: Page[] = [
  {
    code: "KNOWLEDGE",
    title: { fa: "آشنایی شما", en: "How well you know it" },
    questions: [knowledge],
  },
  {
    code: "QUIZ",
    title: { fa: "چند پرسش کوتاه", en: "A few short questions" },
    questions: [
      {
        ...shared,
        code: "QUIZINTRO",
        type: "information",
        text: {
          fa: "لطفاً به پرسش‌های زیر بدون جست‌وجو پاسخ دهید. اگر پاسخ را نمی‌دانید، گزینهٔ «نمی‌دانم» را انتخاب کنید.",
          en: "Please answer the next questions without looking anything up. If you do not know an answer, choose “I don't know”.",
        },
      },
      ...knowledgeQuiz(quizCodes, shared),
    ],
  },
  { code: "BRANDS", title: { fa: "برندها", en: "Brands" }, questions: [brands] },
  {
    code: "CHANNELS",
    title: { fa: "منابع اطلاعات", en: "Sources of information" },
    questions: [
      {
        ...shared,
        code: "CHANNEL",
        type: "multiple",
        text: {
          fa: "پیش از انتخاب [دستهٔ محصول]، معمولاً از کدام منابع اطلاعات می‌گیرید؟",
          en: "Where do you usually get information before you choose [product category]?",
        },
        help: { fa: "همهٔ موارد درست را انتخاب کنید.", en: "Choose all that apply." },
        options: channels,
        isShuffled: true,
        isRequired: true,
      },
      ...scores,
    ],
  },
];

export const sophistication = defineModule({
  ...ownWording,
  id: "sophistication",
  bases: ["sophistication"],
  construct: { fa: "دانش و مهارت مشتری", en: "Customer knowledge and skill" },
  title: { fa: "سطح پیچیدگی مشتری", en: "Customer sophistication" },
  summary: {
    fa: "دانش از نگاه خود پاسخ‌گو، چهار پرسش دانشی با کلید، آشنایی با برندها و منابع اطلاعات. نام برندها را جایگزین کنید.",
    en: "Self-rated knowledge, four quiz questions with a key, brand familiarity and information sources. Put in your own brands.",
  },
  about: {
    measures: {
      fa: "این‌که مشتری چقدر از محصول می‌داند، چقدر فکر می‌کند که می‌داند، کدام برندها را می‌شناسد و اطلاعاتش را از کجا می‌گیرد.",
      en: "How much customers know of a product, how much they think they know, which brands they know and where they get their information.",
    },
    whenToUse: {
      fa: "وقتی آموزش، راهنما و پشتیبانی باید با سطح هر بخش بخورد. پرسش‌های دانشی را با موضوع خود جایگزین کنید: هر پرسش یک پاسخ درست و سه اشتباه رایج.",
      en: "When guidance, help and support should fit the level of each segment. Replace the quiz with your own subject: one true answer and three common mistakes to a question.",
    },
    actions: ["help", "onboarding", "messages", "nurturing"],
  },
  scoring: {
    fa: "دانش از نگاه خود میانگین چهار جمله است (جمله‌های معکوس برگردانده می‌شود)، دانش سنجیده‌شده شمار پاسخ‌های درست، آشنایی میانگین برندها و گسترهٔ اطلاعات شمار منابع. «نمی‌دانم» نادرست شمرده می‌شود.",
    en: "Self-rated knowledge is the mean of four statements, reversed ones turned round; objective knowledge is the number of correct answers, with “I don't know” as not correct; familiarity is the mean over brands; breadth is the number of sources.",
  },
  source: {
    fa: "متن پرسش‌ها از خود ماست؛ جدا سنجیدن دانش ذهنی و عینی از بروکس (۱۹۸۵) پیروی می‌کند.",
    en: "Own wording. Measuring subjective and objective knowledge apart follows Brucks (1985), Journal of Consumer Research 12.",
  },
  openLists: [brands.code],
  pages,
});
