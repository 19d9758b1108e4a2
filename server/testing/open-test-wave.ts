import { insertVersion } from "#db/queries/questionnaires";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { actForWorkspace } from "#server/auth/authorize";
import { openWave } from "#server/fieldwork/open-wave";
import { newId } from "#server/new-id";
import { createStudy } from "#server/studies/create-study";
import type { TestWorkspace } from "#server/testing/make-workspace";

/** A study with one published version and an open wave on it. */
export async function openTestWave(workspace: TestWorkspace, definition: QuestionnaireDefinition) {
  const { studyId } = await createStudy(workspace.researcher, {
    clientId: workspace.clientA,
    title: definition.title,
    objective: {},
    decision: {},
    languages: definition.languages,
    bases: ["needs"],
  });
  const versionId = newId();
  await actForWorkspace(workspace.workspaceId, (scope) =>
    insertVersion(scope, {
      id: versionId,
      studyId,
      number: 1,
      definition,
      contentHash: "test",
      publishedBy: null,
    }),
  );
  return { studyId, versionId, ...(await openWave(workspace.researcher, { studyId, title: {} })) };
}
