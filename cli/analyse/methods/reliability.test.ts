import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import reference from "../../../analysis/scales/scales.reference.json";

const bfi = join(import.meta.dirname, "../../../analysis/reference-data/bfi.csv");

async function assess(...words: string[]) {
  const run = await runAnalyse(["reliability", "--data", bfi, ...words]);
  return JSON.parse(run.output || run.error);
}

test.each(Object.values(reference.cases))("scale $scale of bfi", async (known) => {
  const reversed = [known.reversed].flat().join(",");
  const answer = await assess("--items", known.items.join(","), "--reversed", reversed);
  expect(answer).toMatchObject({ method: "reliability", n: known.n_complete, warnings: [] });
  expect(answer.alpha).toBeCloseTo(known.alpha_raw, 9);
  expect(answer.standardisedAlpha).toBeCloseTo(known.alpha_std, 9);
  expect(answer.omega).toBeCloseTo(known.omega_total_cfa_unstandardised, 6);
  expect(answer.omegaStandardised).toBeCloseTo(known.omega_total_minres_standardised, 9);
  expect(answer.items.map(({ item }: { item: string }) => item)).toEqual(known.items);
  expect(answer.items.map(({ itemRest }: { itemRest: number }) => itemRest)).toEqual(
    known.item_rest_cor.map((value) => expect.closeTo(value, 9)),
  );
});

test("warns of an item that needs reversing, and writes a score for whoever answered half", async () => {
  const path = join(tmpdir(), `scale-scores-${process.pid}.csv`);
  const answer = await assess("--items", "A1..A5", "--scores-out", path);
  expect(answer.warnings.map(({ code }: { code: string }) => code)).toEqual(["item-against-scale"]);
  const lines = (await readFile(path, "utf8")).split("\n");
  expect(lines.slice(0, 2)).toEqual(["score", String((2 + 4 + 3 + 4 + 4) / 5)]);
  expect(lines).toHaveLength(2802);
});

test("refuses a reversed item that is not in the scale", async () => {
  const answer = await assess("--items", "A2..A5", "--reversed", "A1");
  expect(answer.error.code).toBe("unknown-column");
});
