import fc from "fast-check";
import { expect, test } from "vitest";
import { checkDefinition } from "#questionnaire/check-definition";
import { instrumentModules } from "#questionnaire/instruments/module-library";
import { marketingActions } from "#questionnaire/marketing-action";
import { adviseBases } from "#questionnaire/planning/advise-bases";
import { buildPlannedPages } from "#questionnaire/planning/build-planned-pages";
import { decisionAdvice } from "#questionnaire/planning/decision-advice";
import { describeBasis } from "#questionnaire/planning/describe-basis";
import { describeFrame, describeModules } from "#questionnaire/planning/describe-modules";
import { orderModules } from "#questionnaire/planning/order-modules";
import { type ModuleOffer, proposeModules } from "#questionnaire/planning/propose-modules";
import { segmentationBases } from "#questionnaire/segmentation-base";

const offers = describeModules(["fa", "en"]);
const wishes = {
  decisions: ["product" as const],
  bases: ["needs" as const, "sophistication" as const],
  minutes: 10,
  basisVariables: 20,
  country: "iran" as const,
};
const named = (id: string) => {
  const module = instrumentModules.find((one) => one.id === id);
  if (!module) throw new Error(id);
  return module;
};

test("every decision has bases at its core, each once and with a reason in both languages", () => {
  for (const decision of marketingActions) {
    const advice = decisionAdvice[decision];
    expect(advice.filter(({ strength }) => strength === "core").length).toBeGreaterThanOrEqual(2);
    expect(new Set(advice.map(({ base }) => base)).size).toBe(advice.length);
    for (const { why } of advice) expect(Object.values(why).every((text) => text.length > 10)).toBe(true);
  }
  const served = new Set(
    marketingActions.flatMap((decision) => decisionAdvice[decision].map(({ base }) => base)),
  );
  expect(segmentationBases.filter((base) => !served.has(base))).toEqual([]);
});

test("advice on several decisions puts what is at the core first, and asks who people are in any case", () => {
  const advice = adviseBases(["churn", "loyalty"]);
  const strengths = advice.map(({ strength }) => strength);
  expect(strengths).toEqual([...strengths].sort());
  expect(advice[0].reasons.length).toBe(2);
  expect(advice.find(({ base }) => base === "demographic")?.reasons).toMatchObject([{ decision: null }]);
  expect(adviseBases([])).toEqual([]);
  expect(adviseBases(["campaigns"]).filter(({ base }) => base === "demographic")).toHaveLength(1);
});

test("proposes a module for each base within the minutes", () => {
  const { moduleIds, missing } = proposeModules(offers, wishes);
  expect(missing).toEqual([]);
  expect(moduleIds).toContain("sophistication");
  expect(moduleIds.some((id) => id.startsWith("needs-"))).toBe(true);
});

test("takes the edition of the country", () => {
  const bases = ["demographic" as const, "firmographic" as const];
  for (const country of ["iran", "international"] as const) {
    const { moduleIds } = proposeModules(offers, { ...wishes, bases, country });
    expect(moduleIds).toEqual([`demographics-${country}`, `firmographic-${country}`]);
  }
});

const offer = (id: string, minutes: number, parts: Partial<ModuleOffer> = {}): ModuleOffer => ({
  ...{ id, minutes, bases: ["needs"], actions: ["product"], basisVariables: 5 },
  ...parts,
});

test("a shorter module that serves the decision takes the place of a longer one before a base is given up", () => {
  const library = [
    offer("needs-long", 6, { actions: ["product", "offers"] }),
    offer("needs-short", 2),
    offer("needs-other", 1, { actions: ["help"] }),
    offer("who", 3, { bases: ["demographic"], actions: [] }),
  ];
  const asked = { ...wishes, decisions: ["product" as const, "offers" as const] };
  const bases = ["needs" as const, "demographic" as const];
  const propose = (minutes: number) => proposeModules(library, { ...asked, bases, minutes });
  expect(propose(9).moduleIds).toEqual(["needs-long", "who"]);
  expect(propose(6)).toEqual({ moduleIds: ["needs-short", "who"], missing: [] });
  expect(propose(4)).toEqual({
    moduleIds: ["needs-short"],
    missing: [{ base: "demographic", reason: "no-time" }],
  });
  expect(propose(1).moduleIds).toEqual([]);
});

