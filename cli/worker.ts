import { closeConnection } from "#db/client";
import { migrateDatabase } from "#db/migrate";
import { readEnvironment } from "#server/environment";
import { startWorker } from "#server/jobs/start-worker";
import { log } from "#server/log";

const { databaseUrl, longPlaces } = readEnvironment();
await migrateDatabase(databaseUrl);
const worker = await startWorker({ databaseUrl, longPlaces });
log.info("Bakhsh is taking jobs");

async function stop(): Promise<void> {
  await worker.stop();
  await closeConnection();
  process.exit(0);
}
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
