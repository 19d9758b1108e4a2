"use server";
import { z } from "zod";
import { runAction } from "#app/session/run-action";
import {
  ArchiveTeamModuleInput,
  DesignQuestionsInput,
  RecordModulePermissionInput,
  RenameTeamModuleInput,
  SaveTeamModuleInput,
} from "#contracts/modules";
import { archiveTeamModule } from "#server/modules/archive-team-module";
import { designQuestions } from "#server/modules/design-questions";
import { readLibrary } from "#server/modules/read-library";
import { recordModulePermission } from "#server/modules/record-module-permission";
import { renameTeamModule } from "#server/modules/rename-team-module";
import { saveTeamModule } from "#server/modules/save-team-module";

const inStudy = { studyId: z.uuid() };

export async function recordPermissionAction(untrusted: unknown) {
  return runAction(RecordModulePermissionInput.extend(inStudy), untrusted, async (viewer, input) => {
    await recordModulePermission(viewer, input);
    return readLibrary(viewer, input.studyId);
  });
}

export async function saveTeamModuleAction(untrusted: unknown) {
  return runAction(SaveTeamModuleInput, untrusted, async (viewer, input) => {
    await saveTeamModule(viewer, input);
    return readLibrary(viewer, input.studyId);
  });
}

export async function renameTeamModuleAction(untrusted: unknown) {
  return runAction(RenameTeamModuleInput.extend(inStudy), untrusted, async (viewer, input) => {
    await renameTeamModule(viewer, input);
    return readLibrary(viewer, input.studyId);
  });
}

export async function archiveTeamModuleAction(untrusted: unknown) {
  return runAction(ArchiveTeamModuleInput.extend(inStudy), untrusted, async (viewer, input) => {
    await archiveTeamModule(viewer, input);
    return readLibrary(viewer, input.studyId);
  });
}

export async function designQuestionsAction(untrusted: unknown) {
  return runAction(DesignQuestionsInput, untrusted, designQuestions);
}
