import { AppError } from "#contracts/app-error";
import { findTeamModule } from "#db/queries/modules";
import type { WorkspaceScope } from "#db/scope";

/** The module, or `not-found` when it is not in this workspace. */
export async function requireTeamModule(scope: WorkspaceScope, teamModuleId: string) {
  const module = await findTeamModule(scope, teamModuleId);
  if (!module) throw new AppError("not-found", { entity: "module" });
  return module;
}
