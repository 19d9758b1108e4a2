import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import mcdonaldsCsv from "../../../analysis/reference-data/mcdonalds.csv?raw";
import assignmentsCsv from "../../../analysis/reference-data/mcdonalds-kmeans-assignments.csv?raw";

const folder = mkdtempSync(join(tmpdir(), "bakhsh-typing-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

const assignments = assignmentsCsv
  .trim()
  .split("\n")
  .map((line) => line.split(",")[3]);
const study = write(
  "study.csv",
  mcdonaldsCsv
    .trim()
    .split("\n")
    .map((line, i) => `${line},${assignments[i]}`),
);

async function analyse(...words: string[]) {
  const { exitCode, output, error } = await runAnalyse(words);
  return { exitCode, answer: output ? JSON.parse(output) : JSON.parse(error).error };
}

const items = ["--items", "yummy..disgusting"];

test("cross-validates, finds a battery and writes a rule that scores new rows alike", async () => {
  const rule = join(folder, "rule.json");
  const typed = await analyse(
    ...["typing", "--data", study, "--segment", "K4", ...items, "--max-questions", "2", "--rule-out", rule],
  );
  expect(typed.exitCode).toBe(0);
  expect(typed.answer).toMatchObject({ n: 1453, warnings: [] });
  expect(typed.answer.accuracy).toBeCloseTo(0.94975911906, 10);
  expect(typed.answer.kappa).toBeCloseTo(0.92985550375, 10);
  expect(typed.answer.segments[3]).toMatchObject({ segment: 4, size: 240 });
  expect(typed.answer.bySegment[3]).toBeCloseTo(215 / 240, 12);
  expect(typed.answer.confusion[1]).toEqual([21, 292, 5, 0]);
  expect(typed.answer.battery.map(({ items }: { items: string[] }) => items)).toEqual([
    ["expensive"],
    ["tasty", "expensive"],
  ]);
  expect(JSON.parse(readFileSync(rule, "utf8"))).toEqual(typed.answer.rule);

  const out = join(folder, "segments.csv");
  const scored = await analyse("score", "--data", study, "--rule", rule, "--segments-out", out);
  expect(scored.answer).toMatchObject({ n: 1453, placed: 1453, rowsWithMissing: 0, warnings: [] });
  const lines = readFileSync(out, "utf8").trim().split("\n");
  expect(lines[0]).toBe("row,segment,missing,membership 1,membership 2,membership 3,membership 4");
  const rightly = lines.slice(1).filter((line, i) => line.split(",")[1] === assignments[i + 1].trim());
  expect(rightly.length / 1453).toBeCloseTo(typed.answer.resubstitutionAccuracy, 12);
});

const small = [
  "a,b,c,weight,group",
  ...Array.from({ length: 40 }, (_, i) => {
    const answer = i % 9 === 8 ? "" : String((i * 7) % 5);
    return `${answer},${["x", "y", "z"][i % 3]},1,${i % 4},${i % 2 ? "buyers" : "others"}`;
  }),
];

test("tells of rows, items and weights that it could not take as they are", async () => {
  const path = write("small.csv", small);
  const words = ["typing", "--data", path, "--segment", "group", "--items", "a,b,c", "--weight", "weight"];
  for (const model of ["lda", "multinomial", "tree"]) {
    const { answer } = await analyse(...words, "--model", model, "--folds", "4", "--max-questions", "0");
    expect(answer.n).toBe(27);
    expect(answer.battery).toEqual([]);
    expect(answer.segments.map(({ segment }: { segment: string }) => segment)).toEqual(["buyers", "others"]);
    expect(answer.warnings.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(["rows-left-out", "constant-items", "weights-rescaled"]),
    );
  }
});

test("a weight in another unit changes no answer", async () => {
  const scale = (factor: number) =>
    write(
      `scaled-${factor}.csv`,
      small.map((line, i) =>
        i === 0 ? line : line.replace(/,(\d),(\w+)$/, (_, w, g) => `,${w * factor},${g}`),
      ),
    );
  const words = ["--segment", "group", "--items", "a,b", "--weight", "weight", "--model", "multinomial"];
  const one = await analyse("typing", "--data", scale(1), ...words);
  const thousand = await analyse("typing", "--data", scale(1000), ...words);
  expect(thousand.answer.accuracy).toBeCloseTo(one.answer.accuracy, 12);
  expect(thousand.answer.battery).toEqual(one.answer.battery);
});

test.each([
  ["invalid-argument", ["--segment", "K4", ...items, "--folds", "2000"]],
  ["invalid-option", ["--segment", "K4", "--items", "yummy,K4"]],
  ["invalid-option", ["--segment", "K4", ...items, "--model", "tree", "--complexity", "much"]],
  ["too-few-clusters", ["--segment", "yummy", "--items", "spicy", "--where", "yummy=Yes"]],
  ["unknown-column", ["--segment", "K9", ...items]],
])("refuses with %s", async (code, words) => {
  const { exitCode, answer } = await analyse("typing", "--data", study, ...words);
  expect(exitCode).toBe(2);
  expect(answer.code).toBe(code);
});

test("refuses a file that is no rule", async () => {
  const path = write("no-rule.json", ["{}"]);
  const { exitCode, answer } = await analyse("score", "--data", study, "--rule", path);
  expect(exitCode).toBe(2);
  expect(answer.code).toBe("invalid-argument");
});
