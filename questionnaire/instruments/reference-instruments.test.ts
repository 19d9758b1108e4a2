import { expect, test } from "vitest";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { isInsertable } from "#questionnaire/instruments/is-insertable";
import { instrumentModules } from "#questionnaire/instruments/module-library";
import { referenceInstruments } from "#questionnaire/instruments/reference-instruments";

const noPermission: ReadonlySet<string> = new Set();
const everyPermission: ReadonlySet<string> = new Set(
  [...instrumentModules, ...referenceInstruments].map(({ id }) => id),
);

test("the scales that must not be reproduced are known, with an owner and a free alternative", () => {
  const ids = referenceInstruments.map(({ id }) => id);
  expect(ids).toEqual(["bfi-2", "bfi-10", "pvq", "svs", "twivi", "tri-2", "ati", "pii", "flynn-goldsmith"]);
  for (const instrument of referenceInstruments) {
    expect(instrument.allowedUse).not.toBe("any");
    expect(instrument.summary.en).toMatch(/Free alternative: /);
    expect(instrument.summary.fa).toContain("جایگزین آزاد: ");
    expect(instrument.source.en).toMatch(/\((19|20)\d\d\)/);
    expect(instrument.licence.en).toContain("not reproduced");
  }
});

test("what is for reference carries no questions and cannot be inserted, whatever is recorded", () => {
  for (const instrument of referenceInstruments) {
    expect(Object.keys(instrument)).not.toContain("build");
    expect(isInsertable(instrument, everyPermission)).toBe(false);
  }
});

test("no id is used twice", () => {
  expect(everyPermission.size).toBe(instrumentModules.length + referenceInstruments.length);
});

test("every ready module is free for any use; one that were not would need a recorded permission", () => {
  for (const module of instrumentModules) expect(isInsertable(module, noPermission)).toBe(true);
  const restricted: InstrumentModule = { ...instrumentModules[0], allowedUse: "non-commercial" };
  expect(isInsertable(restricted, noPermission)).toBe(false);
  expect(isInsertable(restricted, new Set(["another"]))).toBe(false);
  expect(isInsertable(restricted, new Set([restricted.id]))).toBe(true);
  expect(isInsertable({ ...restricted, allowedUse: "by-permission" }, noPermission)).toBe(false);
});
