import { z } from "zod";

export const SignInInput = z.object({
  email: z.string().min(3).max(254),
  password: z.string().min(1).max(200),
});
export type SignInInput = z.infer<typeof SignInInput>;

export const SetLanguageInput = z.object({ language: z.enum(["fa", "en"]) });
export type SetLanguageInput = z.infer<typeof SetLanguageInput>;

const role = z.enum(["owner", "researcher", "client-viewer"]);

export const InviteMemberInput = z
  .object({
    email: z.email().max(254),
    role,
    clientId: z.uuid().optional(),
  })
  .refine((input) => (input.role === "client-viewer") === (input.clientId !== undefined), {
    path: ["clientId"],
  });
export type InviteMemberInput = z.infer<typeof InviteMemberInput>;

export const AcceptInvitationInput = z.object({
  token: z.string().min(20).max(100),
  name: z.string().trim().min(1).max(100),
  password: z.string().min(10).max(200),
  language: z.enum(["fa", "en"]),
});
export type AcceptInvitationInput = z.infer<typeof AcceptInvitationInput>;

export const MemberIdInput = z.object({ userId: z.uuid() });
export type MemberIdInput = z.infer<typeof MemberIdInput>;

export const InvitationIdInput = z.object({ invitationId: z.uuid() });
export type InvitationIdInput = z.infer<typeof InvitationIdInput>;
