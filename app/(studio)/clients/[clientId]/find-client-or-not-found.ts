import { notFound } from "next/navigation";
import { requireResearcher } from "#app/session/current-viewer";
import { listWorkspace } from "#server/studies/list-workspace";

/** The client of this address with its studies; another workspace's is a 404. */
export async function findClientOrNotFound(clientId: string) {
  const clients = await listWorkspace(await requireResearcher());
  return clients.find(({ id }) => id === clientId) ?? notFound();
}
