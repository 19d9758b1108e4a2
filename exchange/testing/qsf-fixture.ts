import { expect } from "vitest";
import { readQsf } from "#exchange/qualtrics/read-qsf";
import { checkDefinition } from "#questionnaire/check-definition";
import { QuestionnaireDefinition } from "#questionnaire/model";
import { walkQuestionnaire } from "#questionnaire/robot";
import { randomStream } from "#questionnaire/seeded-order";

export type Payload = Record<string, unknown>;

export const listed = (...words: string[]) =>
  Object.fromEntries(words.map((Display, index) => [index + 1, { Display }]));

export const choice = (id: number, more: Payload = {}): Payload => ({
  QuestionID: `QID${id}`,
  DataExportTag: `Q${id}`,
  QuestionText: `Question ${id}`,
  QuestionType: "MC",
  Selector: "SAVR",
  Choices: listed("One", "Two", "Three"),
  ChoiceOrder: ["1", "2", "3"],
  Language: [],
  Validation: { Settings: { ForceResponse: "ON" } },
  ...more,
});

export const entry = (id: number, more: Payload = {}) =>
  choice(id, { QuestionType: "TE", Selector: "SL", ...more });

export const selected = (id: number, number: number, more: Payload = {}) => ({
  LogicType: "Question",
  QuestionID: `QID${id}`,
  ChoiceLocator: `q://QID${id}/SelectableChoice/${number}`,
  Operator: "Selected",
  Description: `Q${id} is ${number}`,
  ...more,
});

export const field = (LeftOperand: string, RightOperand: string) => ({
  LogicType: "EmbeddedField",
  LeftOperand,
  Operator: "EqualTo",
  RightOperand,
});

export const logic = (...terms: unknown[]) => ({ 0: { ...terms, Type: "If" }, Type: "BooleanExpression" });

export const skip = (id: number, number: number, SkipToDestination: string) => ({
  ChoiceLocator: `q://QID${id}/SelectableChoice/${number}`,
  Condition: "Selected",
  SkipToDestination,
  Description: `If ${number}`,
});

type Element = { Type: string; QuestionID?: string; SkipLogic?: unknown[] };
export const asked = (id: number, ...SkipLogic: unknown[]): Element => ({
  Type: "Question",
  QuestionID: `QID${id}`,
  ...(SkipLogic.length > 0 && { SkipLogic }),
});

function file(
  questions: Payload[],
  blocks: Record<string, Element[]>,
  flow: unknown[],
  more: unknown[] = [],
): string {
  return JSON.stringify({
    SurveyEntry: { SurveyName: "Study", SurveyLanguage: "EN" },
    SurveyElements: [
      {
        Element: "BL",
        Payload: Object.entries(blocks).map(([ID, BlockElements]) => ({
          Type: "Standard",
          ID,
          Description: ID,
          BlockElements,
        })),
      },
      { Element: "FL", Payload: { Type: "Root", Flow: flow } },
      ...questions.map((Payload) => ({ Element: "SQ", Payload })),
      ...more,
    ],
  });
}

export const block = (ID: string) => ({ Type: "Standard", ID });
export const branch = (BranchLogic: unknown, ...Flow: unknown[]) => ({ Type: "Branch", BranchLogic, Flow });

/** What a file of these parts becomes, held to be one of ours and to be walked to its end. */
export function readQsfFixture(...given: Parameters<typeof file>) {
  const imported = readQsf(file(...given));
  const { definition, notes } = imported;
  expect(QuestionnaireDefinition.parse(definition)).toEqual(definition);
  expect(checkDefinition(definition).filter(({ level }) => level === "error")).toEqual([]);
  const outcomes = Array.from(
    { length: 20 },
    (_, seed) => walkQuestionnaire({ definition, seed, random: randomStream(seed, "qsf") }).outcome.status,
  );
  const questions = definition.pages.flatMap((page) => page.questions);
  return {
    ...imported,
    outcomes: new Set(outcomes),
    pages: definition.pages.map((page) => page.questions.map(({ code }) => code).join(" ")),
    find: (code: string) => questions.find((question) => question.code === code),
    told: notes.map(({ code, place, detail = "" }) => [code, place, detail].join(" ").trim()),
  };
}
