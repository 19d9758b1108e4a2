import { expect, test } from "vitest";
import type { Condition } from "#questionnaire/condition";
import { conditionClause } from "#questionnaire/condition-clause";

const words = { name: (variable: string) => variable, label: () => undefined, writeNumber: String };
const both = (condition: Condition) =>
  (["fa", "en"] as const).map((language) => conditionClause(condition, language, words));
const isOld: Condition = { type: "between", variable: "N1", min: 10, max: 49 };
const hasAnswer: Condition = { type: "answered", variable: "Q2" };

test("what must not be, without a second pair of brackets around a group", () => {
  expect(both({ type: "all", of: [isOld, { type: "not", of: hasAnswer }] })).toEqual([
    "N1 از 10 تا 49 باشد و Q2 پاسخ نداشته باشد",
    "N1 is from 10 to 49 and Q2 is not answered",
  ]);
  expect(both({ type: "not", of: { type: "all", of: [isOld, hasAnswer] } })).toEqual([
    "چنین نباشد که (N1 از 10 تا 49 باشد و Q2 پاسخ داشته باشد)",
    "it is not so that (N1 is from 10 to 49 and Q2 is answered)",
  ]);
});

test("what is not finished yet says so", () => {
  expect(both({ type: "any", of: [] })).toEqual(["(هنوز چیزی نیست)", "(nothing yet)"]);
  expect(both({ type: "in", variable: "Q2", codes: [] })).toEqual(["Q2 …", "Q2 is …"]);
  expect(both({ type: "compare", variable: "N1", operator: "more", other: "" })).toEqual([
    "N1 بیشتر از … باشد",
    "N1 is more than …",
  ]);
});
