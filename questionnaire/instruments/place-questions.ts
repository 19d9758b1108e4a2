import type { Question } from "#questionnaire/model";
import type { SingleQuestion } from "#questionnaire/question-types/single";

export const placeShared = { role: "descriptor", bases: ["geographic"] } satisfies Partial<Question>;

export const yearsThere: SingleQuestion = {
  ...placeShared,
  code: "YEARSTHERE",
  type: "single",
  text: {
    fa: "چند سال است که در همین شهر یا روستا زندگی می‌کنید؟",
    en: "How long have you lived in this city, town or village?",
  },
  options: [
    { code: 1, label: { fa: "کمتر از یک سال", en: "Less than a year" } },
    { code: 2, label: { fa: "۱ تا ۵ سال", en: "1 to 5 years" } },
    { code: 3, label: { fa: "بیش از ۵ سال", en: "More than 5 years" } },
    { code: 4, label: { fa: "از هنگام تولد", en: "Since I was born" } },
  ],
  isRequired: true,
};
