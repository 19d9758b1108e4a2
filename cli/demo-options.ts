import { createHash } from "node:crypto";
import { join } from "node:path";

export type DemoOptions = {
  port: number;
  isReset: boolean;
  /** The reader's own PostgreSQL; an embedded one is started when absent. */
  databaseUrl: string | undefined;
  /** Where everything that this demo keeps between starts is. */
  home: string;
};

/** @throws Error that says what is wrong with the arguments or the environment. */
export function readDemoOptions(args: readonly string[], env: NodeJS.ProcessEnv, root: string): DemoOptions {
  const unknown = args.find((argument) => argument !== "--reset");
  if (unknown) throw new Error(`Unknown option ${unknown}. The only one is --reset, which starts over.`);
  const databaseUrl = env.DATABASE_URL || undefined;
  return {
    port: readPort(env.PORT),
    isReset: args.includes("--reset"),
    databaseUrl,
    home: join(root, ".data", databaseUrl ? `demo-${nameDatabase(databaseUrl)}` : "demo"),
  };
}

function readPort(text: string | undefined): number {
  if (!text) return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT must be a number from 1 to 65535; it is "${text}".`);
}

function nameDatabase(databaseUrl: string): string {
  return createHash("sha256").update(databaseUrl).digest("hex").slice(0, 12);
}
