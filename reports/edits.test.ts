import { expect, test } from "vitest";
import { applyEdits } from "#reports/apply-edits";
import { buildReport } from "#reports/build/build-report";
import { reportFixture } from "#reports/build/report-fixture";
import { type ReportEdits, readEdits } from "#reports/edits";
import { countEditedTexts, keepEdits } from "#reports/keep-edits";
import type { Report } from "#reports/model";
import { toPublished } from "#reports/to-published";

const report = buildReport(reportFixture);

function rewrite(
  edits: ReportEdits,
  pageId: string,
  textId: string,
  text: { fa?: string; en?: string },
): ReportEdits {
  return {
    ...edits,
    pages: edits.pages.map((page) =>
      page.id === pageId
        ? { ...page, texts: page.texts.map((each) => (each.id === textId ? { ...each, text } : each)) }
        : page,
    ),
  };
}

function textOf(from: Report, pageId: string, textId: string) {
  const block = from.pages.find(({ id }) => id === pageId)?.blocks.find(({ id }) => id === textId);
  if (block?.kind !== "text") throw new Error("no such text");
  return block;
}

test("edits that change nothing leave the report as it is", () => {
  expect(toPublished(applyEdits(report, readEdits(report))!)).toEqual(toPublished(report));
});

test("marks a rewritten text by language and takes it as approved", () => {
  const before = textOf(report, "segment-1", "what-to-do");
  expect(before.isSuggestion).toBe(true);
  const edited = applyEdits(
    report,
    rewrite(readEdits(report), "segment-1", "what-to-do", { ...before.text, en: "Open earlier." }),
  )!;
  expect(textOf(edited, "segment-1", "what-to-do")).toMatchObject({
    text: { en: "Open earlier.", fa: before.text.fa },
    isSuggestion: false,
    editedIn: ["en"],
  });
  expect(countEditedTexts(edited)).toBe(1);
});

test("moves and hides pages, but never the cover", () => {
  const edits = readEdits(report);
  const [cover, ...others] = edits.pages;
  const reversed = [...others.reverse(), cover].map((page) => ({
    ...page,
    isHidden: page.id !== "overview",
  }));
  const edited = applyEdits(report, { ...edits, pages: reversed })!;
  expect(edited.pages[0]).toMatchObject({ id: "cover", isHidden: false });
  expect(edited.pages[1].id).toBe("appendix");
  expect(toPublished(edited).pages.map(({ id }) => id)).toEqual(["cover", "overview"]);
});

test("refuses edits of pages that the report does not have, or lacks", () => {
  const edits = readEdits(report);
  expect(applyEdits(report, { ...edits, pages: edits.pages.slice(1) })).toBeNull();
  expect(
    applyEdits(report, { ...edits, pages: [...edits.pages, { ...edits.pages[1], id: "x" }] }),
  ).toBeNull();
  expect(applyEdits(report, { ...edits, pages: edits.pages.map(() => edits.pages[1]) })).toBeNull();
});

test("a segment's page keeps the segment's name", () => {
  const edits = readEdits(report);
  const renamed = edits.pages.map((page) => ({ ...page, title: { en: "Mine" } }));
  const edited = applyEdits(report, { ...edits, pages: renamed })!;
  expect(edited.pages.find(({ id }) => id === "segment-1")?.title.en).toBe("Coffee lovers");
  expect(edited.pages.find(({ id }) => id === "method")?.title.en).toBe("Mine");
});

test("building again keeps rewritten words, order and hidden pages, and takes new figures", () => {
  const words = { ...textOf(report, "overview", "lead").text, fa: "به قلم پژوهشگر" };
  const edits = rewrite(readEdits(report), "overview", "lead", words);
  const [cover, objective, method, ...rest] = edits.pages;
  const edited = applyEdits(report, {
    ...edits,
    pages: [cover, { ...method, isHidden: true }, objective, ...rest],
  })!;
  const sizes = reportFixture.solution.sizes.map((size) => ({ ...size, share: 0.5, count: 500 }));
  const fresh = buildReport({ ...reportFixture, solution: { ...reportFixture.solution, sizes } });
  const rebuilt = keepEdits(fresh, edited);
  expect(rebuilt.pages.slice(0, 3).map(({ id, isHidden }) => [id, isHidden ?? false])).toEqual([
    ["cover", false],
    ["method", true],
    ["objective", false],
  ]);
  expect(textOf(rebuilt, "overview", "lead").text.fa).toBe("به قلم پژوهشگر");
  expect(textOf(rebuilt, "overview", "lead").text.en).toContain("50%");
});

test("pages of segments that are gone go, and new ones come behind their neighbour", () => {
  const oneSegment = { ...report, pages: report.pages.filter(({ id }) => id !== "segment-2") };
  expect(keepEdits(report, oneSegment).pages.map(({ id }) => id)).toEqual(report.pages.map(({ id }) => id));
  expect(keepEdits(oneSegment, report).pages.map(({ id }) => id)).toEqual(
    oneSegment.pages.map(({ id }) => id),
  );
});

test("nothing of the editing leaves the house", () => {
  const json = JSON.stringify(toPublished(report));
  expect(json).not.toContain("isSuggestion");
  expect(json).not.toContain("editedIn");
});
