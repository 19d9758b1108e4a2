import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { ToplinePart } from "#analysis/topline/topline-types";
import type { Answers } from "#questionnaire/answers";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { walkQuestionnaire } from "#questionnaire/robot";
import { randomFrom } from "#questionnaire/testing/arbitrary-questionnaires";
import { questionPlans, words } from "#questionnaire/testing/question-plans";
import { readTopline } from "#server/data/read-topline";
import { makeTestStudy, type TestResponse } from "#server/segmentation/make-test-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

const questions = Object.entries(questionPlans).flatMap(([type, plan], index): Question[] =>
  fc
    .sample(plan as fc.Arbitrary<object>, { seed: 7 + index, numRuns: 1 })
    .map((one) => ({ ...one, code: `Q${index}`, text: words(type), isRequired: false }) as Question),
);
const definition: QuestionnaireDefinition = {
  ...{ languages: ["en"], title: {}, consent: {}, thanks: {} },
  pages: questions.map((question, index) => ({ code: `P${index + 1}`, questions: [question] })),
};

function robot(seed: number): TestResponse {
  const walk = walkQuestionnaire({ definition, seed, random: randomFrom((seed + 1) * 104_729) });
  return {
    answers: Object.assign({}, ...walk.saves.map((save) => save.answers)) as Answers,
    disposition: walk.outcome.status === "complete" ? "complete" : "screened-out",
  };
}

let ours: TestWorkspace;
let studyId: string;
let given: Answers[];
const parts = new Map<string, ToplinePart[]>();

beforeAll(async () => {
  ours = await makeWorkspace();
  const responses = Array.from({ length: 160 }, (_, seed) => robot(seed));
  given = responses.filter(({ disposition }) => disposition === "complete").map(({ answers }) => answers);
  const place = { workspaceId: ours.workspaceId, clientId: ours.clientA };
  ({ studyId } = await makeTestStudy(place, questions, responses));
  const pages = definition.pages.map(({ code }) => code);
  for (const page of pages) {
    const view = await readTopline(ours.researcher, { studyId, query: { page } });
    expect([view.population, view.real]).toEqual(["real", given.length]);
    for (const question of view.questions) parts.set(question.code, question.parts);
  }
});

const ofType = (type: Question["type"]) => questions.filter((question) => question.type === type);
const partsOf = <Kind extends ToplinePart["kind"]>(code: string, kind: Kind) =>
  (parts.get(code) ?? []).filter((part): part is Extract<ToplinePart, { kind: Kind }> => part.kind === kind);
const numbers = (variable: string) =>
  given.map((answers) => answers[variable]).filter((value): value is number => typeof value === "number");
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test("every type that asks something has a part, and enough robots came through to tell", () => {
  expect(given.length).toBeGreaterThan(50);
  for (const { code, type } of questions) {
    if (type === "information") expect(parts.has(code)).toBe(false);
    else expect(parts.get(code)?.length, type).toBeGreaterThan(0);
  }
});

test("shares of one choice are those of the answers, and a missing answer is counted by why", () => {
  for (const question of [...ofType("single"), ...ofType("consent")]) {
    const [part] = partsOf(question.code, "shares");
    const chosen = numbers(question.code).filter((code) => code >= 0);
    expect(part.base).toBe(chosen.length);
    for (const { code, count, share } of part.rows) {
      expect(count).toBe(chosen.filter((one) => one === code).length);
      expect(share).toBeCloseTo(count / chosen.length, 12);
    }
    expect(part.missing.dontKnow).toBe(numbers(question.code).filter((code) => code === -98).length);
    expect(part.base + Object.values(part.missing).reduce((a, b) => a + b, 0)).toBe(given.length);
  }
});

