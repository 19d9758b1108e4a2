import { ownBands, publicFacts } from "#questionnaire/reference-lists/list-licences";
import { orderedEntries } from "#questionnaire/reference-lists/ordered-entries";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";

export const activityStatus: ReferenceList = {
  id: "activity-status",
  title: { fa: "وضع فعالیت", en: "Activity status" },
  source: {
    fa: "وضع فعالیت در سرشماری و طرح آمارگیری نیروی کار مرکز آمار ایران؛ متن از خود ماست.",
    en: "Activity status in the census and labour force survey of the Statistical Centre of Iran; wording is ours.",
  },
  licence: publicFacts,
  asOf: "2016",
  entries: orderedEntries([
    ["شاغل تمام‌وقت", "Working full time"],
    ["شاغل پاره‌وقت", "Working part time"],
    ["جویای کار", "Looking for work"],
    ["دانش‌آموز یا دانشجو", "In school or university"],
    ["خانه‌دار", "Looking after the home"],
    ["بازنشسته", "Retired"],
    ["سرباز", "Military service"],
    ["دارای درآمد بدون کار", "Income without work"],
    ["وضعیت دیگر", "Something else"],
  ]),
};

export const occupationIran: ReferenceList = {
  id: "occupation-iran",
  title: { fa: "گروه شغلی (ایران)", en: "Occupation (Iran)" },
  source: {
    fa: "گروه‌بندی خود ماست، به زبان رایج پرسش‌نامه‌های ایران.",
    en: "Our own grouping, in the terms usual in Iranian questionnaires.",
  },
  licence: ownBands,
  asOf: "2025",
  entries: orderedEntries([
    ["مدیر یا صاحب شرکت", "Manager or company owner"],
    ["متخصص (پزشک، مهندس، وکیل، استاد)", "Professional (doctor, engineer, lawyer, lecturer)"],
    ["معلم یا مربی", "Teacher or trainer"],
    ["کارمند دولت", "Government employee"],
    ["کارمند بخش خصوصی", "Private-sector employee"],
    ["کاسب یا مغازه‌دار", "Shopkeeper or trader"],
    ["آزادکار (فریلنسر)", "Freelancer"],
    ["کارگر ماهر یا استادکار", "Skilled worker"],
    ["کارگر ساده", "Unskilled worker"],
    ["راننده یا پیک", "Driver or courier"],
    ["کشاورز یا دامدار", "Farmer or herder"],
    ["نظامی یا انتظامی", "Military or police"],
    ["روحانی", "Cleric"],
    ["شغل دیگر", "Another occupation"],
  ]),
};

const iscoGroups = [
  ["نیروهای مسلح", "Armed forces"],
  ["مدیران", "Managers"],
  ["متخصصان", "Professionals"],
  ["تکنسین‌ها و دستیاران", "Technicians and associate professionals"],
  ["کارمندان دفتری", "Clerical support workers"],
  ["کارکنان خدمات و فروش", "Service and sales workers"],
  ["کارکنان ماهر کشاورزی و شیلات", "Skilled farm, forestry and fishery workers"],
  ["صنعتگران و استادکاران", "Craft and trades workers"],
  ["متصدیان ماشین‌آلات و رانندگان", "Machine operators and drivers"],
  ["کارگران ساده", "Elementary occupations"],
] as const;

/** Codes are ISCO's own, from 0. */
export const occupationIsco: ReferenceList = {
  id: "occupation-isco",
  title: { fa: "گروه شغلی (ISCO)", en: "Occupation (ISCO)" },
  source: {
    fa: "گروه‌های عمدهٔ طبقه‌بندی بین‌المللی مشاغل (ISCO-08)، سازمان بین‌المللی کار، ۲۰۰۸؛ متن از خود ماست.",
    en: "Major groups of the International Standard Classification of Occupations (ISCO-08), International Labour Organization, 2008; wording is ours.",
  },
  licence: publicFacts,
  asOf: "2008",
  entries: iscoGroups.map(([fa, en], code) => ({ code, label: { fa, en } })),
};
