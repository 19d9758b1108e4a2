"use server";
import { revalidatePath } from "next/cache";
import { runAction } from "#app/session/run-action";
import { ImportIdInput, ReadFileAgainInput, SaveMappingInput, StartImportInput } from "#contracts/imports";
import { cancelImport } from "#server/data/cancel-import";
import { checkImport } from "#server/data/check-import";
import { discardImport } from "#server/data/discard-import";
import { readFileAgain } from "#server/data/read-file-again";
import { saveMapping } from "#server/data/save-mapping";
import { startImport } from "#server/data/start-import";

export async function readFileAgainAction(untrusted: unknown) {
  return runAction(ReadFileAgainInput, untrusted, readFileAgain);
}

/** Keeps the mapping and reads every row by it: what the wizard's one button does. */
export async function checkMappingAction(untrusted: unknown) {
  return runAction(SaveMappingInput, untrusted, async (viewer, input) => {
    await saveMapping(viewer, input);
    return checkImport(viewer, { importId: input.importId });
  });
}

export async function startImportAction(untrusted: unknown) {
  return runAction(StartImportInput, untrusted, async (viewer, input) => {
    const started = await startImport(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
    return started;
  });
}

export async function cancelImportAction(untrusted: unknown) {
  return runAction(ImportIdInput, untrusted, cancelImport);
}

export async function discardImportAction(untrusted: unknown) {
  return runAction(ImportIdInput, untrusted, discardImport);
}