test("a multiple choice has one share an option, of all who answered", () => {
  for (const { code } of ofType("multiple")) {
    const [part] = partsOf(code, "shares");
    const lists = given
      .map((answers) => answers[code])
      .filter((list): list is number[] => Array.isArray(list) && list.length > 0 && !list.includes(-98));
    expect(part.base).toBe(lists.length);
    for (const row of part.rows) {
      expect(row.count).toBe(lists.filter((list) => list.includes(row.code)).length);
    }
  }
});

test("a long list shows its fifteen most frequent options and counts the rest", () => {
  for (const { code } of [...ofType("place"), ...ofType("industry")]) {
    for (const part of partsOf(code, "shares")) {
      expect(part.rows.length).toBeLessThanOrEqual(15);
      const counted = part.rows.reduce((sum, { count }) => sum + count, part.rest?.count ?? 0);
      expect(counted).toBe(part.base);
    }
  }
});

test("grids give each item's shares, mean and base", () => {
  for (const question of ofType("likert")) {
    const [part] = partsOf(question.code, "grid");
    for (const row of part.rows) {
      const codes = numbers(row.id);
      expect(row.base).toBe(codes.length);
      expect(row.mean).toBeCloseTo(mean(codes), 10);
      row.shares.forEach((share, index) => {
        const { code } = part.columns[index];
        expect(share).toBeCloseTo(codes.filter((one) => one === code).length / codes.length, 12);
      });
    }
  }
  for (const question of ofType("multiGrid")) {
    const [part] = partsOf(question.code, "grid");
    for (const row of part.rows) {
      const lists = given
        .map((answers) => answers[row.id])
        .filter((list): list is number[] => Array.isArray(list) && !list.includes(-98));
      expect(row.base).toBe(lists.length);
      const { code } = part.columns[0];
      expect(row.shares[0]).toBeCloseTo(lists.filter((list) => list.includes(code)).length / row.base, 12);
    }
  }
  for (const question of ofType("dualScale")) {
    const [part] = partsOf(question.code, "pairs");
    for (const { id, points } of part.rows) {
      expect(points[0].mean).toBeCloseTo(mean(numbers(`${question.code}_${id}_1`)), 10);
      expect(points[1].mean).toBeCloseTo(mean(numbers(`${question.code}_${id}_2`)), 10);
    }
  }
});

