import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { instrumentModules } from "#questionnaire/instruments/module-library";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

/** Modules for the bases that the study draws on first; the library's order otherwise. */
export function sortedModules(studyBases: readonly SegmentationBase[]): InstrumentModule[] {
  const isForStudy = (module: InstrumentModule) => module.bases.some((base) => studyBases.includes(base));
  return [...instrumentModules].sort((a, b) => Number(isForStudy(b)) - Number(isForStudy(a)));
}
