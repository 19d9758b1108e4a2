import { redirect } from "next/navigation";
import { findViewer } from "#app/session/current-viewer";

export default async function HomePage() {
  const viewer = await findViewer();
  if (!viewer) redirect("/sign-in");
  redirect(viewer.role === "client-viewer" ? "/reports" : "/clients");
}
