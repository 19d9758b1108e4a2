import { expect, test } from "vitest";
import { groupPages, settleBlocks, ungroupBlock, updateBlock } from "#questionnaire/edit-blocks";
import { movePage, removePage } from "#questionnaire/edit-definition";
import type { QuestionnaireDefinition } from "#questionnaire/model";

const definition: QuestionnaireDefinition = {
  languages: ["en"],
  title: {},
  consent: {},
  thanks: {},
  pages: ["P1", "P2", "P3", "P4", "P5"].map((code) => ({ code, questions: [] })),
};
const shapeOf = ({ pages }: QuestionnaireDefinition) =>
  pages.map(({ code, blockCode }) => (blockCode ? `${code}:${blockCode}` : code)).join(" ");

const { definition: grouped, blockCode } = groupPages(definition, new Set(["P2", "P4"]), { en: "Brands" });

test("pages come together in a block at the place of the first", () => {
  expect(blockCode).toBe("B1");
  expect(shapeOf(grouped)).toBe("P1 P2:B1 P4:B1 P3 P5");
  expect(grouped.blocks).toEqual([{ code: "B1", title: { en: "Brands" } }]);
});

test("a page that is moved into a block joins it, and one that is moved away leaves it", () => {
  expect(shapeOf(settleBlocks(movePage(grouped, "P5", 2)))).toBe("P1 P2:B1 P5:B1 P4:B1 P3");
  expect(shapeOf(settleBlocks(movePage(grouped, "P4", 4)))).toBe("P1 P2:B1 P3 P5 P4");
});

test("a block goes with its last page, or when it is taken apart", () => {
  const emptied = settleBlocks(removePage(removePage(grouped, "P2"), "P4"));
  expect(emptied).not.toHaveProperty("blocks");
  expect(shapeOf(ungroupBlock(grouped, "B1"))).toBe("P1 P2 P4 P3 P5");
  expect(ungroupBlock(grouped, "B1")).not.toHaveProperty("blocks");
});

test("pages of a block that are grouped anew leave their old block", () => {
  const { definition: again } = groupPages(grouped, new Set(["P4", "P5"]));
  expect(shapeOf(again)).toBe("P1 P2:B1 P4:B2 P5:B2 P3");
});

test("a block's settings leave no empty keys", () => {
  const shuffled = updateBlock(grouped, "B1", { isShuffled: true });
  expect(shuffled.blocks).toEqual([{ code: "B1", title: { en: "Brands" }, isShuffled: true }]);
  expect(updateBlock(shuffled, "B1", { isShuffled: false }).blocks).toEqual(grouped.blocks);
});
