import { stageAnalysis, stagePerceptions, stageReport, stageUpload } from "#e2e/support/stage-analysis";
import { listBaseVariables, planAnswers, stagePlan } from "#e2e/support/stage-answers";
import {
  closeWave,
  readStored,
  stageBlankStudy,
  stageOpenWave,
  stageRobot,
  stageStudy,
  stageWave,
} from "#e2e/support/stage-study";
import { stageWorkspace } from "#e2e/support/stage-workspace";

/** What suites set up without the browser, through the product's own use cases. */
export const stage = {
  stageWorkspace,
  stageBlankStudy,
  stageStudy,
  stageOpenWave,
  stageWave,
  stageRobot,
  closeWave,
  readStored,
  stageUpload,
  stagePerceptions,
  stageAnalysis,
  stageReport,
  stagePlan,
  planAnswers,
  listBaseVariables,
};

export type Stage = typeof stage;
