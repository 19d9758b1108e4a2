import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileKernels, listKernels } from "./build-kernels.mjs";

test("there are kernels to build", () => {
  expect(listKernels()).toContain("latent-class-kernels");
});

test.each(listKernels())("%s: the source compiles to the committed binary", async (name) => {
  const committed = readFileSync(new URL(`./${name}-binary.ts`, import.meta.url), "utf8");
  expect(await compileKernels(name)).toBe(committed);
});
