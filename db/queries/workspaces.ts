import type { Transaction } from "#db/client";
import { workspaces } from "#db/schema/workspaces";

export async function insertWorkspace(
  tx: Transaction,
  workspace: { id: string; name: string },
): Promise<void> {
  await tx.insert(workspaces).values(workspace);
}
