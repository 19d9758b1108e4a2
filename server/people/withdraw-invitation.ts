import { AppError } from "#contracts/app-error";
import type { InvitationIdInput } from "#contracts/people";
import { revokeInvitation } from "#db/queries/members";
import { authorize, type Viewer } from "#server/auth/authorize";

export async function withdrawInvitation(viewer: Viewer, { invitationId }: InvitationIdInput): Promise<void> {
  await authorize(viewer, "member:invite", async (scope) => {
    const found = await revokeInvitation(scope, invitationId);
    if (!found) throw new AppError("not-found", { entity: "invitation" });
  });
}
