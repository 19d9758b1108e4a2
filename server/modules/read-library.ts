import type { LibraryView } from "#contracts/modules";
import { listModulePermissions, listTeamModules } from "#db/queries/modules";
import { listVersionDefinitions } from "#db/queries/questionnaires";
import { findAdaptedModules } from "#questionnaire/instruments/find-adapted-modules";
import { instrumentModules } from "#questionnaire/instruments/module-library";
import { teamModuleOf } from "#questionnaire/instruments/team-module";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireStudy } from "#server/studies/require-study";

/** The workspace's own modules and permissions, and how the versions of a study use modules. */
export async function readLibrary(viewer: Viewer, studyId: string): Promise<LibraryView> {
  return authorize(viewer, "questionnaire:edit", async (scope) => {
    await requireStudy(scope, studyId);
    const teamModules = await listTeamModules(scope);
    const permissions = await listModulePermissions(scope);
    const versions = await listVersionDefinitions(scope, studyId);
    const modules = [
      ...instrumentModules,
      ...teamModules.map(({ id, content }) => teamModuleOf(id, content)),
    ];
    return {
      teamModules: teamModules.map(({ id, content, createdBy, createdAt, archivedAt }) => ({
        ...{ id, content, createdBy, createdAt: createdAt.toISOString() },
        isArchived: archivedAt !== null,
      })),
      permissions: permissions.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
      versionUses: versions.map(({ number, definition }) => ({
        number,
        uses: findAdaptedModules(definition, modules),
      })),
    };
  });
}
