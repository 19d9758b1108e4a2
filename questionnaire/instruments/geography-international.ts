import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { placeShared, yearsThere } from "#questionnaire/instruments/place-questions";
import { dontKnowOption, referenceOptions } from "#questionnaire/instruments/reference-options";
import { settlementInternational } from "#questionnaire/reference-lists/settlement-lists";

export const geographyInternational = defineModule({
  ...ownWording,
  id: "geography-international",
  bases: ["geographic"],
  construct: { fa: "محل زندگی", en: "Place of living" },
  title: { fa: "جغرافیایی (بین‌المللی)", en: "Geography (international)" },
  summary: {
    fa: "کشور از فهرست ایزو، نام شهر، اندازهٔ سکونتگاه و مدت سکونت.",
    en: "Country from the ISO list, name of the town, size of settlement and how long one has lived there.",
  },
  about: {
    measures: {
      fa: "کشور محل زندگی با کد عددی ایزو ۳۱۶۶ و نوع سکونتگاه، چنان‌که میان کشورها مقایسه‌پذیر باشد.",
      en: "The country of living by its ISO 3166 number and the kind of settlement, so that countries can be compared.",
    },
    whenToUse: {
      fa: "وقتی پاسخ‌گویان در چند کشورند. برای مطالعه‌ای که فقط در ایران اجرا می‌شود، ماژول جغرافیایی ایران دقیق‌تر است.",
      en: "When respondents live in several countries. For Iran alone, the module on Iran is more precise.",
    },
    actions: ["campaigns", "messages", "offers"],
  },
  scoring: {
    fa: "نمره‌ای ساخته نمی‌شود؛ کشور و اندازهٔ سکونتگاه هر کدام یک متغیر است.",
    en: "No score: country and size of settlement are a variable each.",
  },
  source: {
    fa: "متن از خود ماست؛ کشورها از ایزو ۳۱۶۶ و رده‌های سکونتگاه از OECD (۲۰۱۲).",
    en: "Own wording; countries from ISO 3166, classes of settlement after the OECD (2012).",
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
          text: { fa: "در کدام کشور زندگی می‌کنید؟", en: "Which country do you live in?" },
          levels: ["country"],
          isRequired: true,
        },
        {
          ...placeShared,
          code: "TOWN",
          type: "text",
          text: {
            fa: "نام شهر یا روستای محل زندگی شما چیست؟",
            en: "What is the name of your city, town or village?",
          },
          maxLength: 100,
        },
        {
          ...placeShared,
          code: "SETTLE",
          type: "single",
          text: {
            fa: "محل زندگی شما به کدام توصیف نزدیک‌تر است؟",
            en: "Which of these comes closest to the place where you live?",
          },
          options: referenceOptions(settlementInternational, dontKnowOption),
          isRequired: true,
        },
        yearsThere,
      ],
    },
  ],
});
