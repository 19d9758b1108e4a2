import { defineModule } from "#questionnaire/instruments/define-module";
import { accuracyPoints } from "#questionnaire/instruments/scale-points";
import { ratedItem } from "#questionnaire/instruments/score-formulas";
import type { Item } from "#questionnaire/question-parts";
import type { CalculatedQuestion } from "#questionnaire/question-types/calculated";
import type { LikertQuestion } from "#questionnaire/question-types/likert";

/** In the published order, with the published keys: item 1 is the first row. */
const rows: readonly (readonly [en: string, fa: string, isReversed?: true])[] = [
  ["Am the life of the party.", "مجلس را گرم می‌کنم."],
  ["Sympathize with others' feelings.", "با احساسات دیگران همدردی می‌کنم."],
  ["Get chores done right away.", "کارهای روزمره را بی‌درنگ انجام می‌دهم."],
  ["Have frequent mood swings.", "حال‌وهوایم زودبه‌زود عوض می‌شود."],
  ["Have a vivid imagination.", "تخیل زنده‌ای دارم."],
  ["Don't talk a lot.", "کم‌حرفم.", true],
  ["Am not interested in other people's problems.", "به مشکلات دیگران علاقه‌ای ندارم.", true],
  [
    "Often forget to put things back in their proper place.",
    "خیلی وقت‌ها یادم می‌رود وسایل را سر جایشان بگذارم.",
    true,
  ],
  ["Am relaxed most of the time.", "بیشتر وقت‌ها آرامم.", true],
  ["Am not interested in abstract ideas.", "به موضوعات انتزاعی علاقه‌ای ندارم.", true],
  ["Talk to a lot of different people at parties.", "در مهمانی‌ها با آدم‌های زیادی هم‌صحبت می‌شوم."],
  ["Feel others' emotions.", "احساسات دیگران را با تمام وجود حس می‌کنم."],
  ["Like order.", "نظم را دوست دارم."],
  ["Get upset easily.", "زود ناراحت می‌شوم."],
  ["Have difficulty understanding abstract ideas.", "فهمیدن موضوعات انتزاعی برایم دشوار است.", true],
  ["Keep in the background.", "در جمع خودم را کنار می‌کشم.", true],
  ["Am not really interested in others.", "راستش دیگران چندان برایم جالب نیستند.", true],
  ["Make a mess of things.", "کارها را به هم می‌ریزم.", true],
  ["Seldom feel blue.", "کم پیش می‌آید دلم بگیرد.", true],
  ["Do not have a good imagination.", "تخیل خوبی ندارم.", true],
];

const items: Item[] = rows.map(([en, fa, isReversed], position) => ({
  code: position + 1,
  text: { fa, en },
  ...(isReversed && { isReversed }),
}));

/** The item numbers of a trait go up by five: 1, 6, 11, 16 and so on. */
const traits = [
  ["IPIP_E", { fa: "برون‌گرایی", en: "Extraversion" }],
  ["IPIP_A", { fa: "توافق‌پذیری", en: "Agreeableness" }],
  ["IPIP_C", { fa: "وظیفه‌شناسی", en: "Conscientiousness" }],
  ["IPIP_N", { fa: "روان‌رنجوری", en: "Neuroticism" }],
  ["IPIP_I", { fa: "خردورزی و تخیل", en: "Intellect and imagination" }],
] as const;

const itemsOfTrait = [
  [1, 6, 11, 16],
  [2, 7, 12, 17],
  [3, 8, 13, 18],
  [4, 9, 14, 19],
  [5, 10, 15, 20],
];

function halfOf(code: string, from: number, to: number, text: LikertQuestion["text"]): LikertQuestion {
  return {
    role: "descriptor",
    bases: ["personality"],
    code,
    type: "likert",
    text,
    help: {
      fa: "خود را همان‌طور که اکنون هستید وصف کنید، نه آن‌طور که دوست دارید باشید.",
      en: "Describe yourself as you are now, not as you would like to be.",
    },
    items: items.slice(from - 1, to),
    points: accuracyPoints,
    isRequired: true,
  };
}

