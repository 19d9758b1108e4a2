import type { PreviewState } from "#contracts/questionnaires";
import type { Answers } from "#questionnaire/answers";
import { checkAnswer, isBlocking } from "#questionnaire/check-answer";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { variablesOfQuestion } from "#questionnaire/question-types/registry";
import { answerAtRandom } from "#questionnaire/random-answer";
import { type RobotWalk, walkQuestionnaire } from "#questionnaire/robot";
import { randomStream } from "#questionnaire/seeded-order";

const mostWalks = 60;

export type AnsweredUpTo =
  | { status: "reached"; state: PreviewState }
  /** No walk came by the page: the chosen answers, or its own rules, keep it away. */
  | { status: "not-reached" }
  /** The robot finds no answers that the questionnaire accepts. */
  | { status: "stuck" };

/**
 * An interview that stands before a page: `chosen` as they are where their question accepts them, the rest by
 * the robot. The same seed gives the same interview.
 */
export function answerUpTo(
  definition: QuestionnaireDefinition,
  pageCode: string,
  { chosen, fromLink, seed }: { chosen: Answers; fromLink: Answers; seed: number },
): AnsweredUpTo {
  let isStuck = false;
  for (let walk = 0; walk < mostWalks; walk += 1) {
    const saves = tryWalk(definition, seed, walk, { chosen, fromLink });
    if (!saves) isStuck = true;
    const at = saves?.findIndex((save) => save.pageCode === pageCode) ?? -1;
    if (!saves || at < 0) continue;
    const before = saves.slice(0, at);
    return {
      status: "reached",
      state: {
        seed,
        saved: before.map((save) => save.pageCode),
        answers: Object.assign({}, fromLink, ...before.map(({ answers }) => answers)),
      },
    };
  }
  return { status: isStuck ? "stuck" : "not-reached" };
}

function tryWalk(
  definition: QuestionnaireDefinition,
  seed: number,
  walk: number,
  { chosen, fromLink }: { chosen: Answers; fromLink: Answers },
): RobotWalk["saves"] | undefined {
  try {
    return walkQuestionnaire({
      definition,
      seed,
      random: randomStream(seed, `preview ${walk}`),
      start: fromLink,
      chooseAnswer(question, _given, random) {
        const own = variablesOfQuestion(question).filter((variable) => chosen[variable] !== undefined);
        if (own.length === 0) return undefined;
        const wanted = Object.fromEntries(own.map((variable) => [variable, chosen[variable]]));
        const answers = { ...answerAtRandom(question, random), ...wanted };
        return checkAnswer(question, answers).some(isBlocking) ? undefined : answers;
      },
      accepts: ({ outcome }) => outcome.status !== "screened-out",
    }).saves;
  } catch {
    return undefined;
  }
}