test("of modules alike in all else, the one that the sample carries", () => {
  const library = [offer("a-many", 2, { basisVariables: 40 }), offer("b-few", 2)];
  expect(proposeModules(library, { ...wishes, bases: ["needs"] }).moduleIds).toEqual(["b-few"]);
});

test("a proposal never takes longer than allowed, nor measures a base twice, and accounts for every base", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...segmentationBases), { minLength: 1 }),
      fc.uniqueArray(fc.constantFrom(...marketingActions)),
      fc.double({ min: 0.5, max: 40, noNaN: true }),
      (bases, decisions, minutes) => {
        const { moduleIds, missing } = proposeModules(offers, { ...wishes, bases, decisions, minutes });
        const chosen = offers.filter(({ id }) => moduleIds.includes(id));
        expect(new Set(moduleIds).size).toBe(moduleIds.length);
        expect(chosen.reduce((sum, one) => sum + one.minutes, 0)).toBeLessThanOrEqual(minutes);
        const covered = new Set(chosen.flatMap((one) => one.bases));
        for (const base of bases) expect(covered.has(base)).toBe(!missing.some((one) => one.base === base));
      },
    ),
    { numRuns: 100 },
  );
});

test("behaviour and needs are asked before attitudes, knowledge after them, and who one is last", () => {
  const ids = [
    "demographics-iran",
    "sophistication",
    "attitudinal-battery",
    "needs-max-diff",
    "usage-behaviour",
  ];
  expect(orderModules(ids.map(named)).map(({ id }) => id)).toEqual(ids.toReversed());
});

test("the planned pages begin with the screener and make a questionnaire without errors", () => {
  const modules = ["needs-dual-scale", "sophistication", "demographics-iran"].map(named);
  const names = { category: { fa: "نرم‌افزار", en: "software" }, brand: {} };
  const pages = buildPlannedPages(modules, { hasScreener: true, ...names });
  expect(pages[0].code).toBe("SCREENER");
  expect(JSON.stringify(pages)).not.toMatch(/\[product category\]|\[دستهٔ محصول\]/);
  const problems = checkDefinition({
    ...{ languages: ["fa", "en"], title: { fa: "الف", en: "A" }, pages },
    ...{ consent: { fa: "الف", en: "A" }, thanks: { fa: "الف", en: "A" } },
  });
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
});

test("planned twice, the second pages take other codes", () => {
  const plan = { hasScreener: true, category: {}, brand: {} };
  const first = buildPlannedPages([named("tipi")], plan);
  const taken = new Set(first.flatMap(({ code, questions }) => [code, ...questions.map((one) => one.code)]));
  const codes = buildPlannedPages([named("tipi")], plan, taken).map(({ code }) => code);
  expect(codes.some((code) => taken.has(code))).toBe(false);
});

test("basis variables are counted as a segmentation would take them", () => {
  const basisOf = (id: string) => describeBasis(named(id).build(new Set()));
  expect(basisOf("demographics-iran")).toEqual([]);
  expect(basisOf("needs-max-diff").map(({ form }) => form)).toEqual(new Array(12).fill("scale"));
  expect(basisOf("tipi")).toHaveLength(5);
  expect(new Set(basisOf("technographic").map(({ form }) => form))).toContain("yes-no");
});

test("modules are measured in every language of the study, and the slowest counts", () => {
  for (const { minutes, minutesByLanguage, basis, basisVariables } of offers) {
    expect(Object.keys(minutesByLanguage)).toEqual(["fa", "en"]);
    expect(minutes).toBe(Math.max(...Object.values(minutesByLanguage)));
    expect(basisVariables).toBeGreaterThanOrEqual(basis.length);
  }
  const { consent, screener } = describeFrame(["fa"]);
  expect(consent.fa).toBeGreaterThan(0.2);
  expect(screener.fa).toBeLessThan(0.5);
});
