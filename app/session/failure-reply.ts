import { failureOf } from "#app/session/run-action";
import type { AppError } from "#contracts/app-error";

const statusOf: Partial<Record<AppError["code"], number>> = {
  "not-signed-in": 401,
  "not-found": 404,
  forbidden: 404,
  unavailable: 503,
  unexpected: 500,
};

/** What an endpoint answers when its work has failed. */
export function failureReply(error: unknown): Response {
  const failure = failureOf(error);
  const headers = { "cache-control": "no-store" };
  return Response.json(failure, { status: statusOf[failure.code] ?? 400, headers });
}
