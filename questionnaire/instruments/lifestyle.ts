import { defineModule } from "#questionnaire/instruments/define-module";
import { lifestyleOpinions, opinionScores } from "#questionnaire/instruments/lifestyle-opinions";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { activityPoints, interestPoints } from "#questionnaire/instruments/scale-points";
import { meanOfItems } from "#questionnaire/instruments/score-formulas";
import type { Question } from "#questionnaire/model";
import type { CalculatedQuestion } from "#questionnaire/question-types/calculated";
import type { LikertQuestion } from "#questionnaire/question-types/likert";

const shared = { role: "basis", bases: ["psychographic"] } satisfies Partial<Question>;

const activities: LikertQuestion = {
  ...shared,
  role: "descriptor",
  code: "ACTIVITY",
  type: "likert",
  text: {
    fa: "در سه ماه گذشته، هر یک از این کارها را چند وقت یک بار انجام داده‌اید؟",
    en: "In the past three months, how often have you done each of these?",
  },
  items: [
    { code: 1, text: { fa: "ورزش کردن", en: "Exercising" } },
    { code: 2, text: { fa: "رفتن به طبیعت", en: "Going out into nature" } },
    { code: 3, text: { fa: "دیدار با دوستان", en: "Meeting friends" } },
    { code: 4, text: { fa: "مهمانی خانوادگی", en: "Family visits" } },
    { code: 5, text: { fa: "فیلم دیدن", en: "Watching films" } },
    { code: 6, text: { fa: "گشتن در شبکه‌های اجتماعی", en: "Browsing social networks" } },
    { code: 7, text: { fa: "کتاب خواندن", en: "Reading books" } },
    {
      code: 8,
      text: { fa: "رفتن به رویدادهای فرهنگی", en: "Going to cultural events" },
    },
  ],
  points: activityPoints,
  isShuffled: true,
  isRequired: true,
};

const interests: LikertQuestion = {
  ...shared,
  role: "descriptor",
  code: "INTEREST",
  type: "likert",
  text: {
    fa: "به هر یک از این موضوع‌ها چقدر علاقه دارید؟",
    en: "How interested are you in each of these subjects?",
  },
  items: [
    { code: 1, text: { fa: "مد", en: "Fashion" } },
    { code: 2, text: { fa: "چیدمان خانه", en: "Furnishing the home" } },
    { code: 3, text: { fa: "آشپزی", en: "Cooking" } },
    { code: 4, text: { fa: "فناوری", en: "Technology" } },
    { code: 5, text: { fa: "سلامتی", en: "Health" } },
    { code: 6, text: { fa: "مسابقه‌های ورزشی", en: "Sports events" } },
    { code: 7, text: { fa: "سفر", en: "Travel" } },
    { code: 8, text: { fa: "خبرهای روز", en: "The news" } },
  ],
  points: interestPoints,
  isShuffled: true,
  isRequired: true,
};

const activityScores: CalculatedQuestion[] = (
  [
    ["ACT_OUTDOOR", { fa: "فعالیت بدنی و طبیعت", en: "Active and outdoors" }, [1, 2]],
    ["ACT_SOCIAL", { fa: "معاشرت", en: "Sociable" }, [3, 4]],
    ["ACT_SCREEN", { fa: "سرگرمی با صفحه‌نمایش", en: "Screen entertainment" }, [5, 6]],
    ["ACT_CULTURE", { fa: "فرهنگ و هنر", en: "Culture" }, [7, 8]],
  ] as const
).map(([code, text, items]) => ({
  ...shared,
  code,
  type: "calculated",
  text,
  formula: meanOfItems(activities, items),
  decimals: 2,
}));

export const lifestyle = defineModule({
  ...ownWording,
  id: "lifestyle",
  bases: ["psychographic"],
  construct: { fa: "فعالیت‌ها، علایق و عقاید", en: "Activities, interests and opinions" },
  title: { fa: "سبک زندگی (فعالیت، علاقه، عقیده)", en: "Lifestyle (activities, interests, opinions)" },
  summary: {
    fa: "هشت فعالیت با تناوب، هشت علاقه و ده عقیده دربارهٔ خانواده، پول، وقت، محیط زیست و کالای داخلی؛ نیمی از عقاید معکوس است.",
    en: "Eight activities by frequency, eight interests, and ten opinions on family, money, time, the environment and home-made goods; half of the opinions are reverse-keyed.",
  },
  about: {
    measures: {
      fa: "این‌که مردم وقت خود را چگونه می‌گذرانند، به چه چیزهایی دل می‌بندند و دنیای دور و بر را چگونه می‌بینند.",
      en: "How people spend their time, what they care for, and how they see the world around them.",
    },
    whenToUse: {
      fa: "وقتی بخش‌ها باید به پیام، تصویر و رسانه تبدیل شوند. فعالیت‌ها و علایق را می‌توانید با موضوع مطالعه جایگزین کنید.",
      en: "When segments have to become messages, pictures and media. Replace activities and interests with those of your subject where it helps.",
    },
    actions: ["messages", "campaigns", "product"],
  },
  scoring: {
    fa: "چهار نمرهٔ فعالیت و پنج نمرهٔ عقیده، هر یک میانگین دو گویه؛ در عقاید، گویهٔ معکوس برگردانده می‌شود (۶ منهای پاسخ). علایق گویه‌به‌گویه به کار می‌رود.",
    en: "Four activity scores and five opinion scores, each the mean of two items; in the opinions the reverse-keyed item is turned round (6 minus the answer). Interests are used item by item.",
  },
  source: {
    fa: "متن از خود ماست؛ سه‌گانهٔ فعالیت، علاقه و عقیده از ولز و تایگرت (۱۹۷۱) است و هیچ گویه‌ای از ابزارهای منتشرشده گرفته نشده است.",
    en: "Own wording. The three parts follow Wells and Tigert (1971), Journal of Advertising Research 11; no item is taken from a published instrument.",
  },
  openLists: ["INTEREST"],
  pages: [
    { code: "ACTIVITIES", title: { fa: "اوقات شما", en: "Your time" }, questions: [activities] },
    { code: "INTERESTS", title: { fa: "علایق شما", en: "Your interests" }, questions: [interests] },
    {
      code: "OPINIONS",
      title: { fa: "نظر شما", en: "Your opinions" },
      questions: [lifestyleOpinions, ...activityScores, ...opinionScores],
    },
  ],
});
