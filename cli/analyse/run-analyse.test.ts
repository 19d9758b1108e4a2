import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { methods } from "#cli/analyse/methods";
import { runAnalyse } from "#cli/analyse/run-analyse";

const folder = mkdtempSync(join(tmpdir(), "bakhsh-analyse-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(text: string): string {
  const path = join(folder, `${Math.abs(hash(text))}.csv`);
  writeFileSync(path, text);
  return path;
}

function hash(text: string): number {
  return Array.from(text).reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) | 0, 7);
}

const scores =
  "id,would recommend,weight,city\n1,10,1,Tehran\n2,9,2,Shiraz\n3,8,1,\n4,3,1,Tehran\n5,,1,Yazd\n";

test("answers with the figures and what they rest on", async () => {
  const run = await runAnalyse(["nps", "--data", write(scores), "--items", "would recommend", "--seed=7"]);
  expect(run).toMatchObject({ exitCode: 0, error: "" });
  const answer = JSON.parse(run.output);
  expect(answer).toMatchObject({ method: "nps", n: 4, seed: 7, warnings: [], nps: 25, promoters: 0.5 });
  expect(answer.timingMs).toBeGreaterThan(0);
});

test("takes a column of weights out of the data", async () => {
  const run = await runAnalyse([
    "nps",
    "--data",
    write(scores),
    "--items",
    "would recommend",
    "--weight",
    "weight",
  ]);
  expect(JSON.parse(run.output).nps).toBe(40);
});

test("keeps the rows that a condition names", async () => {
  const run = await runAnalyse([
    "nps",
    "--data",
    write(scores),
    "--items",
    "would recommend",
    "--where",
    "city=Tehran|Yazd",
  ]);
  expect(JSON.parse(run.output)).toMatchObject({ n: 2, nps: 0 });
});

test.each([
  [["neighbours", "--data", "x"], "unknown-method"],
  [["nps"], "missing-option"],
  [["nps", "--data"], "missing-value"],
  [["nps", "--data", "/does/not/exist.csv", "--items", "a"], "unreadable-file"],
  [["nps", "--data", "SCORES", "--items", "satisfaction"], "unknown-column"],
  [["nps", "--data", "SCORES", "--colour", "red"], "unknown-option"],
  [["nps", "--data", "SCORES", "loose"], "unknown-option"],
  [["nps", "--data", "SCORES", "--seed", "1", "--seed", "2"], "repeated-option"],
  [["nps", "--data", "SCORES", "--seed", "one"], "invalid-option"],
  [["nps", "--data", "SCORES", "--threads", "0"], "invalid-option"],
  [["nps", "--data", "SCORES", "--items", "city..id"], "invalid-option"],
  [["nps", "--data", "SCORES", "--items", "id,id"], "invalid-option"],
  [["nps", "--data", "SCORES", "--items", "city"], "not-numeric"],
  [["nps", "--data", "SCORES", "--items", "would recommend", "--weight", "city"], "invalid-weight"],
  [["nps", "--data", "SCORES", "--items", "would recommend", "--where", "city=Paris"], "unknown-value"],
  [["nps", "--data", "SCORES", "--items", "would recommend", "--where", "town=Yazd"], "unknown-column"],
  [["nps", "--data", "RAGGED", "--items", "a"], "ragged-row"],
  [["nps", "--data", "NAMES", "--items", "a"], "no-rows"],
  [["nps", "--data", "EMPTY", "--items", "a"], "empty-file"],
  [["nps", "--data", "OFF", "--items", "a"], "invalid-number"],
])("refuses %j with %s", async (words, code) => {
  const files: Record<string, string> = {
    SCORES: scores,
    RAGGED: "a,b\n1,2\n3\n",
    NAMES: "a,b\n",
    EMPTY: "",
    OFF: "a\n11\n",
  };
  const run = await runAnalyse(words.map((word) => (word in files ? write(files[word]) : word)));
  expect(run).toMatchObject({ exitCode: 2, output: "" });
  const { error } = JSON.parse(run.error);
  expect(error.code).toBe(code);
  expect(error.message.length).toBeGreaterThan(10);
});

test("names columns by their place from one to another", async () => {
  const path = write("a,b,c,d\n1,10,9,2\n");
  const run = await runAnalyse(["nps", "--data", path, "--items", "b..c"]);
  expect(JSON.parse(run.error).error.message).toContain("one column");
});

test("documents every method, its options and its answer", async () => {
  const { output } = await runAnalyse(["--help"]);
  for (const [name, load] of Object.entries(methods)) {
    const method = await load();
    expect(method.name).toBe(name);
    expect(output).toContain(`\n${name}\n`);
    for (const field of Object.keys(method.fields)) expect(output).toContain(field);
    expect((await runAnalyse([name, "--help"])).output).toContain(method.summary.slice(0, 40));
  }
});
