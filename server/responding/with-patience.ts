import { setTimeout as sleep } from "node:timers/promises";

/** Thrown when the database has not come back in time. What was asked for may be tried again. */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
}

const patienceMs = 8000;
const pauseMs = 250;

/** Connection failures, and a server that is starting up or shutting down. */
function isAway(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" && /^(CONNECT|CONNECTION|ECONN|EPIPE|ETIMEDOUT|57P0|53300|08)/.test(code);
}

/**
 * Waits for a database that is away for a moment, and asks again. Only for work that is safe to do twice:
 * a connection can break after the commit.
 */
export async function withPatience<T>(ask: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await beforeDeadline(ask(), deadline);
    } catch (error) {
      if (!(error instanceof DatabaseAway) && !isAway(error)) throw error;
      if (Date.now() + pauseMs >= deadline) throw new DatabaseAway("the database is away", { cause: error });
      await sleep(pauseMs);
    }
  }
}

async function beforeDeadline<T>(asking: Promise<T>, deadline: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const running = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DatabaseAway("no answer in time")),
      Math.max(0, deadline - Date.now()),
    );
  });
  try {
    return await Promise.race([asking, running]);
  } finally {
    clearTimeout(timer);
    asking.catch(() => undefined);
  }
}
