import { expect, test } from "vitest";
import { checkDefinition } from "#questionnaire/check-definition";
import { emptyDefinition, insertModule } from "#questionnaire/edit-definition";
import { instrumentModules } from "#questionnaire/instruments/module-library";
import { referenceInstruments } from "#questionnaire/instruments/reference-instruments";
import { referencePage } from "#questionnaire/instruments/reference-page";
import { findRestrictedModule, restrictedModulesIn } from "#questionnaire/instruments/restricted-modules";

const empty = emptyDefinition(["fa", "en"], { fa: "آزمون", en: "Test" });

test("the free modules are not restricted, the published scales of others are", () => {
  for (const { id } of instrumentModules) expect(findRestrictedModule(id), id).toBeUndefined();
  for (const instrument of referenceInstruments) expect(findRestrictedModule(instrument.id)).toBe(instrument);
});

test.each(referenceInstruments)(
  "the page for $id says whose it is and holds none of its items",
  (instrument) => {
    const twice = insertModule(insertModule(empty, referencePage(instrument)), referencePage(instrument));
    const questions = twice.pages.flatMap((page) => page.questions);
    expect(questions).toHaveLength(2);
    expect(restrictedModulesIn(questions)).toEqual([instrument.id]);
    const problems = checkDefinition(twice);
    expect(problems.filter(({ code }) => code === "placeholder-left").length).toBeGreaterThan(0);
    expect(problems.filter(({ level, code }) => level === "error" && code !== "empty-page")).toEqual([]);
  },
);
