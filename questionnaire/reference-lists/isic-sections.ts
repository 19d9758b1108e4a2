import { publicFacts } from "#questionnaire/reference-lists/list-licences";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";

const sections = [
  ["کشاورزی، جنگل‌داری و شیلات", "Farming, forestry and fishing"],
  ["معدن و استخراج نفت و گاز", "Mining, oil and gas"],
  ["تولید صنعتی", "Manufacturing"],
  ["برق، گاز و بخار", "Electricity, gas and steam"],
  ["آب، فاضلاب و پسماند", "Water, sewage and waste"],
  ["ساختمان", "Construction"],
  ["فروش عمده و خرده؛ تعمیر خودرو", "Wholesale and retail; vehicle repair"],
  ["حمل‌ونقل و انبارداری", "Transport and storage"],
  ["اقامت و غذا", "Accommodation and food"],
  ["اطلاعات و ارتباطات", "Information and communication"],
  ["مالی و بیمه", "Finance and insurance"],
  ["املاک و مستغلات", "Real estate"],
  ["خدمات حرفه‌ای، علمی و فنی", "Professional, scientific and technical services"],
  ["خدمات اداری و پشتیبانی", "Administrative and support services"],
  ["اداره‌های دولتی، دفاع و تأمین اجتماعی", "Government, defence and social security"],
  ["آموزش", "Education"],
  ["سلامت و مددکاری", "Health and social work"],
  ["هنر، ورزش و سرگرمی", "Arts, sport and entertainment"],
  ["خدمات دیگر", "Other services"],
  ["خانوارهای کارفرما", "Households as employers"],
  ["سازمان‌های بین‌المللی", "International organisations"],
] as const;

/** Sections A to U of ISIC, numbered 1 to 21. */
export const isicSections: ReferenceList = {
  id: "isic-sections",
  title: { fa: "بخش‌های صنعت (ISIC)", en: "Industry sections (ISIC)" },
  source: {
    fa: "طبقه‌بندی بین‌المللی صنعتی (ISIC)، ویرایش ۴، بخش آمار سازمان ملل، ۲۰۰۸؛ نام‌ها به زبان سادهٔ خود ماست.",
    en: "International Standard Industrial Classification (ISIC), Revision 4, United Nations Statistics Division, 2008; names in our own plain words.",
  },
  licence: publicFacts,
  asOf: "2008",
  entries: sections.map(([fa, en], position) => ({
    code: position + 1,
    officialCode: "ABCDEFGHIJKLMNOPQRSTU"[position],
    label: { fa, en },
  })),
};
