import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, makeClient } from "#bench/drive-saves";
import { longQuestionnaire, longTextOf } from "#bench/long-questionnaire";
import { openBenchWave } from "#bench/open-bench-wave";
import { startStack } from "#bench/start-stack";
import { closeConnection, connection } from "#db/client";

// kill -9 of the server and of PostgreSQL under 32 connections of page saves, five times. Every save that
// was answered before the kill must be there afterwards.
const connections = 32;
const rounds = 5;
const pages = 40;
const runMs = 3000;

type Acknowledged = { responseId: string; question: string; text: string };

const stack = await startStack();
const slug = await openBenchWave(longQuestionnaire(pages, 1, longTextOf));
let lost = 0;
let acknowledgedInAll = 0;
console.log(`kill -9 of server and PostgreSQL during page saves on ${connections} connections`);
for (let round = 1; round <= rounds; round += 1) {
  await closeConnection();
  const acknowledged: Acknowledged[] = [];
  const client = makeClient(stack.origin, connections);
  const running = Array.from({ length: connections }, (_, number) =>
    answerOn(client, `${round}-${number}`, acknowledged),
  );
  await sleep(runMs);
  await stack.kill();
  await Promise.all(running);
  client.close();
  await stack.restart();
  const missing = await countMissing(acknowledged);
  console.log(`  round ${round}: ${acknowledged.length} saves acknowledged, ${missing} lost`);
  lost += missing;
  acknowledgedInAll += acknowledged.length;
}
console.log(`  ${lost} of ${acknowledgedInAll} acknowledged saves lost (reach 0)`);
await stack.stop();
process.exit(lost === 0 && acknowledgedInAll > 0 ? 0 : 1);

/** Answers interview after interview until the connection breaks. */
async function answerOn(client: ReturnType<typeof makeClient>, name: string, acknowledged: Acknowledged[]) {
  const send = (path: string, fields: Record<string, string>, cookie?: string): Promise<Answer | undefined> =>
    client.post({ path, body: new URLSearchParams(fields).toString(), cookie }).catch(() => undefined);
  for (let interview = 0; ; interview += 1) {
    const started = await send(`/s/${slug}`, { _key: `${name}-${interview}` });
    if (started?.status !== 303) return;
    const responseId = started.cookie.slice("response=".length).split(".")[0];
    for (let page = 1; page <= pages; page += 1) {
      const text = `${name}-${interview}-${page} ${"متن پاسخ ".repeat(60)}`.trim();
      const fields = { _action: "next", [`Q${page}`]: text };
      const saved = await send(`/s/${slug}/p/P${page}`, fields, started.cookie);
      if (saved?.status !== 303) return;
      acknowledged.push({ responseId, question: `Q${page}`, text });
    }
  }
}

async function countMissing(acknowledged: readonly Acknowledged[]): Promise<number> {
  const rows = await connection().sql<{ id: string; answers: Record<string, string> }[]>`
    select response_id as id, answers from responses`;
  const stored = new Map(rows.map(({ id, answers }) => [id, answers]));
  return acknowledged.filter(({ responseId, question, text }) => stored.get(responseId)?.[question] !== text)
    .length;
}
