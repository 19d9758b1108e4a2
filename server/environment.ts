import { createHmac } from "node:crypto";

export type Environment = {
  databaseUrl: string;
  port: number;
  /** The address that people see, for links and cookies: BAKHSH_URL, else this machine and port. */
  origin: string;
  isProduction: boolean;
  /** How many long jobs a worker takes at a time: WORKER_CONCURRENCY. */
  longPlaces?: number;
};

/** Reads what the process was started with; throws one sentence that names every variable that is missing. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const missing = ["DATABASE_URL", "AUTH_SECRET"].filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new Error(
      `Set ${missing.join(" and ")} in the environment before starting Bakhsh (see .env.example).`,
    );
  }
  if ((env.AUTH_SECRET ?? "").length < 32) {
    throw new Error("AUTH_SECRET must be at least 32 characters; make one with: openssl rand -base64 48");
  }
  const port = Number(env.PORT ?? 3000);
  return {
    databaseUrl: env.DATABASE_URL ?? "",
    port,
    origin: env.BAKHSH_URL ?? `http://localhost:${port}`,
    isProduction: env.NODE_ENV === "production",
    longPlaces: env.WORKER_CONCURRENCY ? Number(env.WORKER_CONCURRENCY) : undefined,
  };
}

/** One secret in the environment, one key for each purpose. */
export function deriveKey(purpose: "session" | "respondent"): Buffer {
  return createHmac("sha256", process.env.AUTH_SECRET ?? "")
    .update(`bakhsh:${purpose}`)
    .digest();
}
