"use server";
import { revalidatePath } from "next/cache";
import { runAction } from "#app/session/run-action";
import { InvitationIdInput, InviteMemberInput, MemberIdInput } from "#contracts/people";
import { inviteMember } from "#server/people/invite-member";
import { removeMember } from "#server/people/remove-member";
import { withdrawInvitation } from "#server/people/withdraw-invitation";

export async function inviteMemberAction(untrusted: unknown) {
  return runAction(InviteMemberInput, untrusted, async (viewer, input) => {
    const invited = await inviteMember(viewer, input);
    revalidatePath("/people");
    return invited;
  });
}

export async function withdrawInvitationAction(untrusted: unknown) {
  return runAction(InvitationIdInput, untrusted, async (viewer, input) => {
    await withdrawInvitation(viewer, input);
    revalidatePath("/people");
  });
}

export async function removeMemberAction(untrusted: unknown) {
  return runAction(MemberIdInput, untrusted, async (viewer, input) => {
    await removeMember(viewer, input);
    revalidatePath("/people");
  });
}
