import { expect, test } from "vitest";
import type { LocalisedText } from "#questionnaire/localised-text";
import { buildReport } from "#reports/build/build-report";
import { reportFixture } from "#reports/build/report-fixture";
import { checkBeforePublishing } from "#reports/check-before-publishing";
import { Report, type ReportBlock } from "#reports/model";

const report = buildReport(reportFixture);

function block<Kind extends ReportBlock["kind"]>(pageId: string, id: string, kind: Kind) {
  const found = report.pages.find((page) => page.id === pageId)?.blocks.find((each) => each.id === id);
  if (found?.kind !== kind) throw new Error(`no ${kind} ${id} on ${pageId}`);
  return found as Extract<ReportBlock, { kind: Kind }>;
}

/** Every localised text anywhere inside. */
function textsIn(value: unknown): LocalisedText[] {
  if (typeof value !== "object" || value === null) return [];
  if ("fa" in value || "en" in value) return [value as LocalisedText];
  return Object.values(value).flatMap(textsIn);
}

test("has a page for each part and each segment, in the order of reading", () => {
  expect(report.pages.map(({ id }) => id)).toEqual([
    "cover",
    "objective",
    "method",
    "overview",
    "differences",
    "segment-1",
    "segment-2",
    "comparison",
    "appendix",
  ]);
});

test("is a report that the schema accepts, and survives being stored", () => {
  expect(Report.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
});

test("leaves no text in one language alone", () => {
  const texts = textsIn(report);
  expect(texts.length).toBeGreaterThan(150);
  for (const text of texts) {
    expect(text.fa?.trim(), JSON.stringify(text)).toBeTruthy();
    expect(text.en?.trim(), JSON.stringify(text)).toBeTruthy();
  }
});

test("writes Persian digits in Persian and none in English", () => {
  for (const { fa = "", en = "" } of textsIn(report)) {
    expect(en).not.toMatch(/[۰-۹٠-٩]/);
    // Names of methods keep their Latin letters; no figure keeps its Latin digits.
    expect(fa.replace(/R²/g, ""), fa).not.toMatch(/[0-9]/);
  }
});

test("carries the sizes and their intervals as they were computed", () => {
  expect(block("overview", "sizes", "segmentSizes").segments).toMatchObject([
    { number: 1, count: 600, share: 0.6, low: 0.569, high: 0.63 },
    { number: 2, count: 400, share: 0.4, low: 0.37, high: 0.431 },
  ]);
  expect(block("overview", "lead", "text").text).toEqual({
    en: "The largest segment is Coffee lovers, with 60% of the respondents (57% to 63%).",
    fa: "بزرگ‌ترین بخش «قهوه‌دوستان» است، با ۶۰٪ پاسخ‌گویان (۵۷٪ تا ۶۳٪).",
  });
});

test("says what sets a segment apart from the total, the strongest first, by the yes of a yes/no", () => {
  const { markers, reach } = block("segment-2", "apart-share", "whatSetsApart");
  expect(markers.map(({ code, segment, total, index }) => [code, segment, total, index])).toEqual([
    ["strong", 0.05, 0.5, 10],
    ["cheap", 0.85, 0.64, (100 * 0.85) / 0.64],
  ]);
  expect(markers.map(({ difference }) => Math.round(difference * 100))).toEqual([-45, 21]);
  expect(reach).toBeCloseTo(0.45, 10);
  expect(block("segment-2", "sets-apart", "text").text.en).toBe(
    "Higher here than among all respondents: “Price matters to me” (85%, all 64%). Lower: “I like strong coffee” (5%, all 50%).",
  );
});

test("tests a share against everybody else, and leaves a mean without letters doubtful", () => {
  const gender = block("segment-1", "portrait-gender", "profileBars");
  expect(gender.rows).toMatchObject([
    { label: { en: "Woman" }, segment: 0.6, total: 0.5, isSignificant: true },
    { label: { en: "Man" }, segment: 0.4, total: 0.5, isSignificant: true },
  ]);
  expect(gender.base).toBe(600);
  expect(block("segment-1", "portrait-averages", "profileBars").rows).toMatchObject([
    { segment: 41.4, total: 41.5, isSignificant: false },
  ]);
  expect(block("segment-1", "who", "text").text.en).toMatch(
    /^More than among other respondents: Gender: “Woman” \(60%, all 50%\)\. These/,
  );
  expect(block("segment-1", "who", "text").text.en).not.toContain("Age");
});

test("marks what formed the segments as descriptive and gives it no letters", () => {
  const basis = block("comparison", "table-basis", "comparisonTable");
  expect(basis.note.en).toContain("descriptive, not tested");
  expect(
    basis.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ letters }) => letters))),
  ).toEqual(["", "", "", ""]);
  const descriptors = block("comparison", "table-descriptor", "comparisonTable");
  expect(descriptors.groups[0].rows.map(({ cells }) => cells.map(({ letters }) => letters))).toEqual([
    ["B", ""],
    ["", "A"],
  ]);
});

