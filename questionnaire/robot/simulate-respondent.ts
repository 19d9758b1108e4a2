import { checkAnswer } from "#questionnaire/check-answer";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { type RobotWalk, walkQuestionnaire } from "#questionnaire/robot";
import { answerAsPlanted, plantPerson } from "#questionnaire/robot/planted-person";
import { randomStream } from "#questionnaire/seeded-order";

export type PlantedSegments = {
  /** Shares of the segments; they add up to 1. */
  shares: readonly number[];
  /** How far segments lie apart on the average basis variable, in standard deviations of people's noise. */
  difference: number;
  seed: number;
};

export type SimulatedRespondent = RobotWalk & {
  /** From 1; what an analysis should find again. */
  segment: number;
};

/**
 * One made-up respondent, whole interview included: basis questions are answered as the planted segment leans,
 * the others at random. The same number of the same plan is always the same person.
 */
export function simulateRespondent(
  definition: QuestionnaireDefinition,
  plan: PlantedSegments,
  number: number,
): SimulatedRespondent {
  const random = randomStream(plan.seed, `respondent ${number}`);
  const segment = drawSegment(plan.shares, random());
  const person = plantPerson(segment, plan, random);
  const seed = Math.floor(random() * 2 ** 31);
  const walk = walkQuestionnaire({
    definition,
    seed,
    random,
    chooseAnswer(question) {
      if (!bearsOnSegments(question)) return undefined;
      const answers = answerAsPlanted(question, person);
      return answers && checkAnswer(question, answers).length === 0 ? answers : undefined;
    },
  });
  return { ...walk, segment };
}

/** What forms segments, and what describes them by a base of its own, leans with the segment. */
function bearsOnSegments({ role, bases }: Question): boolean {
  return role === "basis" || (role === undefined && Boolean(bases?.length));
}

function drawSegment(shares: readonly number[], draw: number): number {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let left = draw * total;
  for (let segment = 0; segment < shares.length; segment += 1) {
    left -= shares[segment];
    if (left < 0) return segment + 1;
  }
  return shares.length;
}
