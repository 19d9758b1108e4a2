import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connection } from "#db/client";
import { members } from "#db/schema/people";
import { describeError } from "#server/describe-error";

test("a failed query leaves nothing of what was bound to it", async () => {
  const secret = "reader@example.test";
  const failure = await connection()
    .db.select()
    .from(members)
    .where(eq(members.userId, secret))
    .catch((error: unknown) => error);
  expect(String(failure)).toContain(secret);
  const described = describeError(failure);
  expect(described).toMatchObject({ message: "a query failed", cause: { code: "22P02" } });
  expect(JSON.stringify(described)).not.toContain(secret);
});
