import { connection } from "#db/client";

export type Health = { database: "alive" | "away"; worker: "alive" | "away" };

const patienceMs = 2000;

/** Whether the database answers and whether any worker has beaten in the last 15 seconds. */
export async function readHealth(): Promise<Health> {
  const asking = connection().sql<{ isAlive: boolean }[]>`
    select exists (select from workers where heartbeat_at > now() - interval '15 seconds') as "isAlive"`;
  const answer = await Promise.race([
    asking.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs, undefined)),
  ]);
  if (!answer) return { database: "away", worker: "away" };
  return { database: "alive", worker: answer[0].isAlive ? "alive" : "away" };
}
