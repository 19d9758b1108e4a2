"use server";
import { revalidatePath } from "next/cache";
import { runAction } from "#app/session/run-action";
import {
  CreateClientInput,
  CreateStudyInput,
  RenameClientInput,
  UpdateStudyPlanInput,
} from "#contracts/studies";
import { createClient } from "#server/studies/create-client";
import { createStudy } from "#server/studies/create-study";
import { renameClient } from "#server/studies/rename-client";
import { updateStudyPlan } from "#server/studies/update-study-plan";

export async function createClientAction(untrusted: unknown) {
  return runAction(CreateClientInput, untrusted, async (viewer, input) => {
    const created = await createClient(viewer, input);
    revalidatePath("/", "layout");
    return created;
  });
}

export async function renameClientAction(untrusted: unknown) {
  return runAction(RenameClientInput, untrusted, async (viewer, input) => {
    await renameClient(viewer, input);
    revalidatePath("/", "layout");
  });
}

export async function createStudyAction(untrusted: unknown) {
  return runAction(CreateStudyInput, untrusted, async (viewer, input) => {
    const created = await createStudy(viewer, input);
    revalidatePath("/", "layout");
    return created;
  });
}

export async function updateStudyPlanAction(untrusted: unknown) {
  return runAction(UpdateStudyPlanInput, untrusted, async (viewer, input) => {
    await updateStudyPlan(viewer, input);
    revalidatePath("/", "layout");
  });
}
