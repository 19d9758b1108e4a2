import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import {
  dontKnowOption,
  referenceOptions,
  refusedOption,
} from "#questionnaire/instruments/reference-options";
import type { Question } from "#questionnaire/model";
import { educationIran } from "#questionnaire/reference-lists/education-lists";
import { activityStatus, occupationIran } from "#questionnaire/reference-lists/occupation-lists";

const shared = { role: "descriptor", bases: ["social"] } satisfies Partial<Question>;

export const socialStanding = defineModule({
  ...ownWording,
  id: "social-standing",
  bases: ["social"],
  construct: { fa: "شغل و جایگاه اجتماعی", en: "Occupation and social standing" },
  title: { fa: "شغل و جایگاه اجتماعی", en: "Occupation and social standing" },
  summary: {
    fa: "وضع فعالیت، گروه شغلی، تحصیلات پدر و مادر و دو نردبان: جایگاه در جامعه و در میان مردم محله.",
    en: "Activity, occupation, parents' education, and two ladders: standing in society and in the neighbourhood.",
  },
  about: {
    measures: {
      fa: "جایگاه اجتماعی از دو نگاه: آنچه از بیرون دیده می‌شود (شغل و خاستگاه) و جایی که فرد خود را در آن می‌بیند.",
      en: "Social standing from two sides: what shows from outside (occupation and origin) and where people place themselves.",
    },
    whenToUse: {
      fa: "وقتی محصول نشانهٔ جایگاه است یا قیمت آن به توان خرید طبقه‌های گوناگون بستگی دارد. نردبان را پس از پرسش‌های شغل بیاورید.",
      en: "When a product is a sign of standing, or its price depends on what different classes can afford. Keep the ladders after the questions on occupation.",
    },
    actions: ["offers", "messages", "product"],
  },
  scoring: {
    fa: "هر نردبان از ۱ (پایین‌ترین پله) تا ۱۰ (بالاترین پله) خوانده می‌شود. تفاوت دو نردبان نشان می‌دهد فرد خود را در محله بالاتر می‌بیند یا در کل جامعه.",
    en: "Each ladder is read from 1 (lowest rung) to 10 (highest). The difference shows whether people see themselves higher in the neighbourhood or in society at large.",
  },
  source: {
    fa: "متن از خود ماست؛ نردبان جایگاه ذهنی از آدلر و همکاران (۲۰۰۰، شبکهٔ مک‌آرتور) است که حق انحصاری ندارد.",
    en: "Own wording. The ladder of subjective status goes back to Adler, Epel, Castellazzo and Ickovics (2000), MacArthur network; it is not copyrighted.",
  },
  pages: [
    {
      code: "WORK",
      title: { fa: "کار و خانواده", en: "Work and family" },
      questions: [
        {
          ...shared,
          code: "WORKSTATUS",
          type: "single",
          text: {
            fa: "کدام گزینه وضع کنونی شما را بهتر نشان می‌دهد؟",
            en: "Which of these describes you best at present?",
          },
          options: referenceOptions(activityStatus, refusedOption),
          isRequired: true,
        },
        {
          ...shared,
          code: "PARENTEDU",
          type: "single",
          text: {
            fa: "از میان پدر و مادرتان، تحصیلات آن‌که بیشتر درس خوانده چقدر است؟",
            en: "Of your parents, what is the education of the one who went further?",
          },
          options: referenceOptions(educationIran, dontKnowOption, refusedOption),
          isRequired: true,
        },
      ],
    },
    {
      code: "OCCUPATION",
      title: { fa: "شغل", en: "Occupation" },
      visibleIf: { type: "in", variable: "WORKSTATUS", codes: [1, 2, 3, 6] },
      questions: [
        {
          ...shared,
          code: "JOB",
          type: "single",
          text: {
            fa: "شغل اصلی شما، یا آخرین شغلی که داشته‌اید، چیست؟",
            en: "What is your main occupation, or the last one that you had?",
          },
          options: [
            ...occupationIran.entries.map(({ code, label }) => ({
              code,
              label,
              ...(code === 14 && { isOtherSpecify: true }),
            })),
            { code: 15, label: { fa: "تا کنون کار نکرده‌ام", en: "I have not worked so far" } },
            refusedOption,
          ],
          isRequired: true,
        },
      ],
    },
    {
      code: "STANDING",
      title: { fa: "جایگاه در جامعه", en: "Standing in society" },
      questions: [
        {
          ...shared,
          role: "basis",
          code: "LADDER",
          type: "ladder",
          text: {
            fa: "این نردبان را جامعهٔ خودمان فرض کنید. روی پله‌های بالا کسانی ایستاده‌اند که از پول، تحصیلات و شغل بهره‌مندترند. شما خود را روی کدام پله می‌بینید؟",
            en: "Think of this ladder as our society. On the upper rungs stand those who are best off in money, education and work. On which rung do you see yourself?",
          },
          steps: 10,
          topLabel: { fa: "بهره‌مندترین افراد", en: "Best off" },
          bottomLabel: { fa: "کم‌بهره‌ترین افراد", en: "Worst off" },
          isRequired: true,
        },
        {
          ...shared,
          role: "basis",
          code: "LADDERLOCAL",
          type: "ladder",
          text: {
            fa: "و اگر نردبان را مردم محلهٔ خودتان فرض کنید، روی کدام پله ایستاده‌اید؟",
            en: "And if the ladder is the people of your own neighbourhood, on which rung do you stand?",
          },
          steps: 10,
          topLabel: { fa: "بالاترین جایگاه در محله", en: "Highest standing in the neighbourhood" },
          bottomLabel: { fa: "پایین‌ترین جایگاه در محله", en: "Lowest standing in the neighbourhood" },
          isRequired: true,
        },
      ],
    },
  ],
});
