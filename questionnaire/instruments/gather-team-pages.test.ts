import { expect, test } from "vitest";
import { checkDefinition } from "#questionnaire/check-definition";
import { emptyDefinition, insertModule } from "#questionnaire/edit-definition";
import { gatherTeamPages } from "#questionnaire/instruments/gather-team-pages";
import { miniIpip } from "#questionnaire/instruments/mini-ipip";
import { teamModuleOf } from "#questionnaire/instruments/team-module";
import { technographic } from "#questionnaire/instruments/technographic";
import type { QuestionnaireDefinition } from "#questionnaire/model";

const empty = emptyDefinition(["fa", "en"], { fa: "آزمون", en: "Test" });
const codesOf = ({ pages }: Pick<QuestionnaireDefinition, "pages">) =>
  pages.flatMap((page) => page.questions.map(({ code }) => code));

test("a second copy goes back to the module's own codes, with its scores", () => {
  const twice = insertModule(insertModule(empty, miniIpip), miniIpip);
  const second = codesOf(twice).filter((code) => code.endsWith("_c2"));
  const { pages, readingOutside } = gatherTeamPages(twice, second);
  expect(readingOutside).toEqual([]);
  expect(codesOf({ pages })).toEqual(codesOf({ pages: miniIpip.build(new Set()) }));
  expect(JSON.stringify(pages)).not.toContain("_c2");
});

test("codes that would meet keep their suffix", () => {
  const twice = insertModule(insertModule(empty, miniIpip), miniIpip);
  const { pages } = gatherTeamPages(twice, codesOf(twice));
  expect(codesOf({ pages })).toEqual(codesOf(twice));
});

test("what is left outside is told by the code of whatever reads it", () => {
  const definition = insertModule(empty, technographic);
  const { readingOutside } = gatherTeamPages(definition, ["DEVICETYPE", "TOOLCOUNT", "PHONEBRAND"]);
  expect(readingOutside).toEqual(["DEVICETYPE", "TOOLCOUNT"]);
});

test("a text that names an answer from outside, and a list carried over from there, are told too", () => {
  const definition = structuredClone(insertModule(empty, technographic));
  const questions = definition.pages.flatMap((page) => page.questions);
  const brand = questions.find(({ code }) => code === "PHONEBRAND")!;
  brand.text = { en: "You said {MOBILESHARE}. Which brand?" };
  expect(gatherTeamPages(definition, ["PHONEBRAND"]).readingOutside).toEqual(["PHONEBRAND"]);
  expect(gatherTeamPages(definition, ["PHONEBRAND", "MOBILESHARE"]).readingOutside).toEqual([]);
});

test("jumps, blocks and shared scales stay behind, and the module can be asked anywhere", () => {
  const definition = structuredClone(insertModule(empty, miniIpip));
  const [page] = definition.pages.filter(({ questions }) => questions.length > 0);
  Object.assign(page, { skips: [{ if: { type: "in", variable: "IPIP1_1", codes: [1] }, to: "end" }] });
  Object.assign(page, { blockCode: "B1" });
  Object.assign(page.questions[0], { scaleCode: "AGREE" });
  const { pages } = gatherTeamPages(definition, codesOf(definition));
  expect(pages[0]).not.toHaveProperty("skips");
  expect(pages[0]).not.toHaveProperty("blockCode");
  expect(pages[0].questions[0]).not.toHaveProperty("scaleCode");
  const texts = { title: { en: "Ours" }, construct: { en: "Traits" }, about: {}, source: {} };
  const module = teamModuleOf("0", { ...texts, bases: ["personality"], pages });
  const asked = insertModule({ ...empty, pages: [] }, module);
  expect(checkDefinition(asked).filter(({ level }) => level === "error")).toEqual([]);
  expect(new Set(asked.pages.flatMap((one) => one.questions.map(({ moduleId }) => moduleId)))).toEqual(
    new Set(["0"]),
  );
});
