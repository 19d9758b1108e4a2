"use server";
import { revalidatePath } from "next/cache";
import { runAction } from "#app/session/run-action";
import { JobIdInput } from "#contracts/jobs";
import { DiscardRehearsalInput, StartRehearsalInput } from "#contracts/rehearsals";
import { cancelJob } from "#server/jobs/cancel-job";
import { discardRehearsal } from "#server/rehearsals/discard-rehearsal";
import { startRehearsal } from "#server/rehearsals/start-rehearsal";

export async function startRehearsalAction(untrusted: unknown) {
  return runAction(StartRehearsalInput, untrusted, async (viewer, input) => {
    const started = await startRehearsal(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
    return started;
  });
}

export async function cancelRehearsalAction(untrusted: unknown) {
  return runAction(JobIdInput, untrusted, (viewer, input) => cancelJob(viewer, input));
}

export async function discardRehearsalAction(untrusted: unknown) {
  return runAction(DiscardRehearsalInput, untrusted, async (viewer, input) => {
    await discardRehearsal(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
  });
}
