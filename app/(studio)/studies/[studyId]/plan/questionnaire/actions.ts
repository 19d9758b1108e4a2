"use server";
import { revalidatePath } from "next/cache";
import { runAction } from "#app/session/run-action";
import { JobIdInput } from "#contracts/jobs";
import { BuildQuestionnaireInput, SaveQuestionnairePlanInput, StartRecoveryInput } from "#contracts/planning";
import { cancelJob } from "#server/jobs/cancel-job";
import { buildQuestionnaireFromPlan } from "#server/planning/build-questionnaire-from-plan";
import { saveQuestionnairePlan } from "#server/planning/save-questionnaire-plan";
import { startRecoverySimulation } from "#server/planning/start-recovery-simulation";

export async function savePlanAction(untrusted: unknown) {
  return runAction(SaveQuestionnairePlanInput, untrusted, async (viewer, input) => {
    await saveQuestionnairePlan(viewer, input);
    return undefined;
  });
}

export async function buildQuestionnaireAction(untrusted: unknown) {
  return runAction(BuildQuestionnaireInput, untrusted, async (viewer, input) => {
    const built = await buildQuestionnaireFromPlan(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
    return built;
  });
}

export async function startRecoveryAction(untrusted: unknown) {
  return runAction(StartRecoveryInput, untrusted, startRecoverySimulation);
}

export async function cancelTrialAction(untrusted: unknown) {
  return runAction(JobIdInput, untrusted, cancelJob);
}
