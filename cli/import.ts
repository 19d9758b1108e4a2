import { createReadStream } from "node:fs";
import { access, constants, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type ImportOptions, importUsage, readImportOptions } from "#cli/import-options";
import { AppError } from "#contracts/app-error";
import { ImportMapping, type RowOutcome } from "#contracts/imports";
import type { RowProblem } from "#datafile/check-row";
import { closeConnection, connection } from "#db/client";
import { migrateDatabase } from "#db/migrate";
import { findCommandLineViewer } from "#db/queries/users";
import { translator } from "#i18n/translator";
import type { Viewer } from "#server/auth/authorize";
import { cancelImport } from "#server/data/cancel-import";
import { checkImport } from "#server/data/check-import";
import { discardImport } from "#server/data/discard-import";
import { readImport } from "#server/data/read-import";
import { saveMapping } from "#server/data/save-mapping";
import { startImport } from "#server/data/start-import";
import { suggestImportMapping } from "#server/data/suggest-import-mapping";
import { uploadFile } from "#server/data/upload-file";
import { readEnvironment } from "#server/environment";
import { readJob } from "#server/jobs/read-job";
import { startWorker } from "#server/jobs/start-worker";

const words = translator("en", "errors");
const shownProblems = 50;

const read = readImportOptions(process.argv.slice(2));
if ("help" in read) {
  process.stdout.write(importUsage);
} else if ("wrong" in read) {
  process.stderr.write(`Missing or wrong: ${read.wrong.join(", ")}\n\n${importUsage}`);
  process.exitCode = 2;
} else {
  const unreadable = await findUnreadable([read.options.file, read.options.mapping]);
  if (unreadable) {
    process.stderr.write(`Cannot read ${unreadable}\n`);
    process.exitCode = 2;
  } else {
    process.exitCode = await run(read.options);
  }
}

async function findUnreadable(files: readonly (string | undefined)[]): Promise<string | undefined> {
  for (const file of files) {
    if (
      file &&
      !(await access(file, constants.R_OK).then(
        () => true,
        () => false,
      ))
    )
      return file;
  }
  return undefined;
}

async function run(options: ImportOptions): Promise<number> {
  const { databaseUrl } = readEnvironment();
  await migrateDatabase(databaseUrl);
  const worker = await startWorker({ databaseUrl, lanes: ["short"] });
  try {
    return await importFile(options);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say(
      `${words(error.code as Parameters<typeof words>[0], { megabytes: Number(error.detail.megabytes ?? 0), minutes: 1 })} [${error.code}]`,
    );
    if (Array.isArray(error.detail.problems)) {
      for (const problem of error.detail.problems.slice(0, shownProblems))
        say(`  ${JSON.stringify(problem)}`);
    }
    return 1;
  } finally {
    await worker.stop();
    await closeConnection();
  }
}

async function importFile(options: ImportOptions): Promise<number> {
  const viewer = await findCommandLineViewer(connection().db, options.workspace, options.asUser);
  if (!viewer) throw new AppError("not-found", { entity: "member" });
  const { study: studyId, readAs } = options;
  const fileName = basename(options.file);
  const { importId } = await uploadFile(
    viewer,
    { studyId, fileName, readAs },
    createReadStream(options.file),
  );
  const view = await readImport(viewer, importId);
  const { file } = view;
  say(`${fileName}: ${file.rowCount} rows, ${file.header.length} columns, ${file.decoding.encoding}`);
  for (const doubt of file.decoding.doubts) say(`  Encoding in doubt: ${doubt}`);
  for (const [code, count] of Object.entries(file.problems.counts)) say(`  ${code}: ${count}`);
  try {
    await mapColumns(viewer, importId, options.mapping);
    const check = await checkRows(viewer, importId);
    const mayGoOn = check.faulty === 0 || options.faulty === "skip";
    if (options.check || !mayGoOn) {
      await discardImport(viewer, { importId });
      say(options.check ? "Checked; nothing was stored." : "There are faulty rows; nothing was imported.");
      return check.faulty === 0 ? 0 : 1;
    }
  } catch (error) {
    await discardImport(viewer, { importId });
    throw error;
  }
  return bringResponses(viewer, importId, options);
}

async function mapColumns(viewer: Viewer, importId: string, mappingFile: string | undefined): Promise<void> {
  if (mappingFile) {
    const given = ImportMapping.safeParse(parseJson(await readFile(mappingFile, "utf8")));
    if (!given.success) {
      throw new AppError("mapping-incomplete", {
        problems: given.error.issues.map(({ path, message }) => ({ path, message })),
      });
    }
    await saveMapping(viewer, { importId, mapping: given.data });
    return;
  }
  const mapping = await suggestImportMapping(viewer, { importId });
  say("Guessed mapping; save it, correct it and pass it with --mapping:");
  process.stdout.write(`${JSON.stringify(mapping, null, 2)}\n`);
  await saveMapping(viewer, { importId, mapping });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function checkRows(viewer: Viewer, importId: string): Promise<RowOutcome> {
  const { jobRunId } = await checkImport(viewer, { importId });
  await follow(viewer, jobRunId, "Checking");
  const { check } = await readImport(viewer, importId);
  if (!check) throw new Error("the check has ended without a report");
  sayOutcome(check);
  return check;
}

async function bringResponses(viewer: Viewer, importId: string, options: ImportOptions): Promise<number> {
  const waveTitle = options.title ? { fa: options.title, en: options.title } : undefined;
  const { jobRunId, waveId, versionNumber, newQuestions } = await startImport(viewer, {
    importId,
    faulty: options.faulty,
    waveTitle,
  });
  const stop = () => void cancelImport(viewer, { importId }).catch(() => {});
  process.once("SIGINT", stop);
  await follow(viewer, jobRunId, "Importing");
  process.off("SIGINT", stop);
  const { status, summary } = await readImport(viewer, importId);
  if (status !== "imported" || !summary) {
    say(`The import ended as ${status}; nothing of it is left.`);
    return 1;
  }
  say(
    `Imported ${summary.ready} of ${summary.rows} rows into wave ${waveId} (version ${versionNumber}, ${newQuestions} new questions).`,
  );
  return summary.faulty === 0 ? 0 : 1;
}

/** Prints progress until the job has ended, in this process or in another worker. */
async function follow(viewer: Viewer, jobRunId: string, doing: string): Promise<void> {
  for (let told = ""; ; await sleep(200)) {
    const { status, done, total } = await readJob(viewer, jobRunId);
    const progress = `${doing}: ${done} of ${total} rows`;
    if (status === "running" && total > 0 && progress !== told) say(progress);
    told = progress;
    if (status === "failed" || status === "cancelled" || status === "succeeded") return;
  }
}

function sayOutcome({ rows, ready, faulty, blank, counts, problems }: RowOutcome): void {
  say(`${rows} rows: ${ready} ready, ${faulty} faulty, ${blank} blank`);
  for (const [code, count] of Object.entries(counts)) say(`  ${code}: ${count}`);
  for (const problem of problems.slice(0, shownProblems)) say(`  ${describeProblem(problem)}`);
  if (problems.length > shownProblems) say(`  … and more`);
}

function describeProblem(problem: RowProblem): string {
  if (problem.code === "ragged-row") {
    return `line ${problem.line}: ${problem.found} cells where ${problem.expected} were expected`;
  }
  const limit = problem.limit === undefined ? "" : ` (${problem.limit})`;
  return `line ${problem.line}, column ${problem.column}: ${problem.code}${limit} ${JSON.stringify(problem.value)}`;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
