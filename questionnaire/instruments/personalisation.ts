import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { personalisationConsents } from "#questionnaire/instruments/personalisation-consents";
import { agreementPoints } from "#questionnaire/instruments/scale-points";
import { countHolding, meanOfItems } from "#questionnaire/instruments/score-formulas";
import type { Question } from "#questionnaire/model";
import { itemVariable } from "#questionnaire/question-parts";
import type { LikertQuestion } from "#questionnaire/question-types/likert";
import type { MultiGridQuestion } from "#questionnaire/question-types/multi-grid";

const shared = { role: "descriptor", bases: ["personalisation"] } satisfies Partial<Question>;

const openness: LikertQuestion = {
  ...shared,
  code: "PERSVIEW",
  type: "likert",
  text: {
    fa: "با هر یک از جمله‌های زیر چقدر موافق یا مخالف هستید؟",
    en: "How much do you agree or disagree with each statement?",
  },
  items: [
    {
      code: 1,
      text: {
        fa: "پیشنهادی که با خریدهای قبلی‌ام جور باشد، به کارم می‌آید.",
        en: "An offer that fits my earlier purchases is useful to me.",
      },
    },
    {
      code: 2,
      text: {
        fa: "این‌که شرکت‌ها خریدهایم را دنبال کنند، آزارم می‌دهد.",
        en: "It bothers me when companies follow my purchases.",
      },
      isReversed: true,
    },
    {
      code: 3,
      text: {
        fa: "در برابر خدمات بهتر، اطلاعات بیشتری از خودم می‌دهم.",
        en: "For better service I give more information about myself.",
      },
    },
    {
      code: 4,
      text: {
        fa: "ترجیح می‌دهم پیشنهادها برای همه یکسان باشد.",
        en: "I prefer offers that do not differ from person to person.",
      },
      isReversed: true,
    },
  ],
  points: agreementPoints,
  isShuffled: true,
  isRequired: true,
};

const channelUse: MultiGridQuestion = {
  ...shared,
  code: "CHANNELUSE",
  type: "multiGrid",
  text: {
    fa: "هر یک از این راه‌ها برای چه ارتباطی با شما مناسب است؟",
    en: "What is each of these ways good for in reaching you?",
  },
  items: [
    { code: 1, text: { fa: "پیامک", en: "Text message" } },
    { code: 2, text: { fa: "ایمیل", en: "E-mail" } },
    { code: 3, text: { fa: "پیام‌رسان", en: "Messenger" } },
    { code: 4, text: { fa: "تماس تلفنی", en: "Phone call" } },
    { code: 5, text: { fa: "اعلان برنامه", en: "App notification" } },
    { code: 6, text: { fa: "شبکهٔ اجتماعی", en: "Social network" } },
  ],
  options: [
    { code: 1, label: { fa: "خبر و پیشنهاد", en: "News and offers" } },
    { code: 2, label: { fa: "پیگیری سفارش", en: "Order updates" } },
    { code: 3, label: { fa: "پشتیبانی", en: "Support" } },
    { code: 4, label: { fa: "هیچ‌کدام", en: "None of these" }, isExclusive: true },
  ],
  isRequired: true,
};

