import { publicFacts } from "#questionnaire/reference-lists/list-licences";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";

/** In the order of the two-digit codes of the Statistical Centre of Iran, from 00. */
const provinces = [
  ["مرکزی", "Markazi"],
  ["گیلان", "Gilan"],
  ["مازندران", "Mazandaran"],
  ["آذربایجان شرقی", "East Azerbaijan"],
  ["آذربایجان غربی", "West Azerbaijan"],
  ["کرمانشاه", "Kermanshah"],
  ["خوزستان", "Khuzestan"],
  ["فارس", "Fars"],
  ["کرمان", "Kerman"],
  ["خراسان رضوی", "Razavi Khorasan"],
  ["اصفهان", "Isfahan"],
  ["سیستان و بلوچستان", "Sistan and Baluchestan"],
  ["کردستان", "Kurdistan"],
  ["همدان", "Hamadan"],
  ["چهارمحال و بختیاری", "Chaharmahal and Bakhtiari"],
  ["لرستان", "Lorestan"],
  ["ایلام", "Ilam"],
  ["کهگیلویه و بویراحمد", "Kohgiluyeh and Boyer-Ahmad"],
  ["بوشهر", "Bushehr"],
  ["زنجان", "Zanjan"],
  ["سمنان", "Semnan"],
  ["یزد", "Yazd"],
  ["هرمزگان", "Hormozgan"],
  ["تهران", "Tehran"],
  ["اردبیل", "Ardabil"],
  ["قم", "Qom"],
  ["قزوین", "Qazvin"],
  ["گلستان", "Golestan"],
  ["خراسان شمالی", "North Khorasan"],
  ["خراسان جنوبی", "South Khorasan"],
  ["البرز", "Alborz"],
] as const;

/** 0 reads as "nothing" in many programs, so Markazi (00) has a number that no other province can get soon. */
const codeOfMarkazi = 50;

export const iranProvinces: ReferenceList = {
  id: "iran-provinces",
  title: { fa: "استان‌های ایران", en: "Provinces of Iran" },
  source: {
    fa: "کدهای دورقمی استان‌ها در تقسیمات کشوری مرکز آمار ایران (amar.org.ir)؛ مرکزی (۰۰) در این‌جا ۵۰ است.",
    en: "Two-digit province codes of the Statistical Centre of Iran (amar.org.ir); Markazi (00) is 50 here.",
  },
  licence: publicFacts,
  asOf: "2025",
  entries: provinces.map(([fa, en], official) => ({
    code: official === 0 ? codeOfMarkazi : official,
    officialCode: String(official).padStart(2, "0"),
    label: { fa, en },
  })),
};
