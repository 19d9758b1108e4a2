import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { makeClient, measureRate } from "#bench/drive-saves";
import { longQuestionnaire, longTextOf } from "#bench/long-questionnaire";
import { openBenchWave } from "#bench/open-bench-wave";
import { startStack } from "#bench/start-stack";
import { findFreePort } from "#db/free-port";

// Page saves of about 2 KB on 32 connections: our running server against a bare node:http + insert,
// in turns within one run, on the same PostgreSQL. The ratio is the median of the rounds.
const connections = 32;
const roundMs = 4000;
const rounds = 5;
const pages = 10;
const wanted = 0.6;

const stack = await startStack();
const slug = await openBenchWave(longQuestionnaire(pages, 2, longTextOf));
const barePort = await findFreePort();
const bare = spawn(process.execPath, ["--import", "tsx", "bench/bare-server.ts"], {
  env: { ...process.env, PORT: String(barePort) },
  stdio: "inherit",
});
for (;;) {
  const answer = await fetch(`http://127.0.0.1:${barePort}`, { redirect: "manual" }).catch(() => undefined);
  if (answer) break;
  await sleep(100);
}
const [ours, theirs] = [
  makeClient(stack.origin, connections),
  makeClient(`http://127.0.0.1:${barePort}`, connections),
];

let counter = 0;
const words = "نظر من دربارهٔ این کالا و خدمات آن روشن است ".repeat(4);
function pageBody(page: number): string {
  counter += 1;
  const text = (part: number) => `${counter}-${part} ${words}`;
  return new URLSearchParams({
    _action: "next",
    _page: `P${page}`,
    [`Q${page * 2 - 1}`]: text(1),
    [`Q${page * 2}`]: text(2),
  }).toString();
}

type Interview = { cookie: string; page: number };
const interviews: (Interview | undefined)[] = [];

async function start(): Promise<Interview> {
  counter += 1;
  const { cookie } = await ours.post({ path: `/s/${slug}`, body: `_key=bench-${process.pid}-${counter}` });
  return { cookie, page: 1 };
}

/** One save; a new interview begins, uncounted, when one is over. */
async function saveOurs(connection: number): Promise<void> {
  interviews[connection] ??= await start();
  const interview = interviews[connection];
  const { page, cookie } = interview;
  const answer = await ours.post({ path: `/s/${slug}/p/P${page}`, body: pageBody(page), cookie });
  if (answer.status !== 303) throw new Error(`a save was answered with ${answer.status}`);
  interview.page = page + 1;
  if (interview.page > pages) interviews[connection] = undefined;
}

async function saveBare(): Promise<void> {
  const answer = await theirs.post({ path: "/", body: pageBody(1) });
  if (answer.status !== 303) throw new Error(`the bare server answered ${answer.status}`);
}

const bodyBytes = Buffer.byteLength(pageBody(1));
await measureRate(connections, 1500, saveOurs);
await measureRate(connections, 1500, saveBare);
const ratios: number[] = [];
console.log(
  `page saves of ${bodyBytes} bytes, ${connections} connections, ${rounds} rounds of ${roundMs / 1000} s each`,
);
for (let round = 1; round <= rounds; round += 1) {
  const bareRate = await measureRate(connections, roundMs, saveBare);
  const ourRate = await measureRate(connections, roundMs, saveOurs);
  ratios.push(ourRate / bareRate);
  console.log(
    `  round ${round}: ours ${ourRate.toFixed(0)}/s, bare ${bareRate.toFixed(0)}/s, ratio ${(ourRate / bareRate).toFixed(2)}`,
  );
}
const median = ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)];
console.log(`ratio ${median.toFixed(2)} (reach ${wanted}): ${median >= wanted ? "reached" : "MISSED"}`);
ours.close();
theirs.close();
bare.kill();
await stack.stop();
