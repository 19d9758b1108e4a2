import type { LocalisedText } from "#questionnaire/localised-text";
import { type ConjointQuestion, conjointVariable } from "#questionnaire/question-types/conjoint";
import { type MaxDiffQuestion, maxDiffVariable } from "#questionnaire/question-types/max-diff";
import { writeDigits } from "#respondent/localised";
import { phrasesOf } from "#respondent/phrases/phrases";

/** Which set of a trade-off a variable belongs to, and which side of it, in words. */
export function askedTask(question: MaxDiffQuestion | ConjointQuestion, variable: string): LocalisedText {
  for (let task = 1; task <= question.tasks; task++) {
    if (question.type === "conjoint") {
      if (variable === conjointVariable(question.code, task)) return nameTask(question, question.text, task);
    } else if (variable === maxDiffVariable(question.code, task, "best")) {
      return nameTask(question, question.bestLabel, task);
    } else if (variable === maxDiffVariable(question.code, task, "worst")) {
      return nameTask(question, question.worstLabel, task);
    }
  }
  return question.text;
}

function nameTask({ tasks }: { tasks: number }, words: LocalisedText, task: number): LocalisedText {
  const named: LocalisedText = {};
  for (const [key, text] of Object.entries(words)) {
    const language = key as keyof LocalisedText;
    const step = phrasesOf(language).tasks.step(writeDigits(task, language), writeDigits(tasks, language));
    named[language] = `${step}: ${text}`;
  }
  return named;
}
