import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { findViewer } from "#app/session/current-viewer";
import { type ActionResult, AppError } from "#contracts/app-error";
import { log } from "#server/log";
import type { Membership } from "#server/people/find-membership-of";

/**
 * Every server action goes through here: signs the caller in, parses what came, and turns failures into
 * codes. What is not an `AppError` is a bug: it is logged and told as `unexpected`.
 */
export async function runAction<Schema extends z.ZodType, T>(
  schema: Schema,
  untrusted: unknown,
  run: (viewer: Membership, input: z.infer<Schema>) => Promise<T>,
): Promise<ActionResult<T>> {
  try {
    const viewer = await findViewer();
    if (!viewer) throw new AppError("not-signed-in");
    const input = schema.safeParse(untrusted);
    if (!input.success) {
      throw new AppError("invalid-input", { paths: input.error.issues.map((issue) => issue.path.join(".")) });
    }
    return { ok: true, value: await run(viewer, input.data) };
  } catch (error) {
    unstable_rethrow(error);
    return failureOf(error);
  }
}

export function failureOf(error: unknown): { ok: false; code: AppError["code"]; detail: AppError["detail"] } {
  if (error instanceof AppError) return { ok: false, code: error.code, detail: error.detail };
  log.error({ err: error }, "action failed");
  return { ok: false, code: isDatabaseAway(error) ? "unavailable" : "unexpected", detail: {} };
}

function isDatabaseAway(error: unknown): boolean {
  const code =
    (error as { code?: unknown; cause?: { code?: unknown } })?.code ??
    (error as { cause?: { code?: unknown } })?.cause?.code;
  return typeof code === "string" && /^(ECONN|CONNECT|CONNECTION|57P0|ETIMEDOUT)/.test(code);
}
