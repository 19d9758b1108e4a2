import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Who may import whom, besides itself. `bench`, `cli` and `e2e` may use what they need, but nobody uses them. */
const mayImport: Record<string, readonly string[]> = {
  questionnaire: [],
  i18n: [],
  respondent: ["questionnaire", "i18n"],
  datafile: ["questionnaire", "i18n"],
  exchange: ["questionnaire", "i18n"],
  analysis: ["questionnaire"],
  reports: ["questionnaire", "analysis", "i18n"],
  contracts: ["questionnaire", "respondent", "datafile", "exchange", "analysis", "reports", "i18n"],
  db: ["questionnaire", "respondent", "datafile", "exchange", "analysis", "reports", "contracts", "i18n"],
  server: [
    "questionnaire",
    "respondent",
    "datafile",
    "exchange",
    "analysis",
    "reports",
    "contracts",
    "i18n",
    "db",
  ],
  components: [
    "questionnaire",
    "respondent",
    "datafile",
    "exchange",
    "analysis",
    "reports",
    "contracts",
    "i18n",
  ],
  app: [
    "questionnaire",
    "respondent",
    "datafile",
    "exchange",
    "analysis",
    "reports",
    "contracts",
    "i18n",
    "server",
    "components",
  ],
};

/** Packages that a pure folder may use; every other one may use any. */
const packagesOf: Record<string, readonly string[]> = {
  questionnaire: ["zod"],
  i18n: ["use-intl"],
  respondent: [],
  datafile: ["zod"],
  exchange: ["zod", "fast-xml-parser"],
  analysis: ["ml-matrix"],
  reports: ["zod"],
  contracts: ["zod"],
};

/** A clock or dice in a pure folder would make its results depend on more than its arguments. */
const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bperformance\.now\(/;

const maxLines = 400;

type Source = { path: string; folder: string; text: string };

const sources: Source[] = Object.keys(mayImport)
  .concat("cli", "bench", "e2e")
  .flatMap((folder) =>
    listSources(folder).map((path) => ({ path, folder, text: readFileSync(path, "utf8") })),
  );

function listSources(folder: string): string[] {
  let entries: ReturnType<typeof readEntries> = [];
  try {
    entries = readEntries(folder);
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listSources(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : [];
  });
}

function readEntries(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

function importsOf(text: string): string[] {
  const statements = text.matchAll(
    /^(?:import|export)\b(?:[^;"]*\bfrom)?\s*"([^"]+)";|\bimport\("([^"]+)"\)/gm,
  );
  return Array.from(statements, ([, fixed, lazy]) => fixed ?? lazy);
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || /^[a-z]+\/testing\//.test(path);

test.each(Object.keys(mayImport))("%s imports only the folders below it", (folder) => {
  const strays = sources
    .filter((source) => source.folder === folder && !isTest(source.path))
    .flatMap(({ path, text }) => importsOf(text).map((name) => [path, name] as const))
    .filter(([, name]) => name.startsWith("#"))
    .filter(([, name]) => ![folder, ...mayImport[folder]].includes(name.slice(1).split("/")[0]));
  expect(strays).toEqual([]);
});

test.each(Object.keys(packagesOf))("%s uses only the packages it is allowed", (folder) => {
  const strays = sources
    .filter((source) => source.folder === folder && !isTest(source.path))
    .flatMap(({ path, text }) => importsOf(text).map((name) => [path, name] as const))
    .filter(([path, name]) => !name.startsWith("#") && !name.startsWith(".") && !path.endsWith(".mjs"))
    .filter(([, name]) => !packagesOf[folder].includes(name.split("/")[0]));
  expect(strays).toEqual([]);
});

test("pure folders have no clock and no dice", () => {
  const strays = sources
    .filter(({ folder, path }) => folder in packagesOf && !isTest(path) && !path.endsWith(".mjs"))
    .filter(({ path, text }) => impure.test(text) && !path.startsWith("respondent/browser/"))
    .map(({ path }) => path);
  expect(strays).toEqual([]);
});

test("our code is imported by its folder's name: no climbing path and no barrel", () => {
  const strays = sources
    .filter(({ path }) => !path.endsWith(".mjs"))
    .flatMap(({ path, text }) => importsOf(text).map((name) => [path, name] as const))
    .filter(([, name]) => name.startsWith(".") && !/\.(?:css|json|mjs|csv\?raw)$/.test(name));
  expect(strays).toEqual([]);
  const vague = sources.filter(({ path }) =>
    /(?:^|\/)(?:index|utils?|helpers?|misc|common)\.tsx?$/.test(path),
  );
  expect(vague.map(({ path }) => path)).toEqual([]);
});

test("only server/auth opens a scope", () => {
  const openers = sources
    .filter(({ path }) => !path.startsWith("server/auth/") && path !== "db/scope.ts")
    .filter(({ text }) => /open(Workspace|Client)Scope/.test(text) && !/architecture/.test(text))
    .map(({ path }) => path);
  expect(openers).toEqual([]);
});

test(`no file is longer than ${maxLines} lines`, () => {
  const long = sources.filter(({ text }) => text.split("\n").length > maxLines + 1).map(({ path }) => path);
  expect(long).toEqual([]);
});

test("screens know start and end, not left and right", () => {
  const physical =
    /(?<![\w-])(?:-?m[lr]|p[lr]|border-[lr]|rounded-[lr]|rounded-[tb][lr]|text-left|text-right|left|right)-(?:\d|\[|auto|px|full)/;
  const strays = sources
    .filter(({ folder, path }) => (folder === "components" || folder === "app") && path.endsWith(".tsx"))
    .filter(({ text }) => physical.test(text) || /\btext-(?:left|right)\b/.test(text))
    .map(({ path }) => path);
  expect(strays).toEqual([]);
});
