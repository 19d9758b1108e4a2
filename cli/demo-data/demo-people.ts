import { AppError } from "#contracts/app-error";
import { connection } from "#db/client";
import { findUserByEmail, listMemberships } from "#db/queries/users";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Viewer } from "#server/auth/authorize";
import { acceptInvitation } from "#server/people/accept-invitation";
import { foundWorkspace } from "#server/people/found-workspace";
import { inviteMember } from "#server/people/invite-member";
import { listPeople } from "#server/people/list-people";
import { withdrawInvitation } from "#server/people/withdraw-invitation";
import { createClient } from "#server/studies/create-client";
import { listWorkspace } from "#server/studies/list-workspace";

/** Printed by `npm run demo` and known to everybody: never let a demo's database face the internet. */
export const demoSignIns = [
  { role: "Researcher", email: "researcher@bakhsh.example", password: "demo-researcher-1404" },
  { role: "Client", email: "client@bakhsh.example", password: "demo-client-1404" },
  {
    role: "Client of another brand",
    email: "other-client@bakhsh.example",
    password: "demo-other-client-1404",
  },
] as const;
const [researcher, readerA, readerB] = demoSignIns;

const workspaceName = "پژوهش نمونه · Sample Research";

const clientNames: readonly LocalisedText[] = [
  { fa: "مک‌دونالدز استرالیا (دادهٔ عمومی)", en: "McDonald's Australia (public data)" },
  { fa: "نرم‌افزار آوندکار (شرکت خیالی)", en: "Avandkar Software (fictional company)" },
];

export type DemoPeople = { owner: Viewer; clientA: string; clientB: string };

/** The workspace, its two clients and a person of each; what is there already stays as it is. */
export async function settleDemoPeople(): Promise<DemoPeople> {
  const owner = await settleOwner();
  const [clientA, clientB] = await settleClients(owner);
  await settleReader(owner, { ...readerA, name: "خوانندهٔ گزارش‌ها" }, clientA);
  await settleReader(owner, { ...readerB, name: "خوانندهٔ برند دیگر" }, clientB);
  return { owner, clientA, clientB };
}

async function settleOwner(): Promise<Viewer> {
  const { db } = connection();
  const user = await findUserByEmail(db, researcher.email);
  if (!user) {
    return foundWorkspace(workspaceName, { ...researcher, name: "پژوهشگر نمونه", language: "fa" });
  }
  const [membership] = await listMemberships(db, user.id);
  if (!membership) throw new AppError("forbidden");
  return { userId: user.id, workspaceId: membership.workspaceId };
}

/** The two oldest clients, whatever they are called by now. */
async function settleClients(owner: Viewer): Promise<string[]> {
  const clientIds = (await listWorkspace(owner)).map(({ id }) => id);
  for (const name of clientNames.slice(clientIds.length)) {
    clientIds.push((await createClient(owner, { name })).clientId);
  }
  return clientIds;
}

async function settleReader(
  owner: Viewer,
  person: { email: string; password: string; name: string },
  clientId: string,
): Promise<void> {
  if (await findUserByEmail(connection().db, person.email)) return;
  const { invitations } = await listPeople(owner);
  for (const { id, email } of invitations) {
    if (email === person.email) await withdrawInvitation(owner, { invitationId: id });
  }
  const { email, password, name } = person;
  const { token } = await inviteMember(owner, { email, role: "client-viewer", clientId });
  await acceptInvitation({ token, name, password, language: "fa" });
}
