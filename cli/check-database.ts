import postgres from "postgres";

const oldestVersion = 15;

/** @throws Error that tells what is wrong with the DATABASE_URL of the environment, never showing its password. */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  const place = addressOf(databaseUrl);
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [{ version }] = await sql`select current_setting('server_version_num')::int / 10000 as version`;
    if (version < oldestVersion) {
      throw new Error(
        `The PostgreSQL at ${place} is version ${version}; Bakhsh needs ${oldestVersion} or later.`,
      );
    }
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw code ? new Error(`DATABASE_URL does not work: ${explain(code, place) ?? message}`) : error;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

function explain(code: string, place: string): string | undefined {
  if (code === "ECONNREFUSED") return `nothing answers at ${place}. Is PostgreSQL running there?`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `the host of ${place} is not known.`;
  if (code === "CONNECT_TIMEOUT") return `${place} did not answer in 10 seconds.`;
  if (code === "28P01" || code === "28000") return `${place} refuses this user or password.`;
  if (code === "3D000") return `the server at ${place} has no such database. Create it first (createdb).`;
  return undefined;
}

function addressOf(databaseUrl: string): string {
  try {
    const { hostname, port, pathname } = new URL(databaseUrl);
    return `${hostname}:${port || 5432}${pathname}`;
  } catch {
    throw new Error("DATABASE_URL is not an address such as postgres://user:password@host:5432/database.");
  }
}
