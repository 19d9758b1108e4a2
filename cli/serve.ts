import { createServer } from "node:http";
import next from "next";
import { buildRespondentAssets } from "#cli/build-respondent-assets";
import { answerRespondent, isRespondentPath } from "#cli/respondent-door";
import { closeConnection } from "#db/client";
import { migrateDatabase } from "#db/migrate";
import { readEnvironment } from "#server/environment";
import { startWorker } from "#server/jobs/start-worker";
import { log } from "#server/log";

/**
 * One process: answers the respondent's routes itself and hands everything else to Next. With
 * WORKER=inline it takes jobs too; otherwise `npm run worker` does.
 */
const isDevelopment = process.argv.includes("--dev");
const environment = readEnvironment();
process.env.NEXTAUTH_URL ??= environment.origin;

await migrateDatabase(environment.databaseUrl);
if (isDevelopment) await buildRespondentAssets(".cache/respondent");
const app = next({ dev: isDevelopment, dir: process.cwd(), port: environment.port });
await app.prepare();
const handleByNext = app.getRequestHandler();
const worker =
  process.env.WORKER === "inline"
    ? await startWorker({ databaseUrl: environment.databaseUrl, longPlaces: environment.longPlaces })
    : undefined;

const server = createServer((request, response) => {
  // Set here alone, so that nobody can send it.
  request.headers["x-bakhsh-address"] = addressOf(
    request.headers["x-forwarded-for"],
    request.socket.remoteAddress,
  );
  const answer = isRespondentPath(request.url ?? "/")
    ? answerRespondent(request, response)
    : handleByNext(request, response);
  answer.catch((error: unknown) => {
    log.error({ err: error }, "request failed");
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});

server.on("error", (error: NodeJS.ErrnoException) => {
  const isTaken = error.code === "EADDRINUSE";
  log.fatal(isTaken ? `port ${environment.port} is taken; set PORT to another` : error.message);
  process.exit(1);
});
server.listen(environment.port, () => log.info({ port: environment.port }, "Bakhsh is serving"));

/** Behind a proxy that is trusted, the first address that it forwards; else the peer itself. */
function addressOf(forwarded: string | string[] | undefined, peer: string | undefined): string {
  if (process.env.TRUST_PROXY === "1" && forwarded) return String(forwarded).split(",")[0].trim();
  return peer ?? "unknown";
}

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  server.close();
  server.closeIdleConnections();
  await worker?.stop();
  await closeConnection();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
