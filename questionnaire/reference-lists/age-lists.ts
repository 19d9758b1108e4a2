import { ownBands, publicFacts } from "#questionnaire/reference-lists/list-licences";
import { orderedEntries } from "#questionnaire/reference-lists/ordered-entries";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";

export const ageFiveYears: ReferenceList = {
  id: "age-five-years",
  title: { fa: "گروه سنی پنج‌ساله", en: "Five-year age group" },
  source: {
    fa: "گروه‌های سنی پنج‌سالهٔ سرشماری مرکز آمار ایران و بخش جمعیت سازمان ملل، از ۱۵ سالگی.",
    en: "Five-year age groups of the census of Iran and of the United Nations Population Division, from 15.",
  },
  licence: publicFacts,
  asOf: "2016",
  entries: orderedEntries([
    ["۱۵ تا ۱۹ سال", "15 to 19"],
    ["۲۰ تا ۲۴ سال", "20 to 24"],
    ["۲۵ تا ۲۹ سال", "25 to 29"],
    ["۳۰ تا ۳۴ سال", "30 to 34"],
    ["۳۵ تا ۳۹ سال", "35 to 39"],
    ["۴۰ تا ۴۴ سال", "40 to 44"],
    ["۴۵ تا ۴۹ سال", "45 to 49"],
    ["۵۰ تا ۵۴ سال", "50 to 54"],
    ["۵۵ تا ۵۹ سال", "55 to 59"],
    ["۶۰ تا ۶۴ سال", "60 to 64"],
    ["۶۵ سال و بیشتر", "65 or over"],
  ]),
};

export const ageMarketResearch: ReferenceList = {
  id: "age-market-research",
  title: { fa: "گروه سنی تحقیقات بازار", en: "Market research age group" },
  source: {
    fa: "گروه‌بندی رایج در تحقیقات بازار ایران و جهان؛ هر گروه مجموع گروه‌های پنج‌سالهٔ سرشماری است، جز مرز ۱۸ سالگی.",
    en: "The grouping usual in market research in Iran and abroad; each group adds up census groups, but for the limit at 18.",
  },
  licence: ownBands,
  asOf: "2025",
  entries: orderedEntries([
    ["کمتر از ۱۸ سال", "Under 18"],
    ["۱۸ تا ۲۴ سال", "18 to 24"],
    ["۲۵ تا ۳۴ سال", "25 to 34"],
    ["۳۵ تا ۴۴ سال", "35 to 44"],
    ["۴۵ تا ۵۴ سال", "45 to 54"],
    ["۵۵ تا ۶۴ سال", "55 to 64"],
    ["۶۵ سال و بیشتر", "65 or over"],
  ]),
};
