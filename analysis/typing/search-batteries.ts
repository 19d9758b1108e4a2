import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";
import type { BatteryJudge } from "#analysis/typing/judge-battery";

/** Positions of questions, ascending, with the weight of respondents whom they place wrongly. */
export type JudgedBattery = { questions: number[]; errors: number };

export type BatterySearch = {
  judge: BatteryJudge;
  /** Questions that every battery holds, ascending. */
  required: readonly number[];
  /** The best battery of one question less, or `required`. */
  previous: readonly number[];
  size: number;
  hooks: RunHooks;
};

const KEPT = 4;

/**
 * The best batteries of a size among all there are, best first. Time as many judgements as there are batteries.
 */
export function searchEveryBattery({ judge, required, size, hooks }: BatterySearch): JudgedBattery[] {
  const best = createPodium(judge);
  const free = Array.from({ length: judge.questionCount }, (_, q) => q).filter((q) => !required.includes(q));
  const chosen: number[] = [];
  function extend(from: number): void {
    const missing = size - required.length - chosen.length;
    if (missing === 0) {
      throwIfCancelled(hooks);
      best.offer([...required, ...chosen].sort((a, b) => a - b));
      return;
    }
    for (let i = from; i <= free.length - missing; i++) {
      chosen.push(free[i]);
      extend(i + 1);
      chosen.pop();
    }
  }
  extend(0);
  return best.list();
}

/**
 * Good batteries of a size, best first: the previous one with the question that helps most, then any question
 * exchanged for any other as long as that places more respondents rightly.
 * Time O(size x questions) judgements a round of exchanges.
 */
export function searchByExchange({ judge, required, previous, size, hooks }: BatterySearch): JudgedBattery[] {
  const best = createPodium(judge);
  let start = [...previous];
  while (start.length < size) start = addQuestion(judge, start, hooks);
  const known = new Set<string>();
  const offer = (questions: number[]) => {
    const name = questions.join();
    if (!known.has(name)) best.offer(questions);
    known.add(name);
  };
  offer(start);
  for (let isImproving = true; isImproving; ) {
    const current = best.list()[0];
    for (const leaving of current.questions) {
      if (required.includes(leaving)) continue;
      for (let entering = 0; entering < judge.questionCount; entering++) {
        if (current.questions.includes(entering)) continue;
        throwIfCancelled(hooks);
        const exchanged = current.questions.map((question) => (question === leaving ? entering : question));
        offer(exchanged.sort((a, b) => a - b));
      }
    }
    isImproving = isBetter(judge, best.list()[0], current);
  }
  return best.list();
}

/** How many ways there are to choose; Infinity when they exceed what numbers can count. */
export function countCombinations(from: number, chosen: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(chosen, from - chosen); i++) ways = (ways * (from - i + 1)) / i;
  return ways;
}

function addQuestion(judge: BatteryJudge, start: readonly number[], hooks: RunHooks): number[] {
  const best = createPodium(judge);
  for (let question = 0; question < judge.questionCount; question++) {
    if (start.includes(question)) continue;
    throwIfCancelled(hooks);
    best.offer([...start, question].sort((a, b) => a - b));
  }
  return best.list()[0].questions;
}

/** The best few batteries offered so far; equals in order of their questions. */
function createPodium(judge: BatteryJudge) {
  const places: JudgedBattery[] = [];
  return {
    offer(questions: number[]): void {
      const isFull = places.length === KEPT;
      const stopAbove = isFull ? places[KEPT - 1].errors + toleranceOf(judge) : Infinity;
      const judged = { questions, errors: judge.countErrors(questions, stopAbove) };
      const place = places.findIndex((other) => isBetter(judge, judged, other));
      places.splice(place < 0 ? places.length : place, 0, judged);
      places.length = Math.min(places.length, KEPT);
    },
    list: () => [...places],
  };
}

function isBetter(judge: BatteryJudge, battery: JudgedBattery, other: JudgedBattery): boolean {
  if (Math.abs(battery.errors - other.errors) > toleranceOf(judge)) return battery.errors < other.errors;
  const first = battery.questions.findIndex((question, i) => question !== other.questions[i]);
  return first >= 0 && battery.questions[first] < other.questions[first];
}

/** Sums of weights that differ by rounding alone are equal. */
function toleranceOf(judge: BatteryJudge): number {
  return 1e-9 * judge.weight;
}
