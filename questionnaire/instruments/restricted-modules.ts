import type { InstrumentModule, ReferenceInstrument } from "#questionnaire/instruments/instrument-module";
import { instrumentModules } from "#questionnaire/instruments/module-library";
import { referenceInstruments } from "#questionnaire/instruments/reference-instruments";
import type { Question } from "#questionnaire/model";

/** What is not free for any use, and so needs a permission before a study may ask it. */
const restricted: readonly (InstrumentModule | ReferenceInstrument)[] = [
  ...instrumentModules,
  ...referenceInstruments,
].filter(({ allowedUse }) => allowedUse !== "any");

export function findRestrictedModule(id: string): InstrumentModule | ReferenceInstrument | undefined {
  return restricted.find((module) => module.id === id);
}

/** The restricted instruments that some of the questions belong to, by id. */
export function restrictedModulesIn(questions: readonly Question[]): string[] {
  const present = new Set(questions.map(({ moduleId }) => moduleId));
  return restricted.filter(({ id }) => present.has(id)).map(({ id }) => id);
}
