import { expect, test } from "vitest";
import {
  emptyDefinition,
  insertModule,
  removeQuestion,
  updateQuestion,
} from "#questionnaire/edit-definition";
import { fillBrands } from "#questionnaire/instruments/fill-brands";
import { findAdaptedModules } from "#questionnaire/instruments/find-adapted-modules";
import { findInstrumentModule, instrumentModules } from "#questionnaire/instruments/module-library";
import { withDesigns } from "#questionnaire/instruments/testing/with-designs";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { renameQuestionCode } from "#questionnaire/rename-question-code";

function questionnaireWith(...moduleIds: string[]): QuestionnaireDefinition {
  const empty = { ...emptyDefinition(["fa", "en"], { fa: "آزمون", en: "Test" }), pages: [] };
  return moduleIds.reduce<QuestionnaireDefinition>(
    (definition, id) => insertModule(definition, findInstrumentModule(id)!),
    empty,
  );
}

function change(definition: QuestionnaireDefinition, code: string, by: (question: Question) => object) {
  const question = definition.pages.flatMap((page) => page.questions).find((one) => one.code === code)!;
  return updateQuestion(definition, code, { ...question, ...by(question) } as Question);
}

const whole = { changed: [], missing: [], isAdapted: false };

test.each(instrumentModules)("$id is as written when it was inserted, twice", (module) => {
  const uses = findAdaptedModules(withDesigns(questionnaireWith(module.id, module.id)));
  expect(uses).toEqual([
    { moduleId: module.id, copy: 1, ...whole, validation: module.validation },
    { moduleId: module.id, copy: 2, ...whole, validation: module.validation },
  ]);
});

test("naming the brands, be they fewer or more, is use; asking for something else is not", () => {
  const inserted = questionnaireWith("sophistication");
  const named = { ...inserted, pages: fillBrands(inserted.pages, { fa: "الف\nب", en: "Alpha\nBeta" }) };
  expect(findAdaptedModules(named)).toMatchObject([whole]);
  const reworded = change(named, "BRANDFAM", () => ({
    text: { fa: "کدام را دوست دارید؟", en: "Which do you like?" },
  }));
  expect(findAdaptedModules(reworded)).toMatchObject([{ changed: ["BRANDFAM"], isAdapted: true }]);
});

test("deciding who is asked, tagging, translating and shuffling are use", () => {
  const used = change(questionnaireWith("tipi"), "TIPI", (question) => ({
    isRequired: false,
    isShuffled: true,
    role: "control",
    visibleIf: { type: "answered", variable: "X" },
    text: { ...question.text, tr: "Kendimi şöyle görüyorum:" },
  }));
  expect(findAdaptedModules(used)[0]).toMatchObject({ ...whole, validation: { en: "validated" } });
});

test("filling in what stands in brackets is use; other words around it are adaptation", () => {
  const questionnaire = questionnaireWith("recommendation-nps");
  const filled = (en: string) =>
    change(questionnaire, "RECOMMEND", () => ({
      text: { fa: "چقدر احتمال دارد آوندکار را به دوست یا همکاری توصیه کنید؟", en },
    }));
  const asWritten = filled("How likely are you to recommend Avandkar (cloud) to a friend or colleague?");
  expect(findAdaptedModules(asWritten)[0].isAdapted).toBe(false);
  const reworded = filled("Would you recommend Avandkar to a friend or colleague?");
  expect(findAdaptedModules(reworded)[0].changed).toEqual(["RECOMMEND"]);
});

test("new words undo the validation of their language alone", () => {
  const items = (question: Question) => (question.type === "likert" ? question.items : []);
  const inPersian = change(questionnaireWith("mini-ipip"), "IPIP2", (question) => ({
    items: items(question).map((item) =>
      item.code === 13 ? { ...item, text: { ...item.text, fa: "منظمم." } } : item,
    ),
  }));
  expect(findAdaptedModules(inPersian)[0]).toMatchObject({
    changed: ["IPIP2"],
    validation: { en: "validated" },
  });
  const inEnglish = change(questionnaireWith("mini-ipip"), "IPIP2", (question) => ({
    items: items(question).map((item) =>
      item.code === 13 ? { ...item, text: { ...item.text, en: "I like order." } } : item,
    ),
  }));
  expect(findAdaptedModules(inEnglish)[0].validation).toEqual({ fa: "not-validated", en: "not-validated" });
});

test("another scale, another key or fewer items undo it in every language", () => {
  const changes: ((question: Question) => object)[] = [
    (question) => (question.type === "likert" ? { points: question.points.slice(1) } : {}),
    (question) =>
      question.type === "likert"
        ? { items: question.items.map((item) => ({ ...item, isReversed: false })) }
        : {},
    (question) => (question.type === "likert" ? { items: question.items.slice(0, 8) } : {}),
  ];
  for (const by of changes) {
    const [use] = findAdaptedModules(change(questionnaireWith("tipi"), "TIPI", by));
    expect(use).toMatchObject({ changed: ["TIPI"], isAdapted: true, validation: { en: "not-validated" } });
  }
});

test("a question that was left out is named, and undoes the validation", () => {
  const [use] = findAdaptedModules(removeQuestion(questionnaireWith("mini-ipip"), "IPIP1"));
  expect(use).toMatchObject({ missing: ["IPIP1"], isAdapted: true, validation: { en: "not-validated" } });
});

test("a question under another code is known again", () => {
  const renamed = renameQuestionCode(questionnaireWith("recommendation-nps"), "RECOMMENDWHY", "Q7");
  expect(findAdaptedModules(renamed)[0].isAdapted).toBe(false);
});

test("questions of one's own are no module", () => {
  expect(findAdaptedModules(questionnaireWith())).toEqual([]);
});
