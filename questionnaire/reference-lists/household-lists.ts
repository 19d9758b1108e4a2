import { publicFacts } from "#questionnaire/reference-lists/list-licences";
import { orderedEntries } from "#questionnaire/reference-lists/ordered-entries";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";

export const maritalIran: ReferenceList = {
  id: "marital-iran",
  title: { fa: "وضع تأهل (ایران)", en: "Marital status (Iran)" },
  source: {
    fa: "رده‌های وضع زناشویی در سرشماری ۱۳۹۵ مرکز آمار ایران؛ متن از خود ماست.",
    en: "Marital status in the 2016 census, Statistical Centre of Iran; wording is ours.",
  },
  licence: publicFacts,
  asOf: "2016",
  entries: orderedEntries([
    ["هرگز ازدواج نکرده", "Never married"],
    ["دارای همسر", "Married"],
    ["همسر درگذشته", "Widowed"],
    ["جداشده (طلاق)", "Divorced"],
  ]),
};

export const maritalInternational: ReferenceList = {
  id: "marital-international",
  title: { fa: "وضع تأهل (بین‌المللی)", en: "Marital status (international)" },
  source: {
    fa: "اصول و توصیه‌های سازمان ملل برای سرشماری، ویرایش ۳ (۲۰۱۷)؛ متن از خود ماست.",
    en: "United Nations Principles and Recommendations for Censuses, Revision 3 (2017); wording is ours.",
  },
  licence: publicFacts,
  asOf: "2017",
  entries: orderedEntries([
    ["مجرد", "Single, never married"],
    ["متأهل", "Married"],
    ["زندگی با شریک بدون ازدواج", "Living with a partner, not married"],
    ["همسر درگذشته", "Widowed"],
    ["طلاق‌گرفته", "Divorced"],
    ["جدا از همسر، بدون طلاق", "Separated, not divorced"],
  ]),
};

export const householdType: ReferenceList = {
  id: "household-type",
  title: { fa: "ترکیب خانوار", en: "Household composition" },
  source: {
    fa: "رده‌های ترکیب خانوار در توصیه‌های سازمان ملل برای سرشماری (۲۰۱۷)، با افزودن خوابگاه و هم‌خانه؛ متن از خود ماست.",
    en: "Household composition in the United Nations recommendations for censuses (2017), with shared homes added; wording is ours.",
  },
  licence: publicFacts,
  asOf: "2017",
  entries: orderedEntries([
    ["تنها", "Alone"],
    ["با همسر، بدون فرزند در خانه", "With a partner, no children at home"],
    ["با همسر و فرزند", "With a partner and children"],
    ["با فرزند، بدون همسر", "With children, no partner"],
    ["با پدر و مادر یا یکی از آن‌ها", "With one or both parents"],
    ["با خانوادهٔ گسترده", "With a wider family"],
    ["با هم‌خانه یا در خوابگاه", "With housemates or in a dormitory"],
  ]),
};
