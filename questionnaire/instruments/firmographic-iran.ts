import { defineModule } from "#questionnaire/instruments/define-module";
import { firmPages } from "#questionnaire/instruments/firm-questions";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { employeesIran, revenueIran } from "#questionnaire/reference-lists/company-size-lists";
import { ownershipIran } from "#questionnaire/reference-lists/ownership-lists";

export const firmographicIran = defineModule({
  ...ownWording,
  id: "firmographic-iran",
  bases: ["firmographic"],
  construct: { fa: "ویژگی‌های شرکت", en: "Features of a firm" },
  title: { fa: "فرم‌گرافیک (ایران)", en: "Firmographics (Iran)" },
  summary: {
    fa: "صنعت (ISIC)، شمار کارکنان با رده‌های مرکز آمار ایران، درآمد سالانه به تومان، مالکیت، سابقه و نقش پاسخ‌گو در خرید.",
    en: "Industry (ISIC), employees in the classes of the Statistical Centre of Iran, annual revenue in toman, ownership, age, and the respondent's part in buying.",
  },
  about: {
    measures: {
      fa: "این‌که شرکت چه می‌کند، چقدر بزرگ است، از آنِ کیست و چه کسی در آن تصمیم می‌گیرد.",
      en: "What a firm does, how large it is, who owns it and who decides in it.",
    },
    whenToUse: {
      fa: "در هر مطالعهٔ مشتریان سازمانی در ایران. اگر این اطلاعات در سیستم مشتریان هست، همان را وارد کنید و نپرسید.",
      en: "In any study of business customers in Iran. Where the customer system holds these facts, import them instead of asking.",
    },
    actions: ["offers", "nurturing", "messages", "product"],
  },
  scoring: {
    fa: "نمره‌ای ساخته نمی‌شود؛ بخش ISIC از رشتهٔ انتخاب‌شده به دست می‌آید.",
    en: "No score; the section of ISIC follows from the division chosen.",
  },
  source: {
    fa: "متن از خود ماست؛ صنعت از ISIC ویرایش ۴ سازمان ملل، رده‌های کارکنان از مرکز آمار ایران، رده‌های درآمد از خود ماست برای سال مالی ۱۴۰۴.",
    en: "Own wording. Industry after the United Nations' ISIC Rev. 4, size classes after the Statistical Centre of Iran; revenue classes are ours, for the financial year 1404 (2025–26).",
  },
  pages: firmPages({ employees: employeesIran, revenue: revenueIran, ownership: ownershipIran }),
});
