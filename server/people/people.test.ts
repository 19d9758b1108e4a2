import { beforeAll, expect, test } from "vitest";
import { acceptInvitation } from "#server/people/accept-invitation";
import { checkSignIn } from "#server/people/check-sign-in";
import { findMembershipOf } from "#server/people/find-membership-of";
import { inviteMember } from "#server/people/invite-member";
import { listPeople } from "#server/people/list-people";
import { readInvitation } from "#server/people/read-invitation";
import { removeMember } from "#server/people/remove-member";
import { withdrawInvitation } from "#server/people/withdraw-invitation";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

let ours: TestWorkspace;
let theirs: TestWorkspace;

beforeAll(async () => {
  [ours, theirs] = [await makeWorkspace(), await makeWorkspace()];
});

const password = "a long enough sentence";
const newEmail = () => `${crypto.randomUUID()}@example.test`;
const accept = (token: string, secret = password) =>
  acceptInvitation({ token, name: "Newcomer", password: secret, language: "en" });
const signIn = (email: string, secret = password) =>
  checkSignIn({ email, password: secret, address: crypto.randomUUID() });

test("an invited reader enters with the role and the brand of the invitation", async () => {
  const email = newEmail();
  const { token } = await inviteMember(ours.owner, {
    email: email.toUpperCase(),
    role: "client-viewer",
    clientId: ours.clientA,
  });
  expect(await readInvitation(token)).toMatchObject({ email, role: "client-viewer", hasAccount: false });
  await accept(token);
  const user = await signIn(email);
  expect(await findMembershipOf(user?.id ?? "")).toMatchObject({
    workspaceId: ours.workspaceId,
    role: "client-viewer",
    clientId: ours.clientA,
  });
  await expect(signIn(email, "not the password")).resolves.toBeNull();
});

test("an invitation opens once", async () => {
  const { token } = await inviteMember(ours.owner, { email: newEmail(), role: "researcher" });
  const outcomes = await Promise.allSettled([accept(token), accept(token)]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(accept(token)).rejects.toMatchObject({ code: "invitation-invalid" });
});

test("somebody with an account joins another workspace with the password they have", async () => {
  const email = newEmail();
  await accept((await inviteMember(ours.owner, { email, role: "researcher" })).token);
  const { token } = await inviteMember(theirs.owner, { email, role: "researcher" });
  await expect(accept(token, "somebody else's guess")).rejects.toMatchObject({ code: "forbidden" });
  await accept(token);
  const user = await signIn(email);
  expect(await findMembershipOf(user?.id ?? "", theirs.workspaceId)).toMatchObject({
    workspaceId: theirs.workspaceId,
  });
});

test("only owners invite, and only to brands of their own workspace", async () => {
  const email = newEmail();
  await expect(inviteMember(ours.researcher, { email, role: "owner" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(
    inviteMember(ours.owner, { email, role: "client-viewer", clientId: theirs.clientA }),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("a withdrawn invitation does not open, and another workspace cannot withdraw it", async () => {
  const { token } = await inviteMember(ours.owner, { email: newEmail(), role: "researcher" });
  const { invitations } = await listPeople(ours.owner);
  const invitationId = invitations[0].id;
  await expect(withdrawInvitation(theirs.owner, { invitationId })).rejects.toMatchObject({
    code: "not-found",
  });
  await withdrawInvitation(ours.owner, { invitationId });
  await expect(accept(token)).rejects.toMatchObject({ code: "invitation-invalid" });
});

test("a removed member is out at once, and another workspace cannot remove anybody here", async () => {
  const { userId } = ours.viewerB;
  await expect(removeMember(theirs.owner, { userId })).rejects.toMatchObject({ code: "not-found" });
  await removeMember(ours.owner, { userId });
  expect(await findMembershipOf(userId)).toBeNull();
});

test("the last owner stays", async () => {
  await expect(removeMember(ours.owner, { userId: ours.owner.userId })).rejects.toMatchObject({
    code: "last-owner",
  });
});

test("guessing a password is stopped by account, from however many addresses", async () => {
  const email = newEmail();
  for (let attempt = 0; attempt < 10; attempt += 1) expect(await signIn(email, "guess")).toBeNull();
  await expect(signIn(email, "guess")).rejects.toMatchObject({ code: "too-many-attempts" });
});
