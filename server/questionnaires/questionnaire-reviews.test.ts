import { beforeEach, expect, test } from "vitest";
import { addPage } from "#questionnaire/edit-definition";
import type { Viewer } from "#server/auth/authorize";
import { addComment } from "#server/questionnaires/add-comment";
import { approveDraft } from "#server/questionnaires/approve-draft";
import { askApproval } from "#server/questionnaires/ask-approval";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";
import { readReview } from "#server/questionnaires/read-review";
import { resolveComment } from "#server/questionnaires/resolve-comment";
import { saveDraft } from "#server/questionnaires/save-draft";
import { withdrawApproval } from "#server/questionnaires/withdraw-approval";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

let ours: TestWorkspace;
let theirs: TestWorkspace;
let author: Viewer;
let colleague: Viewer;
let studyId: string;

beforeEach(async () => {
  [ours, theirs] = [await makeWorkspace(), await makeWorkspace()];
  [author, colleague] = [ours.researcher, ours.owner];
  ({ studyId } = await createStudy(author, {
    ...{ clientId: ours.clientA, title: { en: "Review" }, objective: {}, decision: {} },
    ...{ languages: ["fa", "en"], bases: ["needs"] },
  }));
  await saveWith(author, (definition) => addPage(definition).definition);
});

type Definition = Awaited<ReturnType<typeof readQuestionnaire>>["definition"];

async function saveWith(viewer: Viewer, change: (definition: Definition) => Definition): Promise<void> {
  const { definition, revision } = await readQuestionnaire(viewer, studyId);
  await saveDraft(viewer, { studyId, definition: change(definition), expectedRevision: revision });
}

async function looked(viewer: Viewer, note = "") {
  const { revision } = await readQuestionnaire(viewer, studyId);
  return { studyId, expectedRevision: revision, note };
}

test("comments stay in their order and place, are settled by name, and can be opened again", async () => {
  const { definition } = await readQuestionnaire(author, studyId);
  const pageCode = definition.pages[0].code;
  await addComment(colleague, { studyId, pageCode, text: "Too long." });
  const { comments } = await addComment(author, { studyId, text: "And who is asked?" });
  expect(comments.map(({ text, pageCode: page, authorName }) => [text, page, authorName])).toEqual([
    ["Too long.", pageCode, "owner"],
    ["And who is asked?", null, "researcher"],
  ]);
  const commentId = comments[0].id;
  const settled = await resolveComment(author, { studyId, commentId, isResolved: true });
  expect(settled.comments[0]).toMatchObject({ resolvedByName: "researcher" });
  expect(settled.comments[1].resolvedAt).toBeNull();
  const opened = await resolveComment(author, { studyId, commentId, isResolved: false });
  expect(opened.comments[0]).toMatchObject({ resolvedAt: null, resolvedByName: null });
});

test("a comment needs a place that the draft has", async () => {
  for (const place of [{ questionCode: "NOTHING" }, { pageCode: "NOTHING" }]) {
    await expect(addComment(author, { studyId, ...place, text: "?" })).rejects.toMatchObject({
      code: "not-found",
    });
  }
});

test("a colleague approves what was asked; a change undoes it, and taking the change back restores it", async () => {
  const asked = await askApproval(author, await looked(author, "Please look at page 2."));
  expect(asked).toMatchObject({
    approval: { isCurrent: true, requestedByName: "researcher", approvedAt: null },
    mayApprove: false,
  });
  const approved = await approveDraft(colleague, await looked(colleague, "Good."));
  expect(approved.approval).toMatchObject({
    ...{ isCurrent: true, note: "Good.", approvedByName: "owner", requestedByName: "researcher" },
    requestedAt: asked.approval?.requestedAt,
  });
  const before = (await readQuestionnaire(author, studyId)).definition;
  await saveWith(author, (definition) => addPage(definition).definition);
  expect((await readReview(colleague, { studyId })).approval).toMatchObject({ isCurrent: false });
  await saveWith(author, () => before);
  expect((await readReview(colleague, { studyId })).approval).toMatchObject({ isCurrent: true });
});

test("nobody approves what they saved last or asked about", async () => {
  await expect(approveDraft(author, await looked(author))).rejects.toMatchObject({
    code: "approval-needs-colleague",
  });
  await askApproval(colleague, await looked(colleague));
  await expect(approveDraft(colleague, await looked(colleague))).rejects.toMatchObject({
    code: "approval-needs-colleague",
  });
});

test("what is approved is what was looked at", async () => {
  const seen = await looked(colleague);
  await saveWith(author, (definition) => addPage(definition).definition);
  for (const attempt of [approveDraft, askApproval]) {
    await expect(attempt(colleague, seen)).rejects.toMatchObject({ code: "conflict" });
  }
  expect((await readReview(author, { studyId })).approval).toBeNull();
});

test("an approval can be withdrawn, with the request that led to it", async () => {
  await askApproval(author, await looked(author));
  await approveDraft(colleague, await looked(colleague));
  expect((await withdrawApproval(author, { studyId })).approval).toBeNull();
  await expect(withdrawApproval(author, { studyId })).rejects.toMatchObject({ code: "not-found" });
});

async function attempts(viewer: Viewer): Promise<(() => Promise<unknown>)[]> {
  const commentId = (await addComment(author, { studyId, text: "Ours." })).comments[0].id;
  const approval = await looked(author);
  return [
    () => readReview(viewer, { studyId }),
    () => addComment(viewer, { studyId, text: "Theirs." }),
    () => resolveComment(viewer, { studyId, commentId, isResolved: true }),
    () => askApproval(viewer, approval),
    () => approveDraft(viewer, approval),
    () => withdrawApproval(viewer, { studyId }),
  ];
}

test("nobody of another workspace finds them", async () => {
  for (const outsider of [theirs.researcher, theirs.owner]) {
    for (const attempt of await attempts(outsider)) {
      await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
    }
  }
});

test("a comment of one study is not settled through another", async () => {
  const { comments } = await addComment(author, { studyId, text: "Here." });
  const other = await createStudy(author, {
    ...{ clientId: ours.clientA, title: { en: "Other" }, objective: {}, decision: {} },
    ...{ languages: ["en"], bases: ["needs"] },
  });
  const through = { studyId: other.studyId, commentId: comments[0].id, isResolved: true };
  await expect(resolveComment(author, through)).rejects.toMatchObject({ code: "not-found" });
});

test("a client's reader never sees them", async () => {
  for (const attempt of await attempts(ours.viewerA)) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
});