const first = halfOf("IPIP1", 1, 10, {
  fa: "هر جمله تا چه حد شما را درست وصف می‌کند؟",
  en: "How accurately does each phrase describe you?",
});
const second = halfOf("IPIP2", 11, 20, {
  fa: "و هر یک از این جمله‌ها تا چه حد شما را درست وصف می‌کند؟",
  en: "And how accurately does each of these phrases describe you?",
});

const scores: CalculatedQuestion[] = traits.map(([code, text], trait) => ({
  role: "basis",
  bases: ["personality"],
  code,
  type: "calculated",
  text,
  formula: {
    type: "mean",
    of: itemsOfTrait[trait].map((item) => ratedItem(item <= 10 ? first : second, item)),
    least: 3,
  },
  decimals: 2,
}));

const title = { fa: "شخصیت شما", en: "What you are like" };

export const miniIpip = defineModule({
  id: "mini-ipip",
  bases: ["personality"],
  construct: { fa: "پنج عامل بزرگ شخصیت", en: "The big five personality traits" },
  title: { fa: "پرسش‌نامهٔ کوتاه شخصیت (Mini-IPIP)", en: "Mini-IPIP personality scales" },
  summary: {
    fa: "بیست جمله دربارهٔ برون‌گرایی، توافق‌پذیری، وظیفه‌شناسی، روان‌رنجوری و خردورزی، با کلید منتشرشده؛ یازده جمله معکوس است.",
    en: "Twenty phrases on extraversion, agreeableness, conscientiousness, neuroticism and intellect, with the published key; eleven are reverse-keyed.",
  },
  about: {
    measures: {
      fa: "پنج ویژگی پایدار شخصیت، هر یک با چهار جمله.",
      en: "Five lasting personality traits, four phrases each.",
    },
    whenToUse: {
      fa: "وقتی لحن گفت‌وگو یا شیوهٔ خدمت‌رسانی باید به خلق‌وخوی هر بخش بخورد و دو سه دقیقه وقت دارید. اگر وقت کمتر است، TIPI را بردارید.",
      en: "When the tone of messages or the manner of service should suit the temper of a segment, and two or three minutes are available. With less time, take the TIPI.",
    },
    actions: ["messages", "help", "onboarding"],
  },
  scoring: {
    fa: "نمرهٔ هر ویژگی میانگین چهار جملهٔ آن است، به شرط آن‌که دست‌کم سه پاسخ داده شده باشد؛ جمله‌های معکوس برگردانده می‌شود (۶ منهای پاسخ).",
    en: "A trait's score is the mean of its four phrases if at least three are answered; reverse-keyed phrases are turned round (6 minus the answer).",
  },
  validation: { fa: "not-validated", en: "validated" },
  source: {
    fa: "دانلن، اوزوالد، بِرد و لوکاس (۲۰۰۶)، Psychological Assessment، دورهٔ ۱۸، ص ۱۹۲ تا ۲۰۳؛ گویه‌ها از مخزن بین‌المللی گویه‌های شخصیت (ipip.ori.org). متن فارسی از خود ماست.",
    en: "Donnellan, Oswald, Baird and Lucas (2006), Psychological Assessment 18, 192–203; items from the International Personality Item Pool (ipip.ori.org). The Persian wording is ours.",
  },
  licence: {
    fa: "گویه‌های IPIP در مالکیت عمومی است و هرگونه استفاده از آن آزاد است.",
    en: "IPIP items are in the public domain and free for any use.",
  },
  allowedUse: "any",
  pages: [
    { code: "PERSONALITY1", title, questions: [first] },
    { code: "PERSONALITY2", title, questions: [second, ...scores] },
  ],
});
