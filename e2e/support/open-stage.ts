import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Stage } from "#e2e/support/stage";
import type { StageCall, StageReply } from "#e2e/support/stage-process";

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/** The stage of one Playwright worker: every verb of `Stage`, performed in a process beside it. */
export function openStage(): { stage: Stage; close: () => Promise<void> } {
  const file = fileURLToPath(new URL("./stage-process.ts", import.meta.url));
  const env = { ...process.env, DATABASE_POOL: "2", LOG_LEVEL: "warn" };
  const child = fork(file, {
    execArgv: ["--import", "tsx"],
    env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const waiting = new Map<number, Waiting>();
  child.on("message", (reply: StageReply) => {
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("failure" in reply) caller?.reject(new Error(reply.failure));
    else caller?.resolve(reply.value as never);
  });
  child.on("exit", (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the stage ended with ${code}`));
  });
  const stage = new Proxy({} as Stage, {
    get: (_, verb) => (input: unknown) => call(child, waiting, verb as keyof Stage, input),
  });
  return { stage, close: () => end(child) };
}

let lastId = 0;

function call(child: ChildProcess, waiting: Map<number, Waiting>, verb: keyof Stage, input: unknown) {
  lastId += 1;
  const message: StageCall = { id: lastId, verb, input };
  return new Promise((resolve, reject) => {
    waiting.set(message.id, { resolve, reject });
    child.send(message);
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.disconnect();
  await ended;
}
