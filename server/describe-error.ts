/**
 * What a log may keep of an error. The message of a failed query holds the query and everything that was
 * bound to it, answers and addresses included, and PostgreSQL quotes values too: their codes stand for them.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  const code = (error as { code?: unknown }).code;
  const isQuery = message.startsWith("Failed query");
  return {
    type: name,
    ...(typeof code === "string" ? { code } : {}),
    message: isQuery
      ? "a query failed"
      : name === "PostgresError"
        ? "refused by PostgreSQL"
        : firstLine(message),
    stack: stack?.split("\n").filter((line) => /^\s+at /.test(line)),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}

const longest = 300;

function firstLine(text: string): string {
  return text.split("\n")[0].slice(0, longest);
}
