import type { Answers } from "#questionnaire/answers";
import type { Question } from "#questionnaire/model";
import { itemVariable, otherTextVariable } from "#questionnaire/question-parts";
import type { LikertQuestion } from "#questionnaire/question-types/likert";
import type { RandomSource } from "#questionnaire/random-source";
import type { ChooseAnswer } from "#questionnaire/robot";

/** Weights by option code; what is not named is never chosen. */
type Weights = Readonly<Record<number, number>>;

/** What one kind of customer tends to say. Means are on scales from 1 to 5. */
export type Persona = {
  role: Weights;
  industry: Weights;
  employees: Weights;
  years: { least: number; most: number };
  /** The chance of each tool; nothing at all with the chance of 91. */
  tools: Weights;
  einvoice: Weights;
  needImportance: Weights;
  needSatisfaction: Weights;
  /** How well they say that they know the subject. */
  knowledge: number;
  /** The share of quiz questions that they get right. */
  quiz: number;
  brandFamiliarity: number;
  channels: Weights;
  recommend: number;
  wishes: readonly string[];
};

/** Answers as this kind of customer would, with a person's noise. */
export function answerAs(persona: Persona): ChooseAnswer {
  return (question, _given, random) => {
    switch (question.code) {
      case "ROLE":
        return { ROLE: pick(persona.role, random) };
      case "INDUSTRY":
        return withOwnWords("INDUSTRY", pick(persona.industry, random), "گردشگری");
      case "EMPLOYEES":
        return { EMPLOYEES: pick(persona.employees, random) };
      case "YEARS": {
        const { least, most } = persona.years;
        return { YEARS: least + Math.floor(random() * (most - least + 1)) };
      }
      case "TOOLS":
        return chooseSome("TOOLS", persona.tools, random);
      case "EINVOICE":
        return { EINVOICE: pick(persona.einvoice, random) };
      case "CHANNEL":
        return chooseSome("CHANNEL", persona.channels, random);
      case "RECOMMEND":
        return { RECOMMEND: around(persona.recommend, 2.2, 0, 10, random) };
      case "WISH":
        return {
          WISH: random() < 0.45 ? persona.wishes[Math.floor(random() * persona.wishes.length)] : null,
        };
      default:
        return answerModule(persona, question, random);
    }
  };
}

function answerModule(persona: Persona, question: Question, random: RandomSource): Answers | undefined {
  if (question.type === "quiz" && question.correctCode !== undefined) {
    if (random() < persona.quiz) return { [question.code]: question.correctCode };
    const wrong = question.options.filter((option) => option.code !== question.correctCode);
    return { [question.code]: wrong[Math.floor(random() * wrong.length)].code };
  }
  if (question.type !== "likert") return undefined;
  switch (question.code) {
    case "NEEDIMP":
      return rate(question, (item) => persona.needImportance[item] ?? 3, random);
    case "NEEDSAT":
      return rate(question, (item) => persona.needSatisfaction[item] ?? 3, random);
    case "KNOW":
      return rate(question, () => persona.knowledge, random);
    case "BRANDFAM":
      return rate(question, (item) => persona.brandFamiliarity - 0.35 * (item - 3), random);
    default:
      return undefined;
  }
}

function rate(question: LikertQuestion, meanOf: (item: number) => number, random: RandomSource): Answers {
  return Object.fromEntries(
    question.items.map((item) => {
      const mean = item.isReversed ? 6 - meanOf(item.code) : meanOf(item.code);
      return [itemVariable(question.code, item.code), around(mean, 1.1, 1, 5, random)];
    }),
  );
}

/** A whole number near the mean: the sum of three uniform draws is close enough to a bell. */
function around(mean: number, spread: number, least: number, most: number, random: RandomSource): number {
  const noise = (random() + random() + random() - 1.5) * 2 * spread;
  return Math.min(most, Math.max(least, Math.round(mean + noise)));
}

function pick(weights: Weights, random: RandomSource): number {
  const entries = Object.entries(weights);
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [code, weight] of entries) {
    left -= weight;
    if (left < 0) return Number(code);
  }
  return Number(entries[entries.length - 1][0]);
}

/** Each option by its own chance, the likeliest when none came up; code 91 stands alone. */
function chooseSome(questionCode: string, chances: Weights, random: RandomSource): Answers {
  if (random() < (chances[91] ?? 0)) return { [questionCode]: [91] };
  const options = Object.entries(chances).filter(([code]) => code !== "91");
  const chosen = options.filter(([, chance]) => random() < chance).map(([code]) => Number(code));
  const [likeliest] = [...options].sort(([, a], [, b]) => b - a)[0];
  const codes = chosen.length > 0 ? chosen : [Number(likeliest)];
  return { [questionCode]: codes.sort((a, b) => a - b) };
}

function withOwnWords(questionCode: string, code: number, words: string): Answers {
  return { [questionCode]: code, ...(code === 90 ? { [otherTextVariable(questionCode, code)]: words } : {}) };
}
