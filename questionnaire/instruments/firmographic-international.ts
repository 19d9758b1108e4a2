import { defineModule } from "#questionnaire/instruments/define-module";
import { firmPages } from "#questionnaire/instruments/firm-questions";
import { ownWording } from "#questionnaire/instruments/own-wording";
import {
  employeesInternational,
  revenueInternational,
} from "#questionnaire/reference-lists/company-size-lists";
import { ownershipInternational } from "#questionnaire/reference-lists/ownership-lists";

export const firmographicInternational = defineModule({
  ...ownWording,
  id: "firmographic-international",
  bases: ["firmographic"],
  construct: { fa: "ویژگی‌های شرکت", en: "Features of a firm" },
  title: { fa: "فرم‌گرافیک (بین‌المللی)", en: "Firmographics (international)" },
  summary: {
    fa: "صنعت (ISIC)، رده‌های خرد تا بزرگ، درآمد سالانه به دلار، مالکیت، سابقه و نقش پاسخ‌گو در خرید.",
    en: "Industry (ISIC), micro to large by employees, annual revenue in dollars, ownership, age, and the respondent's part in buying.",
  },
  about: {
    measures: {
      fa: "این‌که شرکت چه می‌کند، چقدر بزرگ است، از آنِ کیست و چه کسی در آن تصمیم می‌گیرد؛ چنان‌که میان کشورها مقایسه‌پذیر باشد.",
      en: "What a firm does, how large it is, who owns it and who decides in it, in a form that countries can be compared by.",
    },
    whenToUse: {
      fa: "در مطالعهٔ مشتریان سازمانی در چند کشور یا بیرون از ایران.",
      en: "In a study of business customers in several countries, or outside Iran.",
    },
    actions: ["offers", "nurturing", "messages", "product"],
  },
  scoring: {
    fa: "نمره‌ای ساخته نمی‌شود؛ بخش ISIC از رشتهٔ انتخاب‌شده به دست می‌آید.",
    en: "No score; the section of ISIC follows from the division chosen.",
  },
  source: {
    fa: "متن از خود ماست؛ صنعت از ISIC ویرایش ۴ سازمان ملل، اندازه از توصیهٔ ۲۰۰۳/۳۶۱ کمیسیون اروپا، مالکیت از نظام حساب‌های ملی ۲۰۰۸.",
    en: "Own wording. Industry after the United Nations' ISIC Rev. 4, size after European Commission Recommendation 2003/361, ownership after the System of National Accounts 2008.",
  },
  pages: firmPages({
    employees: employeesInternational,
    revenue: revenueInternational,
    ownership: ownershipInternational,
  }),
});
