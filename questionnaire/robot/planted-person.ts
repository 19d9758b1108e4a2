import type { Answers } from "#questionnaire/answers";
import type { Question } from "#questionnaire/model";
import { itemVariable, type Option } from "#questionnaire/question-parts";
import { conceptsShown, conjointVariable } from "#questionnaire/question-types/conjoint";
import { dualSides, dualVariable } from "#questionnaire/question-types/dual-scale";
import { maxDiffVariable, tasksShown } from "#questionnaire/question-types/max-diff";
import { placesOf } from "#questionnaire/question-types/ranking";
import { numberedPoints } from "#questionnaire/question-types/semantic-differential";
import type { RandomSource } from "#questionnaire/random-source";
import { randomStream } from "#questionnaire/seeded-order";

/** Somebody of a planted segment: how much they like, agree with or have of what a key names, in SDs. */
export type PlantedPerson = {
  /** The segment's own leaning, the same for all of its people. */
  leaning: (key: string) => number;
  /** This person's noise, anew with every call: of variance 1. */
  noise: () => number;
  /** Noise for choices among several: of the extreme value kind, as choice models have it. */
  choiceNoise: () => number;
};

/** `difference`: how far segments lie apart on the average variable, in standard deviations of its noise. */
export function plantPerson(
  segment: number,
  { seed, difference }: { seed: number; difference: number },
  random: RandomSource,
): PlantedPerson {
  return {
    // Two independent leanings of this spread differ by `difference` on average: E|a − b| = 2σ/√π.
    leaning: (key) =>
      drawNormal(randomStream(seed, `segment ${segment}/${key}`)) * difference * spreadOfLeanings,
    noise: () => drawNormal(random),
    choiceNoise: () => -Math.log(-Math.log(1 - random() || Number.MIN_VALUE) || Number.MIN_VALUE),
  };
}

const spreadOfLeanings = Math.sqrt(Math.PI) / 2;

/** Box and Muller's transformation. */
function drawNormal(random: RandomSource): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** An answer as this person would give it; undefined for questions that no leaning bears on. */
export function answerAsPlanted(question: Question, person: PlantedPerson): Answers | undefined {
  const { code } = question;
  switch (question.type) {
    case "likert":
    case "semanticDifferential": {
      const steps =
        question.type === "likert" ? stepsOf(question.points) : stepsOf(numberedPoints(question.steps));
      return Object.fromEntries(
        question.items.map((item) => {
          const variable = itemVariable(code, item.code);
          return [variable, judge(variable, steps, person)];
        }),
      );
    }
    case "dualScale":
      return Object.fromEntries(
        question.items.flatMap((item) =>
          dualSides.map((side) => {
            const variable = dualVariable(code, item.code, side);
            return [variable, judge(variable, stepsOf(question[side].points), person)];
          }),
        ),
      );
    case "rating":
    case "ladder":
      return { [code]: judge(code, stepsOf(numberedPoints(question.steps)), person) };
    case "nps":
      return { [code]: judge(code, stepsOf(numberedPoints(11, 0)), person) };
    case "single":
      return question.options.some((option) => option.isOtherSpecify)
        ? undefined
        : { [code]: prefer(question.options, code, person)[0]?.code ?? null };
    case "ranking":
      return rank(question.options, code, placesOf(question), person);
    case "maxDiff":
      return answerTasks(question, person);
    case "conjoint":
      return chooseConcepts(question, person);
    default:
      return undefined;
  }
}

function stepsOf(points: readonly Option[]): number[] {
  return points.map((point) => point.code).filter((point) => point >= 0);
}

/** The step whose share of a normal distribution the leaning with noise falls into. */
function judge(key: string, steps: readonly number[], person: PlantedPerson): number {
  const latent = person.leaning(key) + person.noise();
  const spread = 3.2 / steps.length;
  const position = Math.floor(latent / spread + steps.length / 2);
  return steps[Math.min(steps.length - 1, Math.max(0, position))];
}

/** Options from the best liked to the least. */
function prefer(options: readonly Option[], key: string, person: PlantedPerson): Option[] {
  const free = options.filter((option) => option.code >= 0);
  const liking = new Map(
    free.map((option) => [option, person.leaning(`${key}_${option.code}`) + person.choiceNoise()]),
  );
  return free.sort((a, b) => liking.get(b)! - liking.get(a)!);
}

function rank(options: readonly Option[], code: string, places: number, person: PlantedPerson): Answers {
  const order = prefer(options, code, person);
  return Object.fromEntries(
    options.map((option) => {
      const place = order.indexOf(option);
      return [itemVariable(code, option.code), place >= 0 && place < places ? place + 1 : null];
    }),
  );
}

function answerTasks(question: Extract<Question, { type: "maxDiff" }>, person: PlantedPerson): Answers {
  const answers: Answers = {};
  tasksShown(question).forEach((items, index) => {
    const utility = (item: (typeof items)[number]) => person.leaning(`${question.code}_${item.code}`);
    const best = largest(items, (item) => utility(item) + person.choiceNoise());
    const others = items.filter((item) => item !== best);
    const worst = largest(others, (item) => -utility(item) + person.choiceNoise());
    answers[maxDiffVariable(question.code, index + 1, "best")] = best.code;
    answers[maxDiffVariable(question.code, index + 1, "worst")] = worst.code;
  });
  return answers;
}

function chooseConcepts(question: Extract<Question, { type: "conjoint" }>, person: PlantedPerson): Answers {
  const answers: Answers = {};
  conceptsShown(question).forEach((concepts, index) => {
    const utilities = concepts.map(
      (concept) =>
        concept.reduce(
          (sum, { attribute, level }) =>
            sum + person.leaning(`${question.code}_${attribute.code}_${level.code}`),
          0,
        ) + person.choiceNoise(),
    );
    const none = question.noneLabel
      ? person.leaning(`${question.code}_none`) - 1 + person.choiceNoise()
      : -Infinity;
    const best = utilities.indexOf(Math.max(...utilities));
    answers[conjointVariable(question.code, index + 1)] = none > utilities[best] ? 0 : best + 1;
  });
  return answers;
}

function largest<T>(list: readonly T[], worthOf: (one: T) => number): T {
  const values = list.map(worthOf);
  return list[values.indexOf(Math.max(...values))];
}
