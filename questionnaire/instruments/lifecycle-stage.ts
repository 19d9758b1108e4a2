import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { agreementPoints } from "#questionnaire/instruments/scale-points";
import { meanOfItems } from "#questionnaire/instruments/score-formulas";
import type { Question } from "#questionnaire/model";
import type { LikertQuestion } from "#questionnaire/question-types/likert";

const shared = { role: "basis", bases: ["lifecycle"] } satisfies Partial<Question>;

const relation: LikertQuestion = {
  ...shared,
  role: "descriptor",
  code: "RELATION",
  type: "likert",
  text: {
    fa: "دربارهٔ [محصول]، با هر جمله چقدر موافق یا مخالف هستید؟",
    en: "About [product], how much do you agree or disagree with each statement?",
  },
  items: [
    { code: 1, text: { fa: "امکانات اصلی آن را می‌شناسم.", en: "I know its main features." } },
    {
      code: 2,
      text: {
        fa: "هنوز در کار با آن سردرگم می‌شوم.",
        en: "I still get lost when I use it.",
      },
      isReversed: true,
    },
    {
      code: 3,
      text: { fa: "قصد دارم استفاده از آن را ادامه دهم.", en: "I intend to go on using it." },
    },
    {
      code: 4,
      text: { fa: "به جایگزین کردن آن فکر می‌کنم.", en: "I am thinking of replacing it." },
      isReversed: true,
    },
  ],
  points: agreementPoints,
  isShuffled: true,
  isRequired: true,
};

