import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { agreementPoints } from "#questionnaire/instruments/scale-points";
import { countHolding, meanOfItems } from "#questionnaire/instruments/score-formulas";
import { technologyDevices } from "#questionnaire/instruments/technology-devices";
import type { Question } from "#questionnaire/model";
import { itemVariable } from "#questionnaire/question-parts";
import type { CalculatedQuestion } from "#questionnaire/question-types/calculated";
import type { LikertQuestion } from "#questionnaire/question-types/likert";
import type { MultiGridQuestion } from "#questionnaire/question-types/multi-grid";

const shared = { role: "basis", bases: ["technographic"] } satisfies Partial<Question>;

const tools: MultiGridQuestion = {
  ...shared,
  role: "descriptor",
  code: "TOOLS",
  type: "multiGrid",
  text: { fa: "هر یک از این‌ها را برای چه به کار می‌برید؟", en: "What do you use each of these for?" },
  items: [
    { code: 1, text: { fa: "پیام‌رسان", en: "Messenger" } },
    { code: 2, text: { fa: "ایمیل", en: "E-mail" } },
    { code: 3, text: { fa: "همراه‌بانک", en: "Mobile banking" } },
    { code: 4, text: { fa: "خرید اینترنتی", en: "Online shopping" } },
    { code: 5, text: { fa: "نقشه و مسیریاب", en: "Maps and navigation" } },
    { code: 6, text: { fa: "فضای ابری برای پرونده‌ها", en: "Cloud storage for files" } },
    { code: 7, text: { fa: "دستیار هوش مصنوعی", en: "AI assistant" } },
    { code: 8, text: { fa: "نرم‌افزار حسابداری یا مالی", en: "Accounting or finance software" } },
  ],
  options: [
    { code: 1, label: { fa: "کار یا تحصیل", en: "Work or study" } },
    { code: 2, label: { fa: "زندگی شخصی", en: "Private life" } },
    { code: 3, label: { fa: "استفاده نمی‌کنم", en: "I do not use it" }, isExclusive: true },
  ],
  isRequired: true,
};

const adoption: LikertQuestion = {
  ...shared,
  role: "descriptor",
  code: "TECHVIEW",
  type: "likert",
  text: {
    fa: "با هر یک از جمله‌های زیر چقدر موافق یا مخالف هستید؟",
    en: "How much do you agree or disagree with each statement?",
  },
  items: [
    {
      code: 1,
      text: {
        fa: "میان اطرافیانم از نخستین کسانی هستم که ابزار تازه را امتحان می‌کند.",
        en: "Among the people around me I am one of the first to try a new tool.",
      },
    },
    {
      code: 2,
      text: {
        fa: "تا دیگران ابزار تازه‌ای را نیازموده باشند، سراغش نمی‌روم.",
        en: "I leave a new tool alone until others have tried it.",
      },
      isReversed: true,
    },
    {
      code: 3,
      text: {
        fa: "کار با برنامه‌های تازه را خودم یاد می‌گیرم.",
        en: "I teach myself how to work with a new app.",
      },
    },
    {
      code: 4,
      text: {
        fa: "برای راه انداختن دستگاه تازه از دیگران کمک می‌گیرم.",
        en: "I ask others for help to set up a new device.",
      },
      isReversed: true,
    },
    {
      code: 5,
      text: { fa: "فناوری تازه کارهایم را آسان‌تر می‌کند.", en: "New technology makes my tasks easier." },
    },
    {
      code: 6,
      text: { fa: "فناوری تازه بیشتر مایهٔ دردسر است.", en: "New technology is mostly a nuisance." },
      isReversed: true,
    },
  ],
  points: agreementPoints,
  isShuffled: true,
  isRequired: true,
};

const scores: CalculatedQuestion[] = (
  [
    ["TECHADOPT", { fa: "پیش‌گامی در پذیرش", en: "Early adoption" }, [1, 2]],
    ["TECHEASE", { fa: "توانایی کار با فناوری", en: "Ease with technology" }, [3, 4]],
    ["TECHGAIN", { fa: "خوش‌بینی به فناوری", en: "Belief in technology" }, [5, 6]],
  ] as const
).map(([code, text, items]) => ({
  ...shared,
  code,
  type: "calculated",
  text,
  formula: meanOfItems(adoption, items),
  decimals: 2,
}));

export const technographic = defineModule({
  ...ownWording,
  id: "technographic",
  bases: ["technographic"],
  construct: { fa: "ابزارها و پذیرش فناوری", en: "Tools and adoption of technology" },
  title: { fa: "تکنوگرافیک: ابزارها و پذیرش فناوری", en: "Technographics: tools and adoption" },
  summary: {
    fa: "ابزارهایی که به کار می‌رود، دستگاه‌ها، یکپارچگی ابزارها و شش جمله دربارهٔ پذیرش فناوری که سه تای آن معکوس است.",
    en: "Tools in use, devices, how well tools work together, and six statements on adopting technology, three of them reverse-keyed.",
  },
  about: {
    measures: {
      fa: "این‌که مشتری چه ابزار و دستگاهی دارد، چقدر زود فناوری تازه را می‌پذیرد و چقدر با آن راحت است.",
      en: "What tools and devices customers have, how soon they take up new technology and how easy they are with it.",
    },
    whenToUse: {
      fa: "وقتی محصول دیجیتال است یا باید با ابزارهای دیگر کار کند. فهرست ابزارها را با ابزارهای بازار خود جایگزین کنید.",
      en: "When the product is digital or has to work with other tools. Replace the list of tools with those of your market.",
    },
    actions: ["product", "onboarding", "help", "messages"],
  },
  scoring: {
    fa: "شمار ابزارهای در حال استفاده، و سه نمره که هر یک میانگین دو جمله است؛ جمله‌های معکوس برگردانده می‌شود (۶ منهای پاسخ).",
    en: "The number of tools in use, and three scores, each the mean of two statements, reverse-keyed ones turned round (6 minus the answer).",
  },
  source: {
    fa: "متن از خود ماست؛ جمله‌ها از ابزارهای منتشرشده‌ای مانند TRI یا ATI گرفته نشده است. ترتیب پذیرش از راجرز (۱۹۶۲) است.",
    en: "Own wording; no statement is taken from published scales such as the TRI or ATI. The order of adoption follows Rogers (1962).",
  },
  openLists: [tools.code],
  pages: [
    { code: "TOOLSPAGE", title: { fa: "ابزارهای شما", en: "Your tools" }, questions: [tools] },
    { code: "DEVICES", title: { fa: "دستگاه‌های شما", en: "Your devices" }, questions: technologyDevices },
    {
      code: "TECHNOLOGY",
      title: { fa: "شما و فناوری", en: "You and technology" },
      questions: [
        adoption,
        {
          ...shared,
          role: "descriptor",
          code: "DEVICETYPE",
          type: "hidden",
          text: { fa: "دستگاهی که با آن پاسخ داده شد", en: "Device that was used to answer" },
          source: { from: "link", parameter: "device" },
          visibleIf: { type: "in", variable: "DEVICECONSENT", codes: [1] },
        },
        {
          ...shared,
          code: "TOOLCOUNT",
          type: "calculated",
          text: { fa: "شمار ابزارهای در حال استفاده", en: "Number of tools in use" },
          formula: countHolding(
            tools.items.map((tool) => itemVariable(tools.code, tool.code)),
            [1, 2],
          ),
        },
        ...scores,
      ],
    },
  ],
});
