import { randomUUID } from "node:crypto";
import type { Person, StagedWorkspace } from "#e2e/support/people";
import { acceptInvitation } from "#server/people/accept-invitation";
import { checkSignIn } from "#server/people/check-sign-in";
import { foundWorkspace } from "#server/people/found-workspace";
import { inviteMember } from "#server/people/invite-member";
import { createClient } from "#server/studies/create-client";

const password = "a long sentence to remember";

/** Made the way that people make one: an owner founds it and invites the others. */
export async function stageWorkspace(): Promise<StagedWorkspace> {
  const email = `owner-${randomUUID()}@example.test`;
  const founder = { email, password, name: "مینا Owner" };
  const viewer = await foundWorkspace("کارگاه Workshop", { ...founder, language: "fa" });
  const owner: Person = { ...viewer, ...founder };
  const { clientId: clientA } = await createClient(owner, { name: { fa: "برند الف", en: "Brand A" } });
  const { clientId: clientB } = await createClient(owner, { name: { fa: "برند ب", en: "Brand B" } });
  return {
    workspaceId: viewer.workspaceId,
    clientA,
    clientB,
    owner,
    researcher: await join(owner, "researcher"),
    viewerA: await join(owner, "client-viewer", clientA),
    viewerB: await join(owner, "client-viewer", clientB),
  };
}

async function join(owner: Person, role: "researcher" | "client-viewer", clientId?: string): Promise<Person> {
  const email = `${role}-${randomUUID()}@example.test`;
  const name = role === "researcher" ? "رها Researcher" : "نیما Reader";
  const { token } = await inviteMember(owner, { email, role, clientId });
  await acceptInvitation({ token, name, password, language: "fa" });
  const user = await checkSignIn({ email, password, address: `stage-${randomUUID()}` });
  if (!user) throw new Error(`${email} cannot sign in`);
  return { userId: user.id, workspaceId: owner.workspaceId, email, password, name };
}
