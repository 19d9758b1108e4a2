import { type Answers, isEmptyAnswer } from "#questionnaire/answers";
import type { Condition } from "#questionnaire/condition";

/** What an answer should be so that a condition holds. */
export type Wish =
  | { type: "in"; codes: readonly number[] }
  | { type: "not-in"; codes: readonly number[] }
  | { type: "between"; min: number; max: number }
  | { type: "count"; min: number; max: number }
  | { type: "answered" }
  | { type: "empty" };

/** Wishes by variable. */
export type Wishes = ReadonlyMap<string, readonly Wish[]>;

const mostWays = 24;

/** Ways to make a condition hold, as wishes; not every one of them need be possible. */
export function waysToHold(condition: Condition, wanted = true): Wishes[] {
  switch (condition.type) {
    case "not":
      return waysToHold(condition.of, !wanted);
    case "all":
    case "any": {
      const isTogether = (condition.type === "all") === wanted;
      const parts = condition.of.map((part) => waysToHold(part, wanted));
      if (!isTogether) return parts.flat().slice(0, mostWays);
      return parts.reduce<Wishes[]>(
        (ways, part) => ways.flatMap((way) => part.map((other) => joinWishes(way, other))).slice(0, mostWays),
        [new Map()],
      );
    }
    case "in":
      return [wish(condition.variable, { type: wanted ? "in" : "not-in", codes: condition.codes })];
    case "answered":
      return [wish(condition.variable, { type: wanted ? "answered" : "empty" })];
    case "between":
    case "chosenCount": {
      const type = condition.type === "between" ? "between" : "count";
      const { variable, min = -Infinity, max = Infinity } = condition;
      if (wanted) return [wish(variable, { type, min, max })];
      return [
        ...(min > -Infinity ? [wish(variable, { type, min: -Infinity, max: min - 1 })] : []),
        ...(max < Infinity ? [wish(variable, { type, min: max + 1, max: Infinity })] : []),
        wish(variable, { type: "empty" }),
      ];
    }
    case "compare":
      return [
        joinWishes(
          wish(condition.variable, { type: "answered" }),
          wish(condition.other, { type: "answered" }),
        ),
      ];
  }
}

function wish(variable: string, one: Wish): Wishes {
  return new Map([[variable, [one]]]);
}

export function joinWishes(a: Wishes, b: Wishes): Wishes {
  const joined = new Map(a);
  for (const [variable, wishes] of b) joined.set(variable, [...(joined.get(variable) ?? []), ...wishes]);
  return joined;
}

/** Whether an answer is as wished. */
export function isAsWished(wishes: readonly Wish[], answer: Answers[string] | undefined): boolean {
  return wishes.every((wish) => fulfils(wish, answer));
}

function fulfils(wish: Wish, answer: Answers[string] | undefined): boolean {
  const codes = Array.isArray(answer) ? answer : typeof answer === "number" ? [answer] : [];
  switch (wish.type) {
    case "in":
      return codes.some((code) => wish.codes.includes(code));
    case "not-in":
      return !codes.some((code) => wish.codes.includes(code));
    case "between":
      return typeof answer === "number" && answer >= wish.min && answer <= wish.max;
    case "count":
      return Array.isArray(answer) && answer.length >= wish.min && answer.length <= wish.max;
    case "answered":
      return !isEmptyAnswer(answer);
    case "empty":
      return isEmptyAnswer(answer);
  }
}
