import { publicFacts } from "#questionnaire/reference-lists/list-licences";
import { orderedEntries } from "#questionnaire/reference-lists/ordered-entries";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";

/** From low to high but for the last, which runs beside the universities. */
export const educationIran: ReferenceList = {
  id: "education-iran",
  title: { fa: "بالاترین مدرک تحصیلی (ایران)", en: "Highest education (Iran)" },
  source: {
    fa: "دوره‌های تحصیلی سرشماری ۱۳۹۵ مرکز آمار ایران و نام‌های مصوب فرهنگستان برای مدارک دانشگاهی.",
    en: "Levels of schooling in the 2016 census, Statistical Centre of Iran, with the official Persian names of degrees.",
  },
  licence: publicFacts,
  asOf: "2016",
  entries: orderedEntries([
    ["بی‌سواد", "No schooling"],
    ["ابتدایی یا نهضت سوادآموزی", "Primary or adult literacy"],
    ["متوسطهٔ اول (راهنمایی)", "Lower secondary"],
    ["دیپلم یا پیش‌دانشگاهی", "Upper secondary diploma"],
    ["کاردانی (فوق‌دیپلم)", "Associate degree"],
    ["کارشناسی (لیسانس)", "Bachelor's degree"],
    ["کارشناسی ارشد (فوق‌لیسانس)", "Master's degree"],
    ["دکتری", "Doctorate"],
    ["تحصیلات حوزوی", "Seminary studies"],
  ]),
};

const iscedLevels = [
  ["کمتر از ابتدایی", "Less than primary"],
  ["ابتدایی", "Primary"],
  ["متوسطهٔ اول", "Lower secondary"],
  ["متوسطهٔ دوم", "Upper secondary"],
  ["پس از متوسطه، غیردانشگاهی", "Post-secondary, below higher education"],
  ["دورهٔ کوتاه دانشگاهی", "Short-cycle higher education"],
  ["کارشناسی یا هم‌ارز", "Bachelor's or equivalent"],
  ["کارشناسی ارشد یا هم‌ارز", "Master's or equivalent"],
  ["دکتری یا هم‌ارز", "Doctorate or equivalent"],
] as const;

/** Codes are the levels themselves, from 0. */
export const educationIsced: ReferenceList = {
  id: "education-isced",
  title: { fa: "بالاترین مدرک تحصیلی (ISCED)", en: "Highest education (ISCED)" },
  source: {
    fa: "طبقه‌بندی بین‌المللی آموزش (ISCED) ۲۰۱۱، مؤسسهٔ آمار یونسکو؛ متن سطح‌ها از خود ماست.",
    en: "International Standard Classification of Education (ISCED) 2011, UNESCO Institute for Statistics; wording is ours.",
  },
  licence: publicFacts,
  asOf: "2011",
  entries: iscedLevels.map(([fa, en], level) => ({ code: level, label: { fa, en } })),
};
