import type { Question, QuestionnaireDefinition } from "#questionnaire/model";

/** `pages` pages with `perPage` questions each, made by `question` from a running number. */
export function longQuestionnaire(
  pages: number,
  perPage: number,
  question: (number: number) => Question,
): QuestionnaireDefinition {
  return {
    languages: ["fa", "en"],
    title: { fa: "پرسش‌نامهٔ سنجش سرعت", en: "Benchmark questionnaire" },
    consent: { fa: "برای سنجش سرعت است.", en: "It measures speed." },
    thanks: { fa: "سپاس", en: "Thanks" },
    pages: Array.from({ length: pages }, (_, page) => ({
      code: `P${page + 1}`,
      questions: Array.from({ length: perPage }, (__, position) => question(page * perPage + position + 1)),
    })),
  };
}

export function likertOfFive(number: number): Question {
  const text = { fa: `دیدگاه شما دربارهٔ موضوع ${number}`, en: `Your view of topic ${number}` };
  return {
    type: "likert",
    code: `Q${number}`,
    text,
    isRequired: true,
    items: Array.from({ length: 5 }, (_, item) => ({
      code: item + 1,
      text: {
        fa: `گویهٔ شمارهٔ ${item + 1} دربارهٔ کیفیت و قیمت کالا`,
        en: `Statement ${item + 1} on quality and price`,
      },
    })),
    points: ["کاملاً مخالفم", "مخالفم", "نه موافق نه مخالف", "موافقم", "کاملاً موافقم"].map((fa, position) => ({
      code: position + 1,
      label: { fa, en: `Point ${position + 1}` },
    })),
  };
}

export function longTextOf(number: number): Question {
  return {
    type: "longText",
    code: `Q${number}`,
    text: { fa: `شرح دهید (${number})`, en: `Describe (${number})` },
  };
}
