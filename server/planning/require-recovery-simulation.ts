import { AppError } from "#contracts/app-error";
import { findRecoverySimulation } from "#db/queries/planning";
import type { WorkspaceScope } from "#db/scope";

/** The simulation, or `not-found` when it is not in this workspace. */
export async function requireRecoverySimulation(scope: WorkspaceScope, simulationId: string) {
  const simulation = await findRecoverySimulation(scope, simulationId);
  if (!simulation) throw new AppError("not-found", { entity: "simulation" });
  return simulation;
}
