import { createReadStream } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  descriptorCodes,
  perceptionCodes,
  writePerceptionQuestionnaire,
} from "#cli/demo-data/perception-study/questionnaire";
import { segments } from "#cli/demo-data/perception-study/segments";
import { stageStudy } from "#e2e/support/stage-study";
import type { Viewer } from "#server/auth/authorize";
import { saveMapping } from "#server/data/save-mapping";
import { startImport } from "#server/data/start-import";
import { suggestImportMapping } from "#server/data/suggest-import-mapping";
import { uploadFile } from "#server/data/upload-file";
import { readJob } from "#server/jobs/read-job";
import { createReport } from "#server/reporting/create-report";
import { publishReport } from "#server/reporting/publish-report";
import { readReport } from "#server/reporting/read-report";
import { chooseSolution } from "#server/segmentation/choose-solution";
import { createSegmentation } from "#server/segmentation/create-segmentation";
import { nameSegments } from "#server/segmentation/name-segments";
import { readSegmentation } from "#server/segmentation/read-segmentation";

const perceptionsFile = fileURLToPath(
  new URL("../../analysis/reference-data/mcdonalds.csv", import.meta.url),
);

/** A file that has been brought and mapped, and not yet imported. */
export async function stageUpload({ viewer, studyId }: { viewer: Viewer; studyId: string }) {
  const upload = { studyId, fileName: "answers.csv" };
  const { importId } = await uploadFile(viewer, upload, oneChunk("ROLE,STAFF\n1,12\n2,40\n"));
  await saveMapping(viewer, { importId, mapping: await suggestImportMapping(viewer, { importId }) });
  return { importId };
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** The study of 1,453 real respondents, imported. */
export async function stagePerceptions({ viewer, clientId }: { viewer: Viewer; clientId: string }) {
  const { studyId } = await stageStudy({ viewer, clientId, definition: writePerceptionQuestionnaire() });
  const upload = { studyId, fileName: "mcdonalds.csv" };
  const { importId } = await uploadFile(viewer, upload, createReadStream(perceptionsFile));
  await saveMapping(viewer, { importId, mapping: await suggestImportMapping(viewer, { importId }) });
  const { jobRunId, waveId } = await startImport(viewer, { importId, faulty: "stop" });
  await untilDone(viewer, jobRunId);
  return { studyId, waveId, importId, jobRunId };
}

/** Four segments of that study, chosen and named. */
export async function stageAnalysis({ viewer, clientId }: { viewer: Viewer; clientId: string }) {
  const imported = await stagePerceptions({ viewer, clientId });
  const { segmentationId, jobRunId } = await createSegmentation(viewer, {
    studyId: imported.studyId,
    title: "برداشت‌ها · Perceptions",
    specification: {
      waveIds: [imported.waveId],
      basis: perceptionCodes,
      descriptors: descriptorCodes,
      methods: ["k-means"],
      kMin: 3,
      kMax: 4,
      starts: 50,
      seed: 1234,
      standardise: false,
      includeSimulated: false,
    },
  });
  await untilDone(viewer, jobRunId);
  const { solutions } = await readSegmentation(viewer, segmentationId);
  const solutionId = solutions.find(({ k }) => k === 4)?.id;
  if (!solutionId) throw new Error("there is no solution with four segments");
  await chooseSolution(viewer, { solutionId });
  await nameSegments(viewer, { solutionId, segments });
  return { ...imported, segmentationId, solutionId, fitJobRunId: jobRunId };
}

/** A report of that study, drafted and published to its client. */
export async function stageReport({ viewer, studyId }: { viewer: Viewer; studyId: string }) {
  const { reportId } = await createReport(viewer, { studyId });
  const { revision } = await readReport(viewer, reportId);
  const { versionId } = await publishReport(viewer, { reportId, expectedRevision: revision });
  return { reportId, versionId };
}

/** The server's worker does the work; this only asks how far it is. */
async function untilDone(viewer: Viewer, jobRunId: string): Promise<void> {
  for (;;) {
    const { status, errorCode } = await readJob(viewer, jobRunId);
    if (status === "succeeded") return;
    if (status === "failed" || status === "cancelled") throw new Error(`the job ${status}: ${errorCode}`);
    await pause(100);
  }
}
