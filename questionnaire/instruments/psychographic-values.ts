import type { Formula } from "#questionnaire/formula";
import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { importancePoints } from "#questionnaire/instruments/scale-points";
import { ratedItem } from "#questionnaire/instruments/score-formulas";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { CalculatedQuestion } from "#questionnaire/question-types/calculated";
import type { LikertQuestion } from "#questionnaire/question-types/likert";

type Value = { key: string; label: LocalisedText; statements: [LocalisedText, LocalisedText] };

/** Each value has one statement on each page. */
const values: Value[] = [
  {
    key: "SECURITY",
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
    key: "TRADITION",
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
    key: "ACHIEVEMENT",
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
    key: "BENEVOLENCE",
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
    key: "SELFDIRECTION",
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
    key: "STIMULATION",
    label: { fa: "تازگی‌جویی", en: "Stimulation" },
    statements: [
      {
        fa: "امتحان کردن کارهایی که تا به حال انجام نداده‌ام",
        en: "Trying things that are new to me",
      },
      {
        fa: "تفاوت داشتن هر روز با روز پیش",
        en: "Having days that are not like the day before",
      },
    ],
  },
];

function ratingOf(page: 0 | 1, { text, help }: Pick<LikertQuestion, "text" | "help">): LikertQuestion {
  return {
    code: page === 0 ? "VAL1" : "VAL2",
    type: "likert",
    text,
    ...(help && { help }),
    items: values.map(({ statements }, position) => ({ code: position + 1, text: statements[page] })),
    points: importancePoints,
    isShuffled: true,
    isRequired: true,
    role: "descriptor",
    bases: ["psychographic"],
  };
}

const first = ratingOf(0, {
  text: {
    fa: "هر یک از موارد زیر در زندگی شما چقدر اهمیت دارد؟",
    en: "How important is each of the following in your life?",
  },
  help: {
    fa: "پاسخ درست یا نادرستی وجود ندارد؛ نظر خود شما مهم است.",
    en: "There are no right or wrong answers; your own view is what counts.",
  },
});
const second = ratingOf(1, {
  text: {
    fa: "و هر یک از این موارد در زندگی شما چقدر اهمیت دارد؟",
    en: "And how important is each of these in your life?",
  },
});

function ratingsOfValue(position: number): Formula[] {
  return [ratedItem(first, position + 1), ratedItem(second, position + 1)];
}

const ownMean: Formula = {
  type: "mean",
  of: values.flatMap((_, position) => ratingsOfValue(position)),
  least: values.length,
};

/** People differ in how freely they call things important, so a value is compared with their own mean. */
const scores: CalculatedQuestion[] = values.flatMap(({ key, label }, position): CalculatedQuestion[] => {
  const importance: Formula = { type: "mean", of: ratingsOfValue(position), least: 1 };
  return [
    {
      role: "descriptor",
      bases: ["psychographic"],
      code: `VAL_${key}`,
      type: "calculated",
      text: label,
      formula: importance,
      decimals: 2,
    },
    {
      role: "basis",
      bases: ["psychographic"],
      code: `VALP_${key}`,
      type: "calculated",
      text: { fa: `اولویت: ${label.fa}`, en: `Priority: ${label.en}` },
      formula: { type: "subtract", left: importance, right: ownMean },
      decimals: 2,
    },
  ];
});

const title = { fa: "آنچه در زندگی مهم است", en: "What matters in life" };

export const psychographicValues = defineModule({
  ...ownWording,
  id: "psychographic-values",
  bases: ["psychographic"],
  construct: { fa: "ارزش‌های شخصی", en: "Personal values" },
  title: { fa: "ارزش‌های روان‌شناختی", en: "Psychographic values" },
  summary: {
    fa: "اهمیت شش ارزش در زندگی پاسخ‌گو: امنیت، سنت، پیشرفت، خیرخواهی، استقلال رأی و تازگی‌جویی، هر یک با دو گویه.",
    en: "How much six values matter to the respondent: security, tradition, achievement, benevolence, self-direction and stimulation, two statements each.",
  },
  about: {
    measures: {
      fa: "هدف‌هایی که مردم زندگی خود را با آن‌ها می‌سنجند و کمتر از نگرش‌ها تغییر می‌کنند.",
      en: "The aims by which people judge their lives, and which change less than attitudes do.",
    },
    whenToUse: {
      fa: "وقتی پیام و شخصیت برند باید به دل هر بخش بنشیند. گویه‌ها اهمیت را می‌سنجند و معکوس ندارند؛ به همین دلیل اولویت هر ارزش نسبت به میانگین خود فرد حساب می‌شود.",
      en: "When messages and the character of a brand should appeal to each segment. Importance has no reverse-keyed items, so each value is set against the respondent's own mean.",
    },
    actions: ["messages", "campaigns", "product"],
  },
  scoring: {
    fa: "نمرهٔ هر ارزش میانگین دو گویهٔ آن است. اولویت هر ارزش، همین نمره منهای میانگین همهٔ گویه‌های همان پاسخ‌گوست و مبنای بخش‌بندی است.",
    en: "The score of a value is the mean of its two statements. Its priority is that score minus the respondent's own mean over all statements, and is what segments are formed by.",
  },
  source: {
    fa: "متن گویه‌ها از خود ماست؛ انتخاب ارزش‌ها از ادبیات ارزش‌های بنیادی انسان پیروی می‌کند و هیچ گویه‌ای از ابزارهای منتشرشده گرفته نشده است.",
    en: "Own wording. The choice of values follows the literature on basic human values; no statement is taken from a published instrument.",
  },
  pages: [
    { code: "VALUES1", title, questions: [first] },
    { code: "VALUES2", title, questions: [second, ...scores] },
  ],
});
