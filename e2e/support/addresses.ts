import type { StagedWorkspace } from "#e2e/support/people";
import type { Stage } from "#e2e/support/stage";

export type StagedStudies = {
  clientId: string;
  wave: Awaited<ReturnType<Stage["stageWave"]>>;
  upload: Awaited<ReturnType<Stage["stageUpload"]>>;
  analysis: Awaited<ReturnType<Stage["stageAnalysis"]>>;
  report: Awaited<ReturnType<Stage["stageReport"]>>;
};

/** Every kind of page that the research team has, for one study in the field and one analysed. */
export function studioPages({ clientId, wave, upload, analysis, report }: StagedStudies): string[] {
  const field = `/studies/${wave.studyId}`;
  const analysed = `/studies/${analysis.studyId}`;
  return [
    `/clients/${clientId}`,
    `/clients/${clientId}/new-study`,
    `${field}/plan`,
    `${field}/plan/questionnaire`,
    `${field}/questionnaire`,
    `${field}/questionnaire/try`,
    `${field}/questionnaire/translations`,
    `${field}/questionnaire/exchange`,
    `/questionnaire-print/${wave.studyId}`,
    `${field}/fieldwork`,
    `${field}/data`,
    `${field}/data/import`,
    `${field}/data/import/${upload.importId}`,
    `${field}/report`,
    `${analysed}/data`,
    `${analysed}/data/answers`,
    `${analysed}/data/import/${analysis.importId}`,
    `${analysed}/segments`,
    `${analysed}/segments/new`,
    `${analysed}/segments/${analysis.segmentationId}`,
    `${analysed}/segments/${analysis.segmentationId}/${analysis.solutionId}`,
    `${analysed}/report`,
    `/report-preview/${report.reportId}`,
  ];
}

/** What answers with data and not with a page. */
export function studioFiles({ wave, upload, analysis }: StagedStudies): string[] {
  return [
    `/studies/${wave.studyId}/questionnaire/preview`,
    `/studies/${wave.studyId}/questionnaire/preview?version=${wave.versionId}`,
    `/studies/${wave.studyId}/questionnaire/exchange/file`,
    `/studies/${wave.studyId}/questionnaire/translations/file`,
    `/studies/${analysis.studyId}/data/export`,
    `/studies/${wave.studyId}/data/import/${upload.importId}/problems`,
    `/api/jobs/${analysis.jobRunId}`,
    `/api/jobs/${analysis.fitJobRunId}`,
  ];
}

/** A workspace with two studies of one brand that have everything a study can have. Suites look at it and change nothing. */
export async function stageEverything(stage: Stage) {
  const workspace: StagedWorkspace = await stage.stageWorkspace();
  const { researcher: viewer, clientA: clientId } = workspace;
  const wave = await stage.stageWave({ viewer, clientId });
  const upload = await stage.stageUpload({ viewer, studyId: wave.studyId });
  const analysis = await stage.stageAnalysis({ viewer, clientId });
  const report = await stage.stageReport({ viewer, studyId: analysis.studyId });
  return { workspace, staged: { clientId, wave, upload, analysis, report } };
}
