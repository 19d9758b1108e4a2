import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildRespondentAssets, type RespondentAssets } from "#cli/build-respondent-assets";
import { QuestionnaireDefinition } from "#questionnaire/model";
import { renderQuestionPage } from "#respondent/render-page";

let folder: string;
let built: RespondentAssets;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "respondent-assets-"));
  built = await buildRespondentAssets(folder);
});
afterAll(() => rm(folder, { recursive: true }));

function bytesOf(name: string): number {
  return built.files.find((file) => file.name === name)!.gzipBytes;
}

test("a Persian page with five statements is under 60 KB in all, its script under 30 KB", () => {
  const points = ["کاملاً مخالفم", "مخالفم", "نه موافق، نه مخالف", "موافقم", "کاملاً موافقم"];
  const definition = QuestionnaireDefinition.parse({
    languages: ["fa", "en"],
    title: { fa: "انتخاب نرم‌افزار کسب‌وکار" },
    consent: {},
    thanks: {},
    pages: [
      {
        code: "P1",
        questions: [
          {
            code: "Q1",
            type: "likert",
            text: { fa: "تا چه اندازه با این جمله‌ها موافق هستید؟" },
            items: [1, 2, 3, 4, 5].map((code) => ({
              code,
              text: { fa: `پیش از خرید همهٔ گزینه‌ها را با دقت مقایسه می‌کنم (${code}).` },
            })),
            points: points.map((label, position) => ({ code: position + 1, label: { fa: label } })),
          },
        ],
      },
    ],
  });
  const { css, script, fonts } = built.manifest;
  const [page] = definition.pages;
  const markup = renderQuestionPage({
    definition,
    shown: { page, questions: page.questions },
    answers: {},
    language: "fa",
    assets: { cssUrl: `/${css}`, scriptUrl: `/${script}`, fontUrls: fonts },
    progress: 0,
    canGoBack: true,
    formAction: "/s/abc",
    hiddenFields: { _page: "P1", _key: "k" },
  });
  const total = gzipSync(markup).length + bytesOf(css) + bytesOf(script) + bytesOf(fonts.fa);
  expect(total).toBeLessThan(60 * 1024);
  expect(bytesOf(script)).toBeLessThan(30 * 1024);
  expect(bytesOf(css)).toBeLessThan(10 * 1024);
});

test("the files carry their hash, the style sheet names fonts that exist, and the manifest is complete", async () => {
  const names = await readdir(folder);
  const { css, script, fonts } = built.manifest;
  for (const name of [css, script, fonts.fa, fonts.en]) expect(names).toContain(name);
  expect(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"))).toEqual(built.manifest);
  const style = await readFile(join(folder, css), "utf8");
  const named = Array.from(style.matchAll(/url\("?\.\/([^")]+)"?\)/g), ([, name]) => name);
  expect(named.sort()).toEqual([fonts.en, fonts.fa].sort());
});

test("what lies compressed beside a file is that file", async () => {
  for (const name of [built.manifest.css, built.manifest.script]) {
    const content = await readFile(join(folder, name));
    expect(gunzipSync(await readFile(join(folder, `${name}.gz`)))).toEqual(content);
    expect(brotliDecompressSync(await readFile(join(folder, `${name}.br`)))).toEqual(content);
  }
});

test("building again gives the same names", async () => {
  expect((await buildRespondentAssets(folder)).manifest).toEqual(built.manifest);
});

test("the style sheet knows no left and right, and the script no foreign address", async () => {
  const style = await readFile(join(folder, built.manifest.css), "utf8");
  expect(style).not.toMatch(/(?:^|[;{-])(?:left|right)\s*:|-(?:left|right)\b|float:/);
  expect(await readFile(join(folder, built.manifest.script), "utf8")).not.toMatch(/https?:\/\//);
});
