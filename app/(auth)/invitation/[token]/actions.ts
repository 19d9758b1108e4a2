"use server";
import { failureOf } from "#app/session/run-action";
import { type ActionResult, AppError } from "#contracts/app-error";
import { AcceptInvitationInput } from "#contracts/people";
import { acceptInvitation } from "#server/people/accept-invitation";

/** The one action without a session: the invitation's token is the permission. */
export async function acceptInvitationAction(untrusted: unknown): Promise<ActionResult<{ email: string }>> {
  const input = AcceptInvitationInput.safeParse(untrusted);
  if (!input.success) return failureOf(new AppError("invalid-input"));
  try {
    return { ok: true, value: await acceptInvitation(input.data) };
  } catch (error) {
    return failureOf(error);
  }
}
