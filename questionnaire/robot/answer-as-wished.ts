import type { Answers } from "#questionnaire/answers";
import { checkAnswer, isBlocking } from "#questionnaire/check-answer";
import type { Question } from "#questionnaire/model";
import { itemVariable } from "#questionnaire/question-parts";
import type { ConstantSumQuestion } from "#questionnaire/question-types/constant-sum";
import { rulesOf, variablesOfQuestion } from "#questionnaire/question-types/registry";
import type { RandomSource } from "#questionnaire/random-source";
import { isAsWished, type Wish, type Wishes } from "#questionnaire/robot/answer-wishes";

const mostTries = 60;

/** A valid answer that is as wished, or undefined where none was found and any will have to do. */
export function answerAsWished(
  question: Question,
  wishes: Wishes,
  random: RandomSource,
): Answers | undefined {
  const variables = variablesOfQuestion(question);
  const concerned = variables.filter((variable) => wishes.has(variable));
  if (concerned.length === 0) return undefined;
  const empty = Object.fromEntries(variables.map((variable) => [variable, null]));
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const answers: Answers = { ...empty, ...rulesOf(question).answer(question, random) };
    for (const variable of concerned) {
      for (const wish of wishes.get(variable) ?? [])
        answers[variable] = bend(answers[variable], wish, random);
    }
    if (question.type === "constantSum") shareRest(question, concerned, answers);
    const isValid = !checkAnswer(question, answers).some(isBlocking);
    if (isValid && concerned.every((variable) => isAsWished(wishes.get(variable) ?? [], answers[variable]))) {
      return answers;
    }
  }
  return undefined;
}

/** What is wished for some items leaves the rest of the total to the others. */
function shareRest(
  { code, items, total }: ConstantSumQuestion,
  concerned: readonly string[],
  answers: Answers,
): void {
  const amount = (variable: string) => Number(answers[variable] ?? 0);
  const others = items.map((item) => itemVariable(code, item.code)).filter((one) => !concerned.includes(one));
  const wished = concerned.reduce((sum, variable) => sum + amount(variable), 0);
  if (wished > total) return;
  let left = total - wished;
  for (const variable of others) {
    answers[variable] = Math.min(amount(variable), left);
    left -= amount(variable);
  }
  const last = others.at(-1) ?? concerned.at(-1);
  if (last) answers[last] = amount(last) + left;
}

function bend(answer: Answers[string], wish: Wish, random: RandomSource): Answers[string] {
  switch (wish.type) {
    case "in": {
      if (wish.codes.length === 0) return answer;
      const code = wish.codes[Math.floor(random() * wish.codes.length)];
      if (!Array.isArray(answer)) return code;
      return random() < 0.5 ? [code] : [...new Set([...answer, code])].sort((a, b) => a - b);
    }
    case "not-in":
      return Array.isArray(answer) ? answer.filter((code) => !wish.codes.includes(code)) : answer;
    case "between": {
      if (typeof answer === "number" && answer >= wish.min && answer <= wish.max) return answer;
      const low = wish.min > -Infinity ? Math.ceil(wish.min) : wish.max - 10;
      const high = wish.max < Infinity ? Math.floor(wish.max) : low + 10;
      return low <= high ? low + Math.floor(random() * (high - low + 1)) : wish.min;
    }
    case "empty":
      return null;
    default:
      return answer;
  }
}
