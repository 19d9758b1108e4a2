import type { QuestionnaireDefinition } from "#questionnaire/model";
import { makeWorkspace } from "#server/testing/make-workspace";
import { openTestWave } from "#server/testing/open-test-wave";

/** A workspace, a study and an open wave on this questionnaire; returns the link's slug. */
export async function openBenchWave(definition: QuestionnaireDefinition): Promise<string> {
  return (await openTestWave(await makeWorkspace(), definition)).slug;
}
