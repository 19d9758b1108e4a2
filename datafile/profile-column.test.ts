import { expect, test } from "vitest";
import { createColumnProfiler } from "#datafile/profile-column";

function profile(cells: readonly string[], name = "column", distinctCap?: number) {
  const profiler = createColumnProfiler(name, 1, { distinctCap });
  for (const cell of cells) profiler.add(cell);
  return profiler.profile();
}

function repeat<T>(values: readonly T[], times: number): T[] {
  return Array.from({ length: times }, () => values).flat();
}

test("counts rows, missing cells and distinct values", () => {
  const { rowCount, missingCount, distinctCount, maxLength, examples } = profile(["a", "b ", "", "NA", "b"]);
  expect({ rowCount, missingCount, distinctCount, maxLength }).toEqual({
    rowCount: 5,
    missingCount: 2,
    distinctCount: 2,
    maxLength: 1,
  });
  expect(examples).toEqual(["a", "b"]);
});

test("a column without answers is empty", () => {
  expect(profile(["", "NA", " "]).guess).toEqual({ type: "empty" });
});

test("numbers in any digits, with their range", () => {
  expect(profile(["۱۲٫۵", "1,200", "-3", "18", "40.25"]).guess).toEqual({
    type: "number",
    isWhole: false,
    min: -3,
    max: 1200,
    decimalComma: false,
    unreadableCount: 0,
  });
});

test("decimal commas when they read more cells than points", () => {
  expect(profile(["3,5", "12", "1.234,75", "8,25"]).guess).toEqual({
    type: "number",
    isWhole: false,
    min: 3.5,
    max: 1234.75,
    decimalComma: true,
    unreadableCount: 0,
  });
});

test("a few junk cells do not hide a number column, many do", () => {
  const ages = Array.from({ length: 100 }, (_, row) => String(18 + (row % 50)));
  expect(profile([...ages, "young", "??"]).guess).toMatchObject({ type: "number", unreadableCount: 2 });
  expect(profile([...ages, ...repeat(["young"], 20)]).guess.type).not.toBe("number");
});

test("yes and no in every spelling are two options", () => {
  expect(profile(["Yes", "yes ", "No", "YES", "Yes", "No"]).guess).toEqual({
    type: "single",
    options: [
      { label: "No", cells: ["No"], count: 2 },
      { label: "Yes", cells: ["Yes", "yes", "YES"], count: 4 },
    ],
  });
});

test("Arabic and Persian letters are one option", () => {
  const { guess } = profile(repeat(["خیلی راضی", "خيلي راضي", "ناراضی"], 4));
  expect(guess).toMatchObject({
    type: "single",
    options: [{ label: "ناراضی" }, { label: "خیلی راضی", count: 8 }],
  });
});

test("a repeating scale of small numbers is a single choice, a wider range is a number", () => {
  expect(profile(repeat(["1", "2", "3", "4", "5"], 10)).guess.type).toBe("single");
  expect(profile(repeat(["-2", "-1", "0", "1"], 10)).guess.type).toBe("number");
  expect(profile(repeat(["18", "25", "40"], 10)).guess.type).toBe("number");
});

test("NPS by its range or by its name", () => {
  const zeroToTen = Array.from({ length: 11 }, (_, score) => String(score));
  expect(profile(repeat(zeroToTen, 3)).guess).toEqual({ type: "nps", unreadableCount: 0 });
  expect(profile(repeat(["7", "8", "9"], 5), "Would you recommend us?").guess.type).toBe("nps");
  expect(profile(repeat(["7", "8", "9"], 5), "احتمال توصيه").guess.type).toBe("nps");
  expect(profile(repeat(["7", "8", "12"], 5), "nps").guess.type).toBe("number");
});

test("several options in a cell are a multiple choice", () => {
  const { guess } = profile(repeat(["radio;tv", "tv", "web;radio", "web; tv"], 5));
  expect(guess).toMatchObject({ type: "multiple", separator: ";" });
  expect(guess.type === "multiple" && guess.options.map(({ label, count }) => [label, count])).toEqual([
    ["radio", 10],
    ["tv", 15],
    ["web", 10],
  ]);
  expect(profile(repeat(["تلگرام، بله", "بله", "ایتا، تلگرام", "ایتا"], 5)).guess).toMatchObject({
    type: "multiple",
    separator: "،",
  });
});

test("an option chosen once does not hide a multiple choice, remarks that share a word are none", () => {
  expect(profile([...repeat(["a;b", "b", "a", "c;a"], 5), "d;a"]).guess).toMatchObject({ type: "multiple" });
  expect(profile(["good", "slow", "dear", "dull", "good, slow"]).guess.type).toBe("text");
});

test("dates in both calendars", () => {
  expect(profile(["2024-01-02", "2024-05-06"]).guess).toEqual({ type: "date", calendar: "gregorian" });
  expect(profile(["۱۴۰۲/۰۱/۳۱", "1403/12/29"]).guess).toEqual({ type: "date", calendar: "jalali" });
});

test("respondent numbers are identifiers, different measurements are not", () => {
  const numbers = Array.from({ length: 40 }, (_, row) => String(row + 1001));
  expect(profile(numbers).guess).toEqual({ type: "identifier" });
  expect(profile(numbers.map((n) => `R-${n}x`)).guess).toEqual({ type: "identifier" });
  expect(
    profile(
      numbers.map((n) => String(Number(n) ** 2)),
      "شناسه",
    ).guess,
  ).toEqual({ type: "identifier" });
  expect(
    profile(
      numbers.map((n) => String(Number(n) ** 2)),
      "income",
    ).guess.type,
  ).toBe("number");
  expect(profile(numbers, "id", 10).guess).toEqual({ type: "identifier" });
});

test("different words are text, long or broken into lines are long text", () => {
  const names = ["Sara", "Ali", "Reza", "Mina", "Omid", "Nima", "Hana"];
  expect(profile(names).guess).toEqual({ type: "text" });
  expect(profile(names.map((name) => `${name}\nagain`)).guess).toEqual({ type: "longText" });
  expect(profile(names.map((name) => name.repeat(30))).guess).toEqual({ type: "longText" });
});

test("sentences with commas are not a multiple choice", () => {
  const { guess } = profile([
    "Good, but slow",
    "Fine, thanks",
    "Too dear, sorry",
    "No, never",
    "Well, perhaps",
  ]);
  expect(guess.type).toBe("text");
});

test("keeps at most the cap of distinct values, and goes on counting", () => {
  const many = Array.from({ length: 300 }, (_, row) => `word ${row % 150}`);
  const { distinctCount, isDistinctCapped, rowCount, guess } = profile(many, "x", 100);
  expect({ distinctCount, isDistinctCapped, rowCount }).toEqual({
    distinctCount: 100,
    isDistinctCapped: true,
    rowCount: 300,
  });
  expect(guess.type).toBe("text");
});
