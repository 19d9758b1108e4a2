import { closeConnection } from "#db/client";
import { type Stage, stage } from "#e2e/support/stage";

/** The use cases need a loader that Playwright's processes do not have, so they run in one of their own. */
export type StageCall = { id: number; verb: keyof Stage; input: unknown };
export type StageReply = { id: number; value: unknown } | { id: number; failure: string };

process.on("message", async ({ id, verb, input }: StageCall) => {
  const perform = stage[verb] as (input: unknown) => Promise<unknown>;
  const reply: StageReply = await perform(input).then(
    (value) => ({ id, value }),
    (error: unknown) => ({ id, failure: error instanceof Error ? String(error.stack) : String(error) }),
  );
  process.send?.(reply);
});

process.on("disconnect", () => void closeConnection());