test("every figure names its base and weight in both languages", () => {
  const figures = report.pages.flatMap(({ blocks }) => blocks.filter((each) => "weight" in each));
  expect(figures.length).toBeGreaterThan(10);
  for (const figure of figures) {
    expect(figure.weight).toBe("unweighted");
    expect(figure.note.en).toMatch(/Base: [\d,]+ respondents, unweighted/);
    expect(figure.note.fa).toMatch(/پایه: [۰-۹٬]+ پاسخ‌گو، بدون وزن/);
  }
});

test("says that weakly separated segments are constructed", () => {
  expect(block("method", "certainty", "text").text.en).toContain("They are constructed");
  expect(block("method", "certainty", "text").text.en).toContain("31 of 40 random starts");
});

test("shows everything that was compared, with what was chosen", () => {
  expect(block("appendix", "fit", "fitTable").rows).toMatchObject([
    { k: 2, fit: 512.25, isChosen: true, sizes: [600, 400] },
    { k: 3, fit: 430.5, isChosen: false, sizes: [500, 300, 200] },
  ]);
});

test("names the segment that a warning is about", () => {
  expect(block("appendix", "warnings", "warnings").items).toMatchObject([
    { severity: "warns", text: { en: expect.stringMatching(/^Coffee lovers holds 60%/) } },
    { severity: "notes", text: { en: expect.stringMatching(/^12 complete responses were left out/) } },
  ]);
});

test("says on the method page and among the warnings that data are simulated", () => {
  const simulated = buildReport({
    ...reportFixture,
    solution: { ...reportFixture.solution, simulatedInBase: 300 },
  });
  expect(simulated.simulatedInBase).toBe(300);
  const appendix = simulated.pages.find(({ id }) => id === "appendix");
  const warnings = appendix?.blocks.find(({ kind }) => kind === "warnings");
  expect(warnings).toMatchObject({ items: [{ severity: "serious" }, {}, {}] });
});

test("only asks for what the researcher has to look at", () => {
  const gaps = checkBeforePublishing(report);
  expect(gaps.map(({ kind, pageId, blockId }) => [kind, pageId, blockId])).toEqual([
    ["suggestion", "method", "choice"],
    ["suggestion", "segment-1", "what-to-do"],
    ["suggestion", "segment-2", "what-to-do"],
  ]);
});

test("tells what has no words in a language that the client may choose", () => {
  const bare = buildReport({
    ...reportFixture,
    study: { ...reportFixture.study, decision: { en: "Which menu to offer" } },
  });
  expect(checkBeforePublishing(bare)).toContainEqual(
    expect.objectContaining({ kind: "missing", language: "fa", pageId: "objective", blockId: "decision" }),
  );
  expect(checkBeforePublishing({ ...bare, languages: ["en"] })).not.toContainEqual(
    expect.objectContaining({ kind: "missing" }),
  );
});
