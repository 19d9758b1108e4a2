import { listClients } from "#db/queries/clients";
import { listStudies, type StudyWithState } from "#db/queries/studies";
import { authorize, type Viewer } from "#server/auth/authorize";
import { stepStates } from "#server/studies/study-steps";

/** Every client of the workspace with its studies, for the first page and the sidebar. */
export async function listWorkspace(viewer: Viewer) {
  return authorize(viewer, "study:read", async (scope) => {
    const [clients, studies] = [await listClients(scope), await listStudies(scope)];
    return clients.map((client) => ({
      ...client,
      studies: studies.filter((study) => study.clientId === client.id).map(withSteps),
    }));
  });
}

export type ClientWithStudies = Awaited<ReturnType<typeof listWorkspace>>[number];

function withSteps(study: StudyWithState) {
  return { ...study, steps: stepStates(study) };
}
