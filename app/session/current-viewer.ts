import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { authOptions } from "#app/session/auth-options";
import { findMembershipOf, type Membership } from "#server/people/find-membership-of";

export const workspaceCookie = "workspace";

/** Who is signed in, with their membership as it stands now; null when nobody is. */
export const findViewer = cache(async (): Promise<Membership | null> => {
  const session = (await getServerSession(authOptions())) as { userId?: string } | null;
  if (!session?.userId) return null;
  const preferred = (await cookies()).get(workspaceCookie)?.value;
  return findMembershipOf(session.userId, preferred);
});

/** For the research team's pages: a visitor signs in first, a client's reader does not learn that they exist. */
export async function requireResearcher(): Promise<Membership> {
  const viewer = await findViewer();
  if (!viewer) redirect("/sign-in");
  if (viewer.role === "client-viewer") notFound();
  return viewer;
}

export async function requireOwner(): Promise<Membership> {
  const viewer = await requireResearcher();
  if (viewer.role !== "owner") notFound();
  return viewer;
}

/** For the pages where a client reads. */
export async function requireClientViewer(): Promise<Membership> {
  const viewer = await findViewer();
  if (!viewer) redirect("/sign-in");
  if (viewer.role !== "client-viewer") notFound();
  return viewer;
}
