import { z } from "zod";
import { type Answers, isEmptyAnswer } from "#questionnaire/answers";

/** A typed condition over answers by variable code; text on screen is only a view of it. */
export type Condition =
  | { type: "all" | "any"; of: Condition[] }
  | { type: "not"; of: Condition }
  | { type: "in"; variable: string; codes: number[] }
  | { type: "between"; variable: string; min?: number; max?: number }
  | { type: "answered"; variable: string };

const variable = z.string().max(80);

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.enum(["all", "any"]), of: z.array(Condition).max(50) }),
    z.strictObject({ type: z.literal("not"), of: Condition }),
    z.strictObject({ type: z.literal("in"), variable, codes: z.array(z.number().int()).max(500) }),
    z.strictObject({
      type: z.literal("between"),
      variable,
      min: z.number().optional(),
      max: z.number().optional(),
    }),
    z.strictObject({ type: z.literal("answered"), variable }),
  ]),
);

/** A comparison with an answer that is absent is false, so that `not` of it is true. */
export function holds(condition: Condition, answers: Answers): boolean {
  switch (condition.type) {
    case "all":
      return condition.of.every((part) => holds(part, answers));
    case "any":
      return condition.of.some((part) => holds(part, answers));
    case "not":
      return !holds(condition.of, answers);
    case "in": {
      const answer = answers[condition.variable];
      if (Array.isArray(answer)) return answer.some((code) => condition.codes.includes(code));
      return typeof answer === "number" && condition.codes.includes(answer);
    }
    case "between": {
      const answer = answers[condition.variable];
      if (typeof answer !== "number") return false;
      return answer >= (condition.min ?? -Infinity) && answer <= (condition.max ?? Infinity);
    }
    case "answered":
      return !isEmptyAnswer(answers[condition.variable]);
  }
}

/** Every variable that a condition reads. */
export function variablesOf(condition: Condition): string[] {
  switch (condition.type) {
    case "all":
    case "any":
      return condition.of.flatMap(variablesOf);
    case "not":
      return variablesOf(condition.of);
    default:
      return [condition.variable];
  }
}