export const personalisation = defineModule({
  ...ownWording,
  id: "personalisation",
  bases: ["personalisation"],
  construct: { fa: "محتوا و کانال دلخواه", en: "Preferred content and channels" },
  title: { fa: "شخصی‌سازی: محتوا، کانال و رضایت", en: "Personalisation: content, channels, consent" },
  summary: {
    fa: "سه محتوای دلخواه، کانال برای هر منظور، تناوب تماس، نگاه به شخصی‌سازی با چهار جمله (دو معکوس) و سه اجازهٔ جداگانه.",
    en: "The three contents one likes best, channels by purpose, frequency of contact, views on personalisation by four statements (two reversed), and three separate permissions.",
  },
  about: {
    measures: {
      fa: "این‌که هر مشتری چه چیزی را، از چه راهی و چند وقت یک بار می‌خواهد بشنود و چه اجازه‌ای می‌دهد.",
      en: "What each customer wants to hear, in what way and how often, and what he or she permits.",
    },
    whenToUse: {
      fa: "پیش از طراحی ارتباط مستقیم یا پرورش سرنخ. پاسخ منفی به هر اجازه باید در سیستم مشتریان رعایت شود.",
      en: "Before designing direct communication or lead nurturing. A refused permission has to be respected in the customer system.",
    },
    actions: ["messages", "nurturing", "offers", "loyalty"],
  },
  scoring: {
    fa: "شمار کانال‌هایی که برای خبر و پیشنهاد مناسب‌اند، و پذیرش شخصی‌سازی که میانگین چهار جمله است؛ جمله‌های معکوس برگردانده می‌شود (۶ منهای پاسخ).",
    en: "The number of channels that are open to news and offers; openness to personalisation is the mean of four statements, reverse-keyed ones turned round (6 minus the answer).",
  },
  source: { fa: "متن پرسش‌ها از خود ماست.", en: "Own wording." },
  pages: [
    {
      code: "CONTENTPAGE",
      title: { fa: "آنچه دوست دارید بشنوید", en: "What you like to hear" },
      questions: [
        {
          ...shared,
          code: "CONTENT",
          type: "ranking",
          text: {
            fa: "از میان این‌ها، سه چیزی را که بیشتر دوست دارید از [شرکت] دریافت کنید به ترتیب مشخص کنید.",
            en: "Of these, name in order the three that you would most like to receive from [company].",
          },
          options: [
            { code: 1, label: { fa: "تخفیف و پیشنهاد ویژه", en: "Discounts and special offers" } },
            { code: 2, label: { fa: "معرفی محصول تازه", en: "News of new products" } },
            { code: 3, label: { fa: "آموزش کوتاه ویدئویی", en: "Short video lessons" } },
            { code: 4, label: { fa: "راهنمای نوشتاری", en: "Written guides" } },
            { code: 5, label: { fa: "تجربهٔ مشتریان دیگر", en: "Experiences of other customers" } },
            { code: 6, label: { fa: "خبر و تحلیل بازار", en: "Market news and analysis" } },
            { code: 7, label: { fa: "دعوت به رویداد", en: "Invitations to events" } },
            { code: 8, label: { fa: "مسابقه و سرگرمی", en: "Contests and entertainment" } },
          ],
          rankCount: 3,
          isShuffled: true,
          isRequired: true,
        },
      ],
    },
    {
      code: "CONTACTPAGE",
      title: { fa: "راه‌های ارتباط", en: "Ways to reach you" },
      questions: [
        channelUse,
        {
          ...shared,
          role: "basis",
          code: "CONTACTFREQ",
          type: "single",
          text: {
            fa: "خبرها و پیشنهادهای [شرکت] را حداکثر چند وقت یک بار می‌خواهید دریافت کنید؟",
            en: "How often at most would you like news and offers from [company]?",
          },
          options: [
            { code: 1, label: { fa: "هیچ‌وقت", en: "Never" } },
            { code: 2, label: { fa: "سالی چند بار", en: "A few times a year" } },
            { code: 3, label: { fa: "ماهی یک بار", en: "Once a month" } },
            { code: 4, label: { fa: "هفته‌ای یک بار", en: "Once a week" } },
            { code: 5, label: { fa: "هر زمان که خبر تازه‌ای هست", en: "Whenever there is news" } },
          ],
          isRequired: true,
        },
      ],
    },
    {
      code: "CONSENTPAGE",
      title: { fa: "اطلاعات شما", en: "Your information" },
      questions: [
        openness,
        ...personalisationConsents,
        {
          ...shared,
          role: "basis",
          code: "CHANNELOPEN",
          type: "calculated",
          text: { fa: "شمار کانال‌های مناسب برای خبر و پیشنهاد", en: "Channels open to news and offers" },
          formula: countHolding(
            channelUse.items.map((item) => itemVariable(channelUse.code, item.code)),
            [1],
          ),
        },
        {
          ...shared,
          role: "basis",
          code: "PERSOPEN",
          type: "calculated",
          text: { fa: "پذیرش شخصی‌سازی", en: "Openness to personalisation" },
          formula: meanOfItems(openness, [1, 2, 3, 4]),
          decimals: 2,
        },
      ],
    },
  ],
});
