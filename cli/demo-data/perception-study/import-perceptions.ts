import { createReadStream } from "node:fs";
import { fileURLToPath } from "node:url";
import type { JobQueue } from "#cli/demo-data/job-queue";
import type { Report } from "#cli/show-step";
import type { Viewer } from "#server/auth/authorize";
import { discardImport } from "#server/data/discard-import";
import { listImports } from "#server/data/list-imports";
import { saveMapping } from "#server/data/save-mapping";
import { startImport } from "#server/data/start-import";
import { suggestImportMapping } from "#server/data/suggest-import-mapping";
import { uploadFile } from "#server/data/upload-file";

const dataFile = fileURLToPath(new URL("../../../analysis/reference-data/mcdonalds.csv", import.meta.url));

/** Brings the file in as the responses of a wave, and returns that wave. */
export async function importPerceptions(
  viewer: Viewer,
  studyId: string,
  queue: JobQueue,
  report: Report,
): Promise<string> {
  const imports = await listImports(viewer, studyId);
  const finished = imports.findLast(({ status }) => status === "imported");
  if (finished?.waveId) return finished.waveId;
  const running = imports.find(({ status }) => status === "importing");
  const { jobRunId, waveId } = running ?? (await startFromFile(viewer, studyId, imports));
  if (!jobRunId || !waveId) throw new Error("a started import has a job and a wave");
  const job = await queue.finish(jobRunId, (percent) => report(`Importing responses … ${percent} %`));
  if (job.status !== "succeeded") throw new Error(`The demo's import ${job.status}: ${job.errorCode}`);
  return waveId;
}

async function startFromFile(
  viewer: Viewer,
  studyId: string,
  leftBehind: Awaited<ReturnType<typeof listImports>>,
): Promise<{ jobRunId: string; waveId: string }> {
  for (const { id } of leftBehind) await discardImport(viewer, { importId: id });
  const upload = { studyId, fileName: "mcdonalds.csv" };
  const { importId } = await uploadFile(viewer, upload, createReadStream(dataFile));
  const mapping = await suggestImportMapping(viewer, { importId });
  const unmatched = mapping.columns.filter(({ to }) => to.target !== "existing").map(({ name }) => name);
  if (unmatched.length > 0) throw new Error(`no question for the columns ${unmatched.join(", ")}`);
  await saveMapping(viewer, { importId, mapping });
  return startImport(viewer, {
    importId,
    faulty: "stop",
    waveTitle: { fa: "نظرسنجی استرالیا، ۲۰۰۹", en: "Australian survey, 2009" },
  });
}
