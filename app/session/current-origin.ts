import { headers } from "next/headers";

/** The address that people use: BAKHSH_URL when it is set, else what this browser asked for. */
export async function currentOrigin(): Promise<string> {
  if (process.env.BAKHSH_URL) return new URL(process.env.BAKHSH_URL).origin;
  const asked = await headers();
  const protocol = asked.get("x-forwarded-proto")?.split(",")[0] ?? "http";
  return `${protocol}://${asked.get("host") ?? "localhost"}`;
}
