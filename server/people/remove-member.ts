import { AppError } from "#contracts/app-error";
import type { MemberIdInput } from "#contracts/people";
import { countOtherOwners, deleteMember } from "#db/queries/members";
import { authorize, type Viewer } from "#server/auth/authorize";

/** Takes effect on the person's next request: what anybody may do is looked up each time. */
export async function removeMember(viewer: Viewer, { userId }: MemberIdInput): Promise<void> {
  await authorize(viewer, "member:remove", async (scope) => {
    if ((await countOtherOwners(scope, userId)) === 0) throw new AppError("last-owner");
    const found = await deleteMember(scope, userId);
    if (!found) throw new AppError("not-found", { entity: "member" });
  });
}
