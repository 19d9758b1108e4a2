import { AppError } from "#contracts/app-error";
import { findOwnClient } from "#db/queries/reports";
import type { LocalisedText } from "#questionnaire/localised-text";
import { authorizeClient, type Viewer } from "#server/auth/authorize";

/** The reader's own brand, for the frame around its reports. */
export async function readOwnClient(viewer: Viewer): Promise<{ name: LocalisedText }> {
  return authorizeClient(viewer, "published-report:read", async (scope) => {
    const client = await findOwnClient(scope);
    if (!client) throw new AppError("not-found", { entity: "client" });
    return client;
  });
}
