import { expect, test } from "vitest";
import { segmentationBases } from "#questionnaire/segmentation-base";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

test("each of the fourteen bases has a name and a purpose of its own in both languages", () => {
  expect(Object.keys(segmentationBaseNames)).toEqual([...segmentationBases]);
  const texts = segmentationBases.flatMap((base) => {
    const { name, purpose } = segmentationBaseNames[base];
    expect(purpose.fa).toMatch(/[\u0600-\u06FF].*\.$/u);
    expect(purpose.en).toMatch(/^[A-Z].*\.$/);
    expect(name.fa + purpose.fa).not.toMatch(/[يكA-Za-z0-9]/u);
    return [name.fa, name.en, purpose.fa, purpose.en];
  });
  expect(new Set(texts).size).toBe(56);
});