export const lifecycleStage = defineModule({
  ...ownWording,
  id: "lifecycle-stage",
  bases: ["lifecycle"],
  construct: { fa: "مرحلهٔ مشتری", en: "Customer stage" },
  title: { fa: "مرحلهٔ چرخهٔ عمر مشتری", en: "Customer lifecycle stage" },
  summary: {
    fa: "مرحله از ناآشنایی تا ترک، زمان خرید، جاافتادن و ماندن مشتری، دلیل رفتن، و برچسب CRM از پیوند.",
    en: "Stage from unaware to lapsed, time to purchase, how settled and how firm a customer is, reasons for leaving, and the CRM tag from the link.",
  },
  about: {
    measures: {
      fa: "این‌که هر فرد در کدام گام از مسیر آشنایی، خرید، استفاده و ماندن ایستاده است.",
      en: "At which step from first awareness through purchase and use to staying each person stands.",
    },
    whenToUse: {
      fa: "برای زمان‌بندی خوش‌آمدگویی، پیگیری و پیشگیری از ریزش. اگر سیستم مشتریان برچسب مرحله دارد، آن را با نشانی «stage» در پیوند بفرستید تا کنار پاسخ‌ها بنشیند.",
      en: "To time onboarding, follow-up and the prevention of churn. Where the customer system has a tag, send it in the link as “stage”, so that it stands beside the answers.",
    },
    actions: ["nurturing", "onboarding", "churn", "loyalty"],
  },
  scoring: {
    fa: "دو نمره، هر یک میانگین دو جمله: جاافتادن و ماندگاری؛ جمله‌های معکوس برگردانده می‌شود (۶ منهای پاسخ). چون فقط مشتریان کنونی آن‌ها را دارند، بخش‌ها را توصیف می‌کنند و مبنا نیستند.",
    en: "Two scores, each the mean of two statements: settled in, and staying; reverse-keyed ones are turned round (6 minus the answer). Only present customers have them, so they describe segments rather than form them.",
  },
  source: {
    fa: "متن از خود ماست؛ مرحله‌ها از ادبیات مسیر مشتری (لِمون و ورهوف، ۲۰۱۶) پیروی می‌کند.",
    en: "Own wording. The stages follow the literature on the customer journey (Lemon and Verhoef, 2016, Journal of Marketing 80).",
  },
  pages: [
    {
      code: "STAGEPAGE",
      title: { fa: "شما و [محصول]", en: "You and [product]" },
      questions: [
        {
          ...shared,
          code: "STAGE",
          type: "single",
          text: {
            fa: "کدام جمله وضع شما را نسبت به [محصول] بهتر نشان می‌دهد؟",
            en: "Which of these describes best where you stand with [product]?",
          },
          options: [
            {
              code: 1,
              label: { fa: "تا امروز نامش را نشنیده بودم", en: "I had not heard of it until today" },
            },
            {
              code: 2,
              label: {
                fa: "می‌شناسم ولی به خریدش فکر نکرده‌ام",
                en: "I know it but have not thought of buying it",
              },
            },
            {
              code: 3,
              label: { fa: "دارم آن را با گزینه‌های دیگر مقایسه می‌کنم", en: "I am comparing it with others" },
            },
            { code: 4, label: { fa: "تصمیم گرفته‌ام آن را بخرم", en: "I have decided to buy it" } },
            {
              code: 5,
              label: {
                fa: "کمتر از سه ماه است که از آن استفاده می‌کنم",
                en: "I have used it for less than three months",
              },
            },
            {
              code: 6,
              label: {
                fa: "سه ماه یا بیشتر است که از آن استفاده می‌کنم",
                en: "I have used it for three months or more",
              },
            },
            {
              code: 7,
              label: {
                fa: "قبلاً استفاده می‌کردم و کنار گذاشته‌ام",
                en: "I used it before and have given it up",
              },
            },
          ],
          isRequired: true,
        },
        {
          ...shared,
          role: "descriptor",
          code: "CRMSTAGE",
          type: "hidden",
          text: { fa: "مرحله در سیستم مشتریان", en: "Stage in the customer system" },
          source: { from: "link", parameter: "stage" },
        },
      ],
    },
    {
      code: "BEFOREBUYING",
      title: { fa: "پیش از خرید", en: "Before buying" },
      visibleIf: { type: "in", variable: "STAGE", codes: [3, 4] },
      questions: [
        {
          ...shared,
          role: "descriptor",
          code: "BUYWHEN",
          type: "single",
          text: { fa: "فکر می‌کنید چه زمانی خرید کنید؟", en: "When do you expect to buy?" },
          options: [
            { code: 1, label: { fa: "تا یک هفتهٔ دیگر", en: "Within a week" } },
            { code: 2, label: { fa: "تا یک ماه دیگر", en: "Within a month" } },
            { code: 3, label: { fa: "تا سه ماه دیگر", en: "Within three months" } },
            { code: 4, label: { fa: "دیرتر", en: "Later" } },
            { code: -98, label: { fa: "نمی‌دانم", en: "I don't know" } },
          ],
          isRequired: true,
        },
        {
          ...shared,
          role: "descriptor",
          code: "BARRIER",
          type: "single",
          text: {
            fa: "مهم‌ترین چیزی که هنوز مانع خرید شده چیست؟",
            en: "What is the main thing that still keeps you from buying?",
          },
          options: [
            { code: 1, label: { fa: "قیمت", en: "The price" } },
            { code: 2, label: { fa: "تردید در کیفیت", en: "Doubts about quality" } },
            { code: 3, label: { fa: "کمبود اطلاعات", en: "Too little information" } },
            { code: 4, label: { fa: "تصمیم با کس دیگری است", en: "Somebody else decides" } },
            { code: 5, label: { fa: "عجله‌ای ندارم", en: "There is no hurry" } },
            { code: 90, label: { fa: "چیز دیگر", en: "Something else" }, isOtherSpecify: true },
            { code: 91, label: { fa: "مانعی نیست", en: "Nothing does" } },
          ],
          isRequired: true,
        },
      ],
    },
    {
      code: "AFTERLEAVING",
      title: { fa: "پس از کنار گذاشتن", en: "After giving it up" },
      visibleIf: { type: "in", variable: "STAGE", codes: [7] },
      questions: [
        {
          ...shared,
          role: "descriptor",
          code: "WHYLEFT",
          type: "multiple",
          text: { fa: "چرا آن را کنار گذاشتید؟", en: "Why did you give it up?" },
          options: [
            { code: 1, label: { fa: "گران شد", en: "It became expensive" } },
            { code: 2, label: { fa: "از کیفیت راضی نبودم", en: "I was not satisfied with the quality" } },
            { code: 3, label: { fa: "از پشتیبانی راضی نبودم", en: "I was not satisfied with the support" } },
            { code: 4, label: { fa: "گزینهٔ بهتری پیدا کردم", en: "I found something better" } },
            { code: 5, label: { fa: "دیگر به آن نیاز نداشتم", en: "I no longer needed it" } },
            {
              code: 90,
              label: { fa: "دلیل دیگر", en: "Another reason" },
              isOtherSpecify: true,
              isFixed: true,
            },
          ],
          isShuffled: true,
          isRequired: true,
        },
      ],
    },
    {
      code: "USING",
      title: { fa: "استفاده از [محصول]", en: "Using [product]" },
      visibleIf: { type: "in", variable: "STAGE", codes: [5, 6] },
      questions: [
        relation,
        {
          ...shared,
          role: "descriptor",
          code: "SETTLED",
          type: "calculated",
          text: { fa: "جاافتادن", en: "Settled in" },
          formula: meanOfItems(relation, [1, 2]),
          decimals: 2,
        },
        {
          ...shared,
          role: "descriptor",
          code: "STAYING",
          type: "calculated",
          text: { fa: "ماندگاری", en: "Staying" },
          formula: meanOfItems(relation, [3, 4]),
          decimals: 2,
        },
      ],
    },
  ],
});
