"use server";
import { revalidatePath } from "next/cache";
import { runAction } from "#app/session/run-action";
import { ChangeWaveStatusInput, OpenWaveInput } from "#contracts/fieldwork";
import { changeWaveStatus } from "#server/fieldwork/change-wave-status";
import { openWave } from "#server/fieldwork/open-wave";

export async function openWaveAction(untrusted: unknown) {
  return runAction(OpenWaveInput, untrusted, async (viewer, input) => {
    const opened = await openWave(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
    return opened;
  });
}

export async function changeWaveStatusAction(untrusted: unknown) {
  return runAction(ChangeWaveStatusInput, untrusted, async (viewer, input) => {
    await changeWaveStatus(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
  });
}
