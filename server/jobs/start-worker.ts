import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type WorkerEvents } from "graphile-worker";
import { connection } from "#db/client";
import type { Lane } from "#server/jobs/job";
import { taskList } from "#server/jobs/task-list";
import { log } from "#server/log";
import { newId } from "#server/new-id";

const heartbeatMs = 3000;
/** A worker that has not been heard of for so long is dead, and what it was doing is given to another. */
const usualPatienceSeconds = 15;
/** One that writes a large file does not hold up one that looks at a small one. */
const shortPlaces = 2;
const usualLongPlaces = 2;

/**
 * Starts taking jobs in this process. Each worker process writes a heartbeat; each also releases the jobs
 * of processes that have stopped beating, so that a killed worker's job is taken up within seconds.
 */
export async function startWorker(options: {
  databaseUrl: string;
  /** Long jobs at a time. */
  longPlaces?: number;
  /** For tests that do not want to wait. */
  staleAfterSeconds?: number;
  /** The lanes to take jobs of; both, when left out. */
  lanes?: readonly Lane[];
}) {
  const { sql } = connection();
  const id = newId();
  const lockIds = new Set<string>();
  const beat = async () => {
    await sql`
      insert into workers (id, lock_ids) values (${id}, ${[...lockIds]})
      on conflict (id) do update set lock_ids = excluded.lock_ids, heartbeat_at = now()`;
    await releaseDeadWorkers(options.staleAfterSeconds ?? usualPatienceSeconds);
    await sql`delete from rate_limits where expire < now() - interval '1 hour'`;
  };
  const events: WorkerEvents = new EventEmitter();
  // Jobs are locked by the pool that took them, not by the worker of the pool that runs them.
  events.on("pool:create", ({ workerPool }) => lockIds.add(workerPool.id));
  const places: Record<Lane, number> = { short: shortPlaces, long: options.longPlaces ?? usualLongPlaces };
  const startLane = (lane: Lane) =>
    run({
      events,
      connectionString: options.databaseUrl,
      concurrency: places[lane],
      maxPoolSize: places[lane] + 2,
      noHandleSignals: true,
      pollInterval: 1000,
      taskList: taskList(lane),
      logger: quietLogger,
    });
  // One after the other: each sees to the queue's tables first.
  const runners: Runner[] = [];
  for (const lane of options.lanes ?? (["short", "long"] as const)) runners.push(await startLane(lane));
  await beat();
  const timer = setInterval(() => {
    beat().catch((error: unknown) => log.warn({ err: error }, "worker heartbeat failed"));
  }, heartbeatMs);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(runners.map((runner) => runner.stop()));
      await sql`delete from workers where id = ${id}`;
    },
  };
}

async function releaseDeadWorkers(staleAfterSeconds: number): Promise<void> {
  const { sql } = connection();
  const staleAfter = sql`make_interval(secs => ${staleAfterSeconds})`;
  await sql`delete from workers where heartbeat_at < now() - ${staleAfter}`;
  const released = await sql`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
    where locked_by is not null
      and locked_at < now() - ${staleAfter}
      and not exists (select from workers where jobs.locked_by = any (workers.lock_ids))
    having count(*) > 0`;
  if (released.length > 0) log.warn("released the jobs of a dead worker");
}

const quietLogger = new Logger(() => (level, message) => {
  if (level === "error") log.error(message);
  else if (level === "warning") log.warn(message);
});
