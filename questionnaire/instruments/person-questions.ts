import {
  dontKnowOption,
  referenceOptions,
  refusedOption,
} from "#questionnaire/instruments/reference-options";
import { valueOfOption } from "#questionnaire/instruments/score-formulas";
import type { Page, Question } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";
import { householdType } from "#questionnaire/reference-lists/household-lists";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";

type PersonLists = {
  genders: readonly Option[];
  age: ReferenceList;
  marital: ReferenceList;
  education: ReferenceList;
  income: ReferenceList;
  /** The middle of each income band, in the unit of the score. */
  incomeMiddles: readonly number[];
  incomeText: { fa: string; en: string };
  incomeHelp: { fa: string; en: string };
  perPersonText: { fa: string; en: string };
};

const shared = { role: "descriptor", bases: ["demographic"] } satisfies Partial<Question>;

/** The two pages on a person and the household; country by country only the lists differ. */
export function personPages(lists: PersonLists): Page[] {
  return [
    {
      code: "PERSON",
      title: { fa: "دربارهٔ شما", en: "About you" },
      questions: [
        {
          ...shared,
          code: "GENDER",
          type: "single",
          text: { fa: "جنسیت شما چیست؟", en: "What is your gender?" },
          options: [...lists.genders, refusedOption],
          isRequired: true,
        },
        {
          ...shared,
          code: "AGE",
          type: "single",
          text: { fa: "در کدام گروه سنی هستید؟", en: "Which age group are you in?" },
          options: referenceOptions(lists.age, refusedOption),
          isRequired: true,
        },
        {
          ...shared,
          code: "MARITAL",
          type: "single",
          text: { fa: "وضع تأهل شما چیست؟", en: "What is your marital status?" },
          options: referenceOptions(lists.marital, refusedOption),
          isRequired: true,
        },
        {
          ...shared,
          code: "EDU",
          type: "single",
          text: {
            fa: "بالاترین مدرک تحصیلی شما چیست؟",
            en: "What is the highest level of education that you have completed?",
          },
          options: referenceOptions(lists.education, refusedOption),
          isRequired: true,
        },
      ],
    },
    {
      code: "HOUSEHOLD",
      title: { fa: "خانوار شما", en: "Your household" },
      questions: householdQuestions(lists),
    },
  ];
}

function householdQuestions(lists: PersonLists): Question[] {
  return [
    {
      ...shared,
      code: "HOUSE",
      type: "single",
      text: { fa: "با چه کسانی زندگی می‌کنید؟", en: "Whom do you live with?" },
      options: referenceOptions(householdType, refusedOption),
      isRequired: true,
    },
    {
      ...shared,
      code: "HHSIZE",
      type: "number",
      text: {
        fa: "با احتساب خودتان، چند نفر در خانهٔ شما زندگی می‌کنند؟",
        en: "Counting yourself, how many people live in your home?",
      },
      unit: { fa: "نفر", en: "people" },
      min: 1,
      max: 20,
      isWhole: true,
      isRequired: true,
    },
    {
      ...shared,
      code: "CHILDREN",
      type: "number",
      text: {
        fa: "چند نفر از ساکنان خانهٔ شما کمتر از ۱۸ سال دارند؟",
        en: "How many of the people in your home are under 18?",
      },
      help: { fa: "اگر هیچ‌کس، صفر بنویسید.", en: "If nobody is, enter 0." },
      unit: { fa: "نفر", en: "people" },
      min: 0,
      max: 20,
      isWhole: true,
      isRequired: true,
      rules: [
        {
          level: "warning",
          failsIf: { type: "compare", variable: "CHILDREN", operator: "more", other: "HHSIZE" },
          message: {
            fa: "این عدد از شمار همهٔ ساکنان خانه بیشتر است. لطفاً یک بار دیگر نگاه کنید.",
            en: "This is more than the number of people in your home. Please look again.",
          },
        },
      ],
    },
    {
      ...shared,
      code: "INCOME",
      type: "single",
      text: lists.incomeText,
      help: lists.incomeHelp,
      options: referenceOptions(lists.income, dontKnowOption, refusedOption),
      isRequired: true,
    },
    {
      ...shared,
      code: "INCOMEPP",
      type: "calculated",
      text: lists.perPersonText,
      formula: {
        type: "divide",
        left: valueOfOption("INCOME", lists.incomeMiddles),
        right: { type: "variable", variable: "HHSIZE" },
      },
      decimals: 2,
    },
  ];
}
