import { expect, test } from "vitest";
import { readConjointAnswers } from "#analysis/conjoint/read-conjoint-answers";
import { summariseConjoint } from "#analysis/conjoint/summarise-conjoint";
import { completeDesigns, lacksDesign } from "#analysis/designs/complete-designs";
import { designSeed } from "#analysis/designs/design-seed";
import type { AnsweredBy } from "#analysis/maxdiff/read-maxdiff-answers";
import { summariseMaxDiff } from "#analysis/maxdiff/summarise-maxdiff";
import { summarisePrices } from "#analysis/price/summarise-prices";
import { createRandom, nextUniform } from "#analysis/random";
import type { Answers } from "#questionnaire/answers";
import { blankQuestion } from "#questionnaire/blank-question";
import { evaluate } from "#questionnaire/evaluate";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import {
  type ConjointQuestion,
  conceptsShown,
  conjointVariable,
  isConjointDesignCurrent,
} from "#questionnaire/question-types/conjoint";
import {
  isMaxDiffDesignCurrent,
  type MaxDiffQuestion,
  maxDiffVariable,
  tasksShown,
} from "#questionnaire/question-types/max-diff";
import { priceVariable } from "#questionnaire/question-types/van-westendorp";

const studyId = "study";
const maxDiff = blankQuestion("maxDiff", "NEED") as MaxDiffQuestion;
const conjoint = blankQuestion("conjoint", "OFFER") as ConjointQuestion;
const prices = blankQuestion("vanWestendorp", "PRICE");

function defined(...questions: Question[]): QuestionnaireDefinition {
  return {
    languages: ["en"],
    title: { en: "Test" },
    consent: { en: "Please" },
    thanks: { en: "Thanks" },
    pages: questions.map((question, at) => ({ code: `P${at + 1}`, questions: [question] })),
  };
}

const definition = completeDesigns(defined(maxDiff, conjoint, prices), { studyId });
const [designedMaxDiff, designedConjoint] = definition.pages.map(({ questions }) => questions[0]) as [
  MaxDiffQuestion,
  ConjointQuestion,
];

/** Utilities that a robot decides by: items by code, levels by attribute and level code. */
const itemWorth = (code: number) => (5 - code) / 2;
const levelWorth = (attribute: number, level: number) =>
  attribute === 1 ? level - 2 : attribute === 2 ? (2 - level) / 2 : 0;

/** Walks the evaluator page after page, as a respondent does, and returns the columns of the data set. */
function interview(seed: number, asked = definition): Answers {
  const random = createRandom(77, [seed]);
  /** Choice with extreme-value noise: the model behind the logit. */
  const noise = () => -Math.log(-Math.log(nextUniform(random)));
  const answers: Answers = {};
  const saved: string[] = [];
  for (;;) {
    const { outcome, path, answers: told } = evaluate(asked, { answers, savedPages: saved, seed });
    if (outcome.status !== "in-progress") return told;
    const shown = path.find(({ page }) => page.code === outcome.pageCode);
    for (const question of shown?.questions ?? []) Object.assign(answers, decide(question, noise));
    saved.push(outcome.pageCode);
  }
}

function decide(question: Question, noise: () => number): Answers {
  if (question.type === "maxDiff") {
    return Object.fromEntries(
      tasksShown(question).flatMap((items, index) => {
        const ranked = items
          .map(({ code }) => ({ code, worth: itemWorth(code) + noise() }))
          .sort((a, b) => b.worth - a.worth);
        return [
          [maxDiffVariable(question.code, index + 1, "best"), ranked[0].code],
          [maxDiffVariable(question.code, index + 1, "worst"), ranked[ranked.length - 1].code],
        ];
      }),
    );
  }
  if (question.type === "conjoint") {
    return Object.fromEntries(
      conceptsShown(question).map((concepts, index) => {
        const worths = concepts.map(
          (concept) =>
            concept.reduce((sum, { attribute, level }) => sum + levelWorth(attribute.code, level.code), 0) +
            noise(),
        );
        const none = -1 + noise();
        const best = Math.max(...worths);
        return [conjointVariable(question.code, index + 1), none > best ? 0 : worths.indexOf(best) + 1];
      }),
    );
  }
  const cheap = 100 + 10 * noise();
  return Object.fromEntries(
    (["tooCheap", "cheap", "expensive", "tooExpensive"] as const).map((key, at) => [
      priceVariable(question.code, key),
      cheap + 50 * at,
    ]),
  );
}

const respondents: AnsweredBy[] = Array.from({ length: 250 }, (_, seed) => ({
  answers: interview(seed + 1),
}));

test("designs are made once, are the same for the same question, and fit it", () => {
  expect(lacksDesign(defined(maxDiff, conjoint))).toBe(true);
  expect(lacksDesign(definition)).toBe(false);
  expect(completeDesigns(definition, { studyId })).toBe(definition);
  expect(completeDesigns(defined(maxDiff, conjoint, prices), { studyId })).toEqual(definition);
  expect(completeDesigns(defined(maxDiff), { studyId: "other" }).pages[0]).not.toEqual(definition.pages[0]);
  expect(designSeed("a", "b")).not.toBe(designSeed("b", "a"));
});

test("an earlier design stays while it fits, and is made anew when an item comes or goes", () => {
  const renamed = {
    ...maxDiff,
    items: maxDiff.items.map((item) => ({ ...item, text: { en: `New ${item.code}` } })),
  };
  const kept = completeDesigns(defined(renamed), { studyId: "moved", earlier: definition }).pages[0]
    .questions[0];
  expect(kept).toMatchObject({ design: designedMaxDiff.design });
  const fewer = { ...maxDiff, design: designedMaxDiff.design, items: maxDiff.items.slice(1) };
  expect(isMaxDiffDesignCurrent(fewer)).toBe(false);
  const made = completeDesigns(defined(fewer), { studyId, earlier: definition }).pages[0].questions[0];
  expect(made.type === "maxDiff" && isMaxDiffDesignCurrent(made)).toBe(true);
});

