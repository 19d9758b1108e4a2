import { attitudinalBattery } from "#questionnaire/instruments/attitudinal-battery";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { needsImportanceSatisfaction } from "#questionnaire/instruments/needs-importance-satisfaction";
import { psychographicValues } from "#questionnaire/instruments/psychographic-values";
import { sophistication } from "#questionnaire/instruments/sophistication";

export const instrumentModules: readonly InstrumentModule[] = [
  psychographicValues,
  needsImportanceSatisfaction,
  attitudinalBattery,
  sophistication,
];

export function findInstrumentModule(id: string): InstrumentModule | undefined {
  return instrumentModules.find((module) => module.id === id);
}
