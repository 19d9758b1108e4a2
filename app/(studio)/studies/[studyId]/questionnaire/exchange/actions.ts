"use server";
import { revalidatePath } from "next/cache";
import { runAction } from "#app/session/run-action";
import { TakeQuestionnaireInput } from "#contracts/exchange";
import { takeQuestionnaire } from "#server/exchange/take-questionnaire";

export async function takeQuestionnaireAction(untrusted: unknown) {
  return runAction(TakeQuestionnaireInput, untrusted, async (viewer, input) => {
    await takeQuestionnaire(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
  });
}
