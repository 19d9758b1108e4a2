import pino from "pino";
import { describeError } from "#server/describe-error";

/** Structured, without personal data: ids and codes only, never answers, names or addresses. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ["*.email", "*.password", "*.answers", "*.cookie", "*.authorization"], remove: true },
  serializers: { err: describeError },
});
