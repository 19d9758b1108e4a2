import fc from "fast-check";
import { expect, test } from "vitest";
import { type SliderQuestion, sliderRules } from "#questionnaire/question-types/slider";

const question: SliderQuestion = {
  type: "slider",
  code: "Q1",
  text: { en: "What share?" },
  isRequired: true,
  min: -1,
  max: 1,
  step: 0.1,
};

test("an untouched slider is no answer", () => {
  expect(sliderRules.check(question, { Q1: null })).toEqual([
    { questionCode: "Q1", variable: "Q1", code: "required" },
  ]);
});

test.each([
  [-1.1, "below-minimum", -1],
  [1.1, "above-maximum", 1],
  [0.25, "off-step", 0.1],
])("%d is refused as %s", (Q1, code, limit) => {
  expect(sliderRules.check(question, { Q1 })).toEqual([{ questionCode: "Q1", variable: "Q1", code, limit }]);
});

test("steps count from the lower end, and parts of them that no binary number holds are no fault", () => {
  for (let tenths = -10; tenths <= 10; tenths += 1) {
    expect(sliderRules.check(question, { Q1: tenths / 10 })).toEqual([]);
  }
  expect(sliderRules.check({ ...question, min: 1, max: 11, step: 5 }, { Q1: 6 })).toEqual([]);
  expect(sliderRules.check({ ...question, min: 1, max: 11, step: 5 }, { Q1: 5 })).toHaveLength(1);
});

test("the robot's answer is always one that can be given", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.constantFrom(0.01, 0.25, 0.5, 1, 3, 7),
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      (min, width, step, at) => {
        const sample = { ...question, min, max: min + width * step, step };
        expect(
          sliderRules.check(
            sample,
            sliderRules.answer(sample, () => at),
          ),
        ).toEqual([]);
      },
    ),
  );
});

test("ends that are turned round, and a step beyond them, are errors of the definition", () => {
  expect(sliderRules.checkFormat(question)).toEqual([]);
  expect(sliderRules.checkFormat({ ...question, min: 1 })).toEqual([["minimum-above-maximum", "error"]]);
  expect(sliderRules.checkFormat({ ...question, step: 3 })).toEqual([["step-too-large", "error", "2"]]);
});
