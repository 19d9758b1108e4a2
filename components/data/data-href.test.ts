import { expect, test } from "vitest";
import { dataHref } from "#components/data/data-href";
import { DataQuery } from "#contracts/data";

const after = "0199c1f0-5f0a-7000-8000-000000000001";

test("says only what differs from the page as it opens", () => {
  expect(dataHref("S", DataQuery.parse({}), {})).toBe("/studies/S/data");
  expect(dataHref("S", DataQuery.parse({}), { show: "codes" }, "/export")).toBe(
    "/studies/S/data/export?show=codes",
  );
});

test("keeps the place when only columns change, and begins anew when the list does", () => {
  const query = DataQuery.parse({ after });
  expect(dataHref("S", query, { columns: "Q1,Q2" })).toContain(`after=${after}`);
  expect(dataHref("S", query, { disposition: "complete" })).toBe("/studies/S/data?disposition=complete");
});

test("what cannot be read is as if it were not there", () => {
  expect(DataQuery.parse({ wave: "7", show: "x", after: ["a"], order: 3 })).toEqual({
    show: "labels",
    order: "oldest",
  });
});