test("numbers have their mean and bars that hold every answer", () => {
  for (const type of ["number", "slider", "rating", "ladder"] as const) {
    for (const { code } of ofType(type)) {
      const [part] = partsOf(code, "distribution");
      const values = numbers(code);
      expect(part.base).toBe(values.length);
      expect(part.mean).toBeCloseTo(mean(values), 8);
      expect(part.bars.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      expect(part.quantiles?.[0]).toBe(Math.min(...values));
    }
  }
});

test("the net promoter score, first places, share-outs and right answers are those counted by hand", () => {
  for (const { code } of ofType("nps")) {
    const values = numbers(code);
    const of = (wanted: (value: number) => boolean) => values.filter(wanted).length / values.length;
    const expected = 100 * (of((value) => value >= 9) - of((value) => value <= 6));
    expect(partsOf(code, "nps")[0].score?.nps).toBeCloseTo(expected, 10);
  }
  for (const { code } of ofType("ranking")) {
    const [part] = partsOf(code, "means");
    for (const row of part.rows) {
      expect(row.first?.count).toBe(numbers(row.id).filter((rank) => rank === 1).length);
      expect(row.first?.share).toBeCloseTo((row.first?.count ?? 0) / part.base, 12);
    }
  }
  for (const question of ofType("constantSum")) {
    if (question.type !== "constantSum") continue;
    const [part] = partsOf(question.code, "means");
    expect(part.rows.reduce((sum, row) => sum + (row.mean ?? 0), 0)).toBeCloseTo(question.total, 8);
  }
  for (const question of ofType("quiz")) {
    if (question.type !== "quiz") continue;
    const right = numbers(question.code).filter((code) => code === question.correctCode).length;
    expect(partsOf(question.code, "shares")[0].correct?.count).toBe(right);
  }
});

test("trade-offs count every completed task", () => {
  for (const question of ofType("maxDiff")) {
    if (question.type !== "maxDiff") continue;
    const [part] = partsOf(question.code, "maxDiff");
    const tasks = Array.from({ length: question.tasks }, (_, task) => task + 1);
    const best = tasks.flatMap((task) => numbers(`${question.code}_t${task}_best`));
    for (const item of part.summary?.items ?? []) {
      expect(item.best).toBe(best.filter((code) => code === item.code).length);
    }
    expect(part.summary?.tasks).toBe(best.length);
  }
  for (const question of ofType("conjoint")) {
    if (question.type !== "conjoint") continue;
    const [part] = partsOf(question.code, "conjoint");
    const tasks = Array.from({ length: question.tasks }, (_, task) => task + 1);
    expect(part.summary?.tasks).toBe(tasks.flatMap((task) => numbers(`${question.code}_t${task}`)).length);
  }
});

test("dates are counted by day and texts show the latest ten", () => {
  for (const { code } of ofType("date")) {
    const [part] = partsOf(code, "dates");
    const days = given.map((answers) => answers[code]).filter((day) => typeof day === "string");
    expect(part.days.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
  }
  for (const { code } of [...ofType("text"), ...ofType("longText")]) {
    const [part] = partsOf(code, "texts");
    expect(part.base).toBe(given.filter((answers) => typeof answers[code] === "string").length);
    expect(part.latest).toHaveLength(10);
  }
});

test("what links bring along is counted by its words, unless almost everyone has words of their own", async () => {
  const place = { workspaceId: ours.workspaceId, clientId: ours.clientA };
  const source = { from: "link", parameter: "src" } as const;
  const question: Question = { code: "SRC", type: "hidden", text: {}, source };
  const partAfter = async (words: readonly string[]) => {
    const study = await makeTestStudy(
      place,
      [question],
      words.map((SRC) => ({ answers: { SRC } })),
    );
    const view = await readTopline(ours.researcher, { studyId: study.studyId, query: {} });
    return view.questions[0].parts[0];
  };
  const few = await partAfter(["panel", "post", "panel"]);
  expect(few.kind === "shares" && few.rows.map(({ label, count }) => [label.en, count])).toEqual([
    ["panel", 2],
    ["post", 1],
  ]);
  const many = await partAfter(Array.from({ length: 120 }, (_, index) => `person ${index}`));
  expect(many.kind === "texts" && [many.base, many.latest[0]]).toEqual([120, "person 119"]);
});

test("real and simulated responses are never counted together", async () => {
  const place = { workspaceId: ours.workspaceId, clientId: ours.clientA };
  const question: Question = {
    ...{ type: "number", code: "N", text: {} },
  };
  const answers = [1, 1, 1, 9, 9].map((N) => ({ answers: { N }, isSimulated: N === 9 }));
  const mixed = await makeTestStudy(place, [question], answers);
  const read = async (show?: "simulated") => {
    const view = await readTopline(ours.researcher, { studyId: mixed.studyId, query: { show } });
    const [part] = view.questions[0].parts;
    return [view.population, part.kind === "distribution" && part.mean, part.base];
  };
  expect(await read()).toEqual(["real", 1, 3]);
  expect(await read("simulated")).toEqual(["simulated", 9, 2]);
  const robots = await makeTestStudy(place, [question], answers.slice(3));
  const view = await readTopline(ours.researcher, { studyId: robots.studyId, query: {} });
  expect([view.population, view.simulated]).toEqual(["simulated", 2]);
});

test("another workspace's study is not found, and a brand's reader is refused", async () => {
  const theirs = await makeWorkspace();
  const input = { studyId, query: {} };
  await expect(readTopline(theirs.researcher, input)).rejects.toMatchObject({ code: "not-found" });
  await expect(readTopline(ours.viewerA, input)).rejects.toMatchObject({ code: "forbidden" });
});
