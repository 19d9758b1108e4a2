import { expect, test, vi } from "vitest";
import { connection } from "#db/client";
import { uploadFile } from "#server/data/upload-file";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace } from "#server/testing/make-workspace";

// At the product's own limit this takes twenty seconds.
vi.mock("#contracts/imports", async (importOriginal) => ({
  ...(await importOriginal()),
  maxFileMegabytes: 5,
}));

test("refuses a file that grows beyond the limit while it arrives, and keeps nothing of it", async () => {
  const { researcher, clientA } = await makeWorkspace();
  const { studyId } = await createStudy(researcher, {
    clientId: clientA,
    title: { en: "Import" },
    objective: {},
    decision: {},
    languages: ["en"],
    bases: ["needs"],
  });
  async function* endless() {
    const part = Buffer.alloc(2_000_000, `${"x".repeat(1998)},\n`);
    for (;;) yield part;
  }
  const uploading = uploadFile(researcher, { studyId, fileName: "huge.csv" }, endless());
  await expect(uploading).rejects.toMatchObject({ code: "file-too-large", detail: { megabytes: 5 } });
  expect(await connection().sql`select from imports where study_id = ${studyId}`).toHaveLength(0);
  expect(
    await connection().sql`select from import_chunks where workspace_id = ${researcher.workspaceId}`,
  ).toHaveLength(0);
});
