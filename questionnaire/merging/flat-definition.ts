import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";

type FlatPage = Omit<Page, "questions"> & { questions: string[] };

/** A questionnaire with its questions beside its pages, so that a question keeps its address when it moves. */
export type FlatDefinition = Omit<QuestionnaireDefinition, "pages"> & {
  pageOrder: string[];
  pages: Record<string, FlatPage>;
  questions: Record<string, Question>;
};

/** Undefined when a code stands twice: parts could not be told apart by their addresses. */
export function flattenDefinition(definition: QuestionnaireDefinition): FlatDefinition | undefined {
  const { pages, ...rest } = definition;
  const flat: FlatDefinition = { ...rest, pageOrder: [], pages: {}, questions: {} };
  for (const page of pages) {
    if (Object.hasOwn(flat.pages, page.code)) return undefined;
    flat.pageOrder.push(page.code);
    flat.pages[page.code] = { ...page, questions: page.questions.map(({ code }) => code) };
    for (const question of page.questions) {
      if (Object.hasOwn(flat.questions, question.code)) return undefined;
      flat.questions[question.code] = question;
    }
  }
  return flat;
}

/** Its pages and questions in their order; what no list names is left out. */
export function unflattenDefinition(flat: FlatDefinition): QuestionnaireDefinition {
  const { pageOrder, pages, questions, ...rest } = flat;
  return {
    ...rest,
    pages: pageOrder
      .filter((code) => Object.hasOwn(pages, code))
      .map((code) => ({
        ...pages[code],
        questions: pages[code].questions
          .filter((question) => Object.hasOwn(questions, question))
          .map((question) => questions[question]),
      })),
  };
}
