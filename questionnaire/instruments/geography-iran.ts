import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { placeShared, yearsThere } from "#questionnaire/instruments/place-questions";
import { dontKnowOption, referenceOptions } from "#questionnaire/instruments/reference-options";
import { settlementIran } from "#questionnaire/reference-lists/settlement-lists";

export const geographyIran = defineModule({
  ...ownWording,
  id: "geography-iran",
  bases: ["geographic"],
  construct: { fa: "محل زندگی", en: "Place of living" },
  title: { fa: "جغرافیایی (ایران)", en: "Geography (Iran)" },
  summary: {
    fa: "استان و شهر به‌صورت فهرست دومرحله‌ای، اندازهٔ سکونتگاه و مدت سکونت.",
    en: "Province and city as a cascade, size of settlement and how long one has lived there.",
  },
  about: {
    measures: {
      fa: "محل زندگی اصلی پاسخ‌گو با کدهای مرکز آمار ایران، تا بتوان آن را با سرشماری و داده‌های فروش سنجید.",
      en: "Where the respondent mainly lives, in the codes of the Statistical Centre of Iran, so that it can be set against the census and sales data.",
    },
    whenToUse: {
      fa: "وقتی پخش، شعبه، تبلیغات محلی یا سهمیه‌بندی نمونه به استان و شهر بستگی دارد. برای مناسبت‌های محلی، تقویم هر استان را کنار نتیجه بگذارید.",
      en: "When distribution, branches, local advertising or sample quotas depend on province and city. Set the calendar of each province beside the results to plan for local festivals.",
    },
    actions: ["campaigns", "messages", "offers"],
  },
  scoring: {
    fa: "نمره‌ای ساخته نمی‌شود؛ استان، شهر و اندازهٔ سکونتگاه هر کدام یک متغیر است.",
    en: "No score: province, city and size of settlement are a variable each.",
  },
  source: {
    fa: "متن از خود ماست؛ کدها و رده‌ها از مرکز آمار ایران.",
    en: "Own wording; codes and classes from the Statistical Centre of Iran.",
  },
  pages: [
    {
      code: "PLACE",
      title: { fa: "محل زندگی", en: "Where you live" },
      questions: [
        {
          ...placeShared,
          code: "GEO",
          type: "place",
          text: { fa: "محل زندگی اصلی شما کجاست؟", en: "Where do you mainly live?" },
          help: {
            fa: "اگر نام شهر شما در فهرست نیست، «جای دیگر» را انتخاب کنید.",
            en: "If your town is not on the list, choose “Elsewhere”.",
          },
          levels: ["province", "city"],
          isRequired: true,
        },
        {
          ...placeShared,
          code: "SETTLE",
          type: "single",
          text: {
            fa: "محل زندگی شما به کدام توصیف نزدیک‌تر است؟",
            en: "Which of these comes closest to the place where you live?",
          },
          options: referenceOptions(settlementIran, dontKnowOption),
          isRequired: true,
        },
        yearsThere,
      ],
    },
  ],
});
