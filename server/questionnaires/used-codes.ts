import type { UsedCodes } from "#contracts/questionnaires";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { takenCodes } from "#questionnaire/taken-codes";

export function usedCodesOf(published: readonly QuestionnaireDefinition[]): UsedCodes {
  const questions = new Set(published.flatMap((definition) => [...takenCodes(definition)]));
  const options: Record<string, number[]> = {};
  for (const question of published.flatMap(({ pages }) => pages.flatMap((page) => page.questions))) {
    const used = [...(options[question.code] ?? []), ...numberedCodes(question)];
    if (used.length > 0) options[question.code] = [...new Set(used)].sort((a, b) => a - b);
  }
  return { questions: [...questions].sort(), options };
}

function numberedCodes(question: Question): number[] {
  if (question.type === "likert") return question.items.map((item) => item.code);
  if (question.type === "single" || question.type === "multiple") {
    return question.options.map((option) => option.code);
  }
  return [];
}
