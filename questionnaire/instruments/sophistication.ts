import { withFreeCodes } from "#questionnaire/instruments/free-codes";
import type { InstrumentModule, ScoreRule } from "#questionnaire/instruments/instrument-module";
import { knowledgeQuiz } from "#questionnaire/instruments/knowledge-quiz";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { agreementPoints, familiarityPoints } from "#questionnaire/instruments/scale-points";
import type { Item, Option, Page, Question } from "#questionnaire/model";

const id = "sophistication";

const shared = { role: "basis", bases: ["sophistication"], moduleId: id } satisfies Partial<Question>;

const knowledge: Item[] = [
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
      fa: "اطرافیانم برای انتخاب از من مشورت می‌گیرند.",
      en: "People around me ask for my advice before they choose.",
    },
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

const brands: Item[] = [
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
  { code: 90, label: { fa: "منبع دیگر", en: "Another source" }, isOtherSpecify: true },
  { code: 91, label: { fa: "هیچ‌کدام", en: "None of these" }, isExclusive: true },
];

const pages: Page[] = [
  {
    code: "KNOWLEDGE",
    title: { fa: "آشنایی شما", en: "How well you know it" },
    questions: [
      {
        ...shared,
        code: "KNOW",
        type: "likert",
        text: {
          fa: "دربارهٔ [دستهٔ محصول]، با هر یک از جمله‌های زیر چقدر موافق یا مخالف هستید؟",
          en: "Thinking of [product category], how much do you agree or disagree with each statement?",
        },
        items: knowledge,
        points: agreementPoints,
        isShuffled: true,
        isRequired: true,
      },
    ],
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
  {
    code: "BRANDS",
    title: { fa: "برندها", en: "Brands" },
    questions: [
      {
        ...shared,
        code: "BRANDFAM",
        type: "likert",
        text: {
          fa: "هر یک از برندهای زیر را چقدر می‌شناسید؟",
          en: "How well do you know each of these brands?",
        },
        items: brands,
        points: familiarityPoints,
        isShuffled: true,
        isRequired: true,
      },
    ],
  },
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
    ],
  },
];

const scores: ScoreRule[] = [
  {
    type: "mean",
    key: "self-rated-knowledge",
    label: { fa: "دانش از نگاه خود", en: "Self-rated knowledge" },
    items: knowledge.map((item) => ({
      question: "KNOW",
      item: item.code,
      isReversed: item.isReversed ?? false,
    })),
  },
  {
    type: "count-correct",
    key: "objective-knowledge",
    label: { fa: "دانش سنجیده‌شده", en: "Objective knowledge" },
    items: quizCodes.map((question) => ({ question })),
  },
  {
    type: "mean",
    key: "brand-familiarity",
    label: { fa: "آشنایی با برندها", en: "Brand familiarity" },
    items: brands.map((brand) => ({ question: "BRANDFAM", item: brand.code })),
  },
  {
    type: "count-chosen",
    key: "information-breadth",
    label: { fa: "شمار منابع اطلاعات", en: "Number of information sources" },
    items: [{ question: "CHANNEL" }],
  },
];

export const sophistication: InstrumentModule = {
  ...ownWording,
  id,
  bases: ["sophistication"],
  construct: { fa: "دانش و مهارت مشتری", en: "Customer knowledge and skill" },
  title: { fa: "سطح پیچیدگی مشتری", en: "Customer sophistication" },
  summary: {
    fa: "دانش از نگاه خود پاسخ‌گو، چهار پرسش دانشی با کلید، آشنایی با برندها و منابع اطلاعات. نام برندها را جایگزین کنید.",
    en: "Self-rated knowledge, four quiz questions with a key, brand familiarity and information sources. Put in your own brands.",
  },
  itemCount: knowledge.length + quizCodes.length + brands.length + 1,
  minutes: 4,
  scoring: {
    rule: {
      fa: "دانش از نگاه خود میانگین چهار جمله است (جملهٔ معکوس برگردانده می‌شود)، دانش سنجیده‌شده شمار پاسخ‌های درست، آشنایی میانگین برندها و گسترهٔ اطلاعات شمار منابع. «نمی‌دانم» نادرست شمرده می‌شود.",
      en: "Self-rated knowledge is the mean of four statements, the reversed one turned round; objective knowledge is the number of correct answers, with “I don't know” as not correct; familiarity is the mean over brands; breadth is the number of sources.",
    },
    scores,
  },
  source: {
    fa: "متن پرسش‌ها از خود ماست؛ جدا سنجیدن دانش ذهنی و عینی از بروکس (۱۹۸۵) پیروی می‌کند.",
    en: "Own wording. Measuring subjective and objective knowledge apart follows Brucks (1985), Journal of Consumer Research 12.",
  },
  build: (takenCodes) => withFreeCodes(pages, takenCodes),
};
