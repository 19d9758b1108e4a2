import { withFreeCodes } from "#questionnaire/instruments/free-codes";
import type { InstrumentModule, ScoreRule } from "#questionnaire/instruments/instrument-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { importancePoints } from "#questionnaire/instruments/scale-points";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Item, LikertQuestion, Page } from "#questionnaire/model";

const id = "psychographic-values";

type Value = { key: string; label: LocalisedText; statements: [LocalisedText, LocalisedText] };

/** Each value has one statement on each page. */
const values: Value[] = [
  {
    key: "security",
    label: { fa: "امنیت", en: "Security" },
    statements: [
      {
        fa: "در امان بودن از پیشامدهای ناگوار",
        en: "Being protected when things go wrong",
      },
      {
        fa: "داشتن درآمدی که سال آینده هم بتوان روی آن حساب کرد",
        en: "Having an income that I can still count on next year",
      },
    ],
  },
  {
    key: "tradition",
    label: { fa: "سنت", en: "Tradition" },
    statements: [
      {
        fa: "نگه داشتن رسم‌هایی که با آن‌ها بزرگ شده‌ام",
        en: "Keeping up the customs that I grew up with",
      },
      {
        fa: "برگزار کردن مناسبت‌ها به همان شیوهٔ نسل‌های پیش",
        en: "Marking special days the way earlier generations did",
      },
    ],
  },
  {
    key: "achievement",
    label: { fa: "پیشرفت", en: "Achievement" },
    statements: [
      {
        fa: "شناخته شدن به‌عنوان فردی توانا در کار خود",
        en: "Being known as someone who is good at the job",
      },
      {
        fa: "رسیدن به هدف‌هایی که آسان به دست نمی‌آیند",
        en: "Reaching goals that do not come easily",
      },
    ],
  },
  {
    key: "benevolence",
    label: { fa: "خیرخواهی", en: "Benevolence" },
    statements: [
      {
        fa: "در کنار نزدیکان بودن هنگامی که به کمک نیاز دارند",
        en: "Being there when someone close to me needs a hand",
      },
      {
        fa: "لطف کردن به دیگران بدون چشمداشت",
        en: "Doing people a favour without expecting one back",
      },
    ],
  },
  {
    key: "self-direction",
    label: { fa: "استقلال رأی", en: "Self-direction" },
    statements: [
      {
        fa: "این‌که خودم تصمیم بگیرم روزهایم چگونه بگذرد",
        en: "Deciding for myself how my days are spent",
      },
      {
        fa: "پیدا کردن شیوهٔ خودم برای انجام کارها",
        en: "Working out my own way of doing things",
      },
    ],
  },
  {
    key: "stimulation",
    label: { fa: "تازگی‌جویی", en: "Stimulation" },
    statements: [
      {
        fa: "امتحان کردن کارهایی که تا به حال انجام نداده‌ام",
        en: "Trying things that I have never done before",
      },
      {
        fa: "تفاوت داشتن هر روز با روز پیش",
        en: "Having days that are not like the day before",
      },
    ],
  },
];

const questionCodes = ["VAL1", "VAL2"] as const;

function itemsOf(page: 0 | 1): Item[] {
  return values.map((value, position) => ({ code: position + 1, text: value.statements[page] }));
}

const shared = {
  type: "likert",
  points: importancePoints,
  isShuffled: true,
  isRequired: true,
  role: "basis",
  bases: ["psychographic"],
  moduleId: id,
} as const satisfies Partial<LikertQuestion>;

const pages: Page[] = [
  {
    code: "VALUES1",
    title: { fa: "آنچه در زندگی مهم است", en: "What matters in life" },
    questions: [
      {
        ...shared,
        bases: [...shared.bases],
        code: questionCodes[0],
        text: {
          fa: "هر یک از موارد زیر در زندگی شما چقدر اهمیت دارد؟",
          en: "How important is each of the following in your life?",
        },
        help: {
          fa: "پاسخ درست یا نادرستی وجود ندارد؛ نظر خود شما مهم است.",
          en: "There are no right or wrong answers; your own view is what counts.",
        },
        items: itemsOf(0),
      },
    ],
  },
  {
    code: "VALUES2",
    title: { fa: "آنچه در زندگی مهم است", en: "What matters in life" },
    questions: [
      {
        ...shared,
        bases: [...shared.bases],
        code: questionCodes[1],
        text: {
          fa: "و هر یک از این موارد در زندگی شما چقدر اهمیت دارد؟",
          en: "And how important is each of these in your life?",
        },
        items: itemsOf(1),
      },
    ],
  },
];

const scores = values.map(
  (value, position): ScoreRule => ({
    type: "mean",
    key: value.key,
    label: value.label,
    items: questionCodes.map((question) => ({ question, item: position + 1 })),
  }),
);

export const psychographicValues: InstrumentModule = {
  ...ownWording,
  id,
  bases: ["psychographic"],
  construct: { fa: "ارزش‌های شخصی", en: "Personal values" },
  title: { fa: "ارزش‌های روان‌شناختی", en: "Psychographic values" },
  summary: {
    fa: "اهمیت شش ارزش در زندگی پاسخ‌گو: امنیت، سنت، پیشرفت، خیرخواهی، استقلال رأی و تازگی‌جویی، هر یک با دو گویه.",
    en: "How much six values matter to the respondent: security, tradition, achievement, benevolence, self-direction and stimulation, two statements each.",
  },
  itemCount: values.length * questionCodes.length,
  minutes: 2,
  scoring: {
    rule: {
      fa: "نمرهٔ هر ارزش میانگین دو گویهٔ آن است. برای مقایسهٔ اولویت‌ها، میانگین همهٔ گویه‌های همان پاسخ‌گو از هر نمره کم می‌شود.",
      en: "The score of a value is the mean of its two statements. To compare priorities, subtract the respondent's own mean over all statements from each score.",
    },
    scores,
  },
  source: {
    fa: "متن گویه‌ها از خود ماست؛ انتخاب ارزش‌ها از ادبیات ارزش‌های بنیادی انسان پیروی می‌کند و هیچ گویه‌ای از ابزارهای منتشرشده گرفته نشده است.",
    en: "Own wording. The choice of values follows the literature on basic human values; no statement is taken from a published instrument.",
  },
  build: (takenCodes) => withFreeCodes(pages, takenCodes),
};
