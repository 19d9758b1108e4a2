import { buildCodebook } from "#questionnaire/codebook";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { variablesOfQuestion } from "#questionnaire/question-types/registry";

/** Every name that a question occupies: its own code, what it stores, and its dataset columns. */
export function codesOfQuestion(question: Question): Set<string> {
  const page = { code: "P", questions: [question] };
  const columns = buildCodebook({ languages: ["en"], title: {}, consent: {}, thanks: {}, pages: [page] });
  return new Set([question.code, ...variablesOfQuestion(question), ...columns.map((column) => column.code)]);
}

/** Every code that a new page or question of this questionnaire must not take. */
export function takenCodes(definition: QuestionnaireDefinition): Set<string> {
  const taken = new Set<string>();
  for (const page of definition.pages) {
    taken.add(page.code);
    for (const question of page.questions) {
      for (const code of codesOfQuestion(question)) taken.add(code);
    }
  }
  return taken;
}

/** SPSS reads `q1` and `Q1` as one name, so a code that differs in case alone is taken too. */
export function isCodeTaken(code: string, taken: ReadonlySet<string>): boolean {
  if (taken.has(code)) return true;
  const wanted = code.toLowerCase();
  return [...taken].some((other) => other.toLowerCase() === wanted);
}
