import { AppError } from "#contracts/app-error";
import { findImport, lockImport, type StoredImport } from "#db/queries/imports";
import type { WorkspaceScope } from "#db/scope";

/** The import, or `not-found` when it is not in this workspace or its upload has not ended. */
export async function requireImport(scope: WorkspaceScope, importId: string): Promise<StoredImport> {
  return thatIsThere(await findImport(scope, importId));
}

/** For changing it: held until the end of the transaction, and refused once it has been started. */
export async function requireOpenImport(scope: WorkspaceScope, importId: string): Promise<StoredImport> {
  const upload = thatIsThere(await lockImport(scope, importId));
  const isOpen = upload.status === "uploaded" || upload.status === "mapped" || upload.status === "failed";
  if (!isOpen) throw new AppError("import-started", { status: upload.status });
  return upload;
}

/** @throws AppError `not-found` when there is no such import, or its upload has not ended. */
export function thatIsThere(upload: StoredImport | undefined): StoredImport {
  if (!upload || upload.status === "uploading") throw new AppError("not-found", { entity: "import" });
  return upload;
}