test("numbers of which no design can be made leave the question as it is", () => {
  const impossible = { ...maxDiff, tasks: 1, itemsPerTask: 2, versionCount: 1 };
  const alike = { ...conjoint, attributes: conjoint.attributes.slice(0, 1) };
  const tried = completeDesigns(defined(impossible, alike), { studyId });
  expect(tried.pages.map(({ questions }) => questions[0])).toEqual([impossible, alike]);
});

test("a look at the draft takes few versions, and shows every respondent one of them", () => {
  const looked = completeDesigns(defined(maxDiff, conjoint), { studyId, mostVersions: 2 });
  const [first, second] = looked.pages.map(({ questions }) => questions[0]);
  expect(first.type === "maxDiff" && first.design?.versions.length).toBe(2);
  expect(second.type === "conjoint" && second.design?.versions.length).toBe(2);
  expect(Object.keys(interview(9, looked)).length).toBeGreaterThan(12);
});

test("planted preferences come back from a MaxDiff that robots answered", () => {
  const found = summariseMaxDiff(designedMaxDiff, respondents)!;
  expect(found).toMatchObject({ respondents: 250, tasks: 250 * maxDiff.tasks, undetermined: [] });
  expect(found.dropped).toEqual({ respondentsWithoutTask: 0, tasksWithoutChoice: 0, tasksNotOfDesign: 0 });
  expect(found.items.map(({ code }) => code)).toEqual(maxDiff.items.map(({ code }) => code));
  const byScore = [...found.items].sort((a, b) => b.score - a.score).map(({ code }) => code);
  expect(byScore).toEqual(maxDiff.items.map(({ code }) => code));
  const shares = found.items.reduce((sum, { preferenceShare }) => sum + (preferenceShare ?? 0), 0);
  expect(shares).toBeCloseTo(1, 10);
  const scores = respondents.map(({ answers }) => Number(answers.NEED_score_1));
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  expect(mean).toBeCloseTo(found.items[0].score, 1);
});

test("planted utilities come back from a conjoint that robots answered", () => {
  const found = summariseConjoint(designedConjoint, respondents)!;
  expect(found).toMatchObject({ respondents: 250, tasks: 250 * conjoint.tasks, undetermined: [] });
  for (const { code, levels } of found.attributes) {
    for (const level of levels) {
      expect(Math.abs(level.utility! - levelWorth(code, level.code))).toBeLessThan(0.15);
    }
  }
  const [first, second, third] = found.attributes.map(({ importance }) => importance!);
  expect(first).toBeGreaterThan(second);
  expect(second).toBeGreaterThan(third);
  expect(Math.abs(found.none!.utility! + 1)).toBeLessThan(0.2);
});

test("prices come back as they were told", () => {
  const found = summarisePrices({ code: "PRICE" }, respondents)!;
  expect(found).toMatchObject({ n: 250, missing: 0, misordered: 0 });
  expect(found.indifferencePrice).toBeGreaterThan(150);
  expect(found.indifferencePrice).toBeLessThan(215);
  expect(summarisePrices({ code: "PRICE" }, [{ answers: { PRICE_cheap: 5 } }])).toBeNull();
});

test("weights enter, and 0 is absence", () => {
  const doubled = respondents.slice(0, 20).map((one) => ({ ...one, weight: 2 }));
  const twice = summariseMaxDiff(designedMaxDiff, [...doubled, { ...respondents[30], weight: 0 }])!;
  expect(twice.respondents).toBe(40);
  const repeated = [...respondents.slice(0, 20), ...respondents.slice(0, 20)];
  const plain = summariseMaxDiff(designedMaxDiff, repeated)!;
  twice.items.forEach(({ score, utility }, at) => {
    expect(score).toBeCloseTo(plain.items[at].score, 10);
    expect(utility!).toBeCloseTo(plain.items[at].utility!, 6);
  });
  expect(() => summariseConjoint(designedConjoint, [{ ...respondents[0], weight: -1 }])).toThrow(
    "invalid-weight",
  );
});

test("what was not answered, or does not fit the design, is counted and left out", () => {
  const [{ answers }] = respondents;
  const foreign = designedMaxDiff.items.find(
    ({ code }) => !designedMaxDiff.design!.versions[Number(answers.NEED_version) - 1][0].includes(code),
  )!;
  const odd = [
    { answers: { ...answers, NEED_t1_best: foreign.code, NEED_t2_worst: null } },
    { answers: {} },
    { answers: { ...answers, OFFER_t1: 7, OFFER_t2: null } },
  ];
  expect(summariseMaxDiff(designedMaxDiff, odd)!.dropped).toEqual({
    respondentsWithoutTask: 1,
    tasksWithoutChoice: 1,
    tasksNotOfDesign: 1,
  });
  expect(readConjointAnswers(designedConjoint, odd).dropped).toEqual({
    respondentsWithoutTask: 1,
    tasksWithoutChoice: 2,
  });
});

test("one respondent determines no utilities, and nobody gives no summary", () => {
  const one = summariseMaxDiff(designedMaxDiff, respondents.slice(0, 1))!;
  expect(one.undetermined.length > 0 || one.items[0].utility !== null).toBe(true);
  expect(one.items).toHaveLength(maxDiff.items.length);
  expect(summariseMaxDiff(designedMaxDiff, [])).toBeNull();
  expect(summariseConjoint(designedConjoint, [{ answers: {} }])).toBeNull();
  expect(isConjointDesignCurrent(designedConjoint)).toBe(true);
});
