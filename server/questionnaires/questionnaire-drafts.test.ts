import { beforeAll, expect, test } from "vitest";
import { connection } from "#db/client";
import { findVersion } from "#db/queries/questionnaires";
import { versions } from "#db/schema/studies";
import { addPage, addQuestion, removeQuestion, updateQuestion } from "#questionnaire/edit-definition";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { SingleQuestion } from "#questionnaire/question-types/single";
import { actForWorkspace } from "#server/auth/authorize";
import { contentHashOf } from "#server/questionnaires/content-hash";
import { listVersions } from "#server/questionnaires/list-versions";
import { publishVersion } from "#server/questionnaires/publish-version";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";
import { saveDraft } from "#server/questionnaires/save-draft";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

let mine: TestWorkspace;
let theirs: TestWorkspace;

beforeAll(async () => {
  mine = await makeWorkspace();
  theirs = await makeWorkspace();
});

async function newStudy(workspace: TestWorkspace = mine): Promise<string> {
  const { studyId } = await createStudy(workspace.researcher, {
    clientId: workspace.clientA,
    title: { fa: "آزمون", en: "Test" },
    objective: {},
    decision: {},
    languages: ["en"],
    bases: ["needs"],
  });
  return studyId;
}

/** One question, ready to be published. */
function withQuestion(definition: QuestionnaireDefinition): QuestionnaireDefinition {
  const added = addQuestion(definition, "P1", "single").definition;
  const question = SingleQuestion.parse({
    ...added.pages[0].questions[0],
    text: { en: "How often?" },
    bases: ["needs"],
    options: [
      { code: 1, label: { en: "Daily" } },
      { code: 2, label: { en: "Weekly" } },
    ],
  });
  return updateQuestion(added, question.code, question);
}

async function save(
  studyId: string,
  change: (definition: QuestionnaireDefinition) => QuestionnaireDefinition,
) {
  const { definition, revision } = await readQuestionnaire(mine.researcher, studyId);
  const input = { studyId, definition: change(definition), expectedRevision: revision };
  return saveDraft(mine.researcher, input);
}

async function publish(studyId: string) {
  const { revision } = await readQuestionnaire(mine.researcher, studyId);
  return publishVersion(mine.researcher, { studyId, expectedRevision: revision });
}

test("a draft is saved under growing revisions, and a stale one is refused with the revision that stands", async () => {
  const studyId = await newStudy();
  const opened = await readQuestionnaire(mine.researcher, studyId);
  expect(opened.revision).toBe(1);
  expect(await save(studyId, withQuestion)).toEqual({ revision: 2 });
  const stale = { studyId, definition: opened.definition, expectedRevision: 1 };
  await expect(saveDraft(mine.researcher, stale)).rejects.toMatchObject({
    code: "conflict",
    detail: { revision: 2 },
  });
  const kept = await readQuestionnaire(mine.researcher, studyId);
  expect(kept.definition.pages[0].questions).toHaveLength(1);
});

test("of two saves of one revision at the same moment exactly one wins", async () => {
  const studyId = await newStudy();
  const { definition } = await readQuestionnaire(mine.researcher, studyId);
  const outcomes = await Promise.allSettled(
    ["A", "B", "C"].map((en) =>
      saveDraft(mine.researcher, {
        studyId,
        definition: { ...definition, title: { en } },
        expectedRevision: 1,
      }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await readQuestionnaire(mine.researcher, studyId)).revision).toBe(2);
});

test("typed text is stored in one spelling", async () => {
  const studyId = await newStudy();
  await save(studyId, (definition) => ({ ...definition, title: { fa: "كيفيت" } }));
  expect((await readQuestionnaire(mine.researcher, studyId)).definition.title.fa).toBe("کیفیت");
});

test("a questionnaire beyond the limit is refused with a code of its own", async () => {
  const studyId = await newStudy();
  const words = "x".repeat(5000);
  const grow = (definition: QuestionnaireDefinition): QuestionnaireDefinition => ({
    ...definition,
    pages: Array.from({ length: 20 }, (_, page) => ({
      code: `P${page}`,
      questions: Array.from({ length: 100 }, (_, position) => ({
        type: "text" as const,
        code: `Q${page}_${position}x`,
        text: { en: words },
      })),
    })),
  });
  await expect(save(studyId, grow)).rejects.toMatchObject({ code: "questionnaire-too-large" });
});

test("publishing freezes the draft as version 1 and then 2, and the draft goes on", async () => {
  const studyId = await newStudy();
  await save(studyId, withQuestion);
  await save(studyId, (definition) => ({ ...definition, consent: { en: "We ask." } }));
  const first = await publish(studyId);
  expect(first.number).toBe(1);
  await save(studyId, (definition) => ({ ...definition, title: { en: "Renamed" } }));
  const second = await publish(studyId);
  expect(second.number).toBe(2);

  const listed = await listVersions(mine.researcher, studyId);
  expect(listed.map(({ number }) => number)).toEqual([2, 1]);
  const frozen = await actForWorkspace(mine.workspaceId, (scope) => findVersion(scope, first.versionId));
  expect(frozen?.definition.title).toEqual({ fa: "آزمون", en: "Test" });
  expect(frozen?.contentHash).toBe(contentHashOf(frozen!.definition));
  await expect(connection().db.update(versions).set({ number: 9 })).rejects.toThrow();
});

test("errors forbid publishing and are told; warnings do not", async () => {
  const studyId = await newStudy();
  await save(studyId, (definition) => addPage(definition).definition);
  await expect(publish(studyId)).rejects.toMatchObject({
    code: "questionnaire-has-problems",
    detail: {
      problems: expect.arrayContaining([expect.objectContaining({ code: "empty-page", pageCode: "P2" })]),
    },
  });
  expect(await listVersions(mine.researcher, studyId)).toEqual([]);
});

test("a base that the study names must be measured before publishing", async () => {
  const studyId = await newStudy();
  const { revision } = await save(studyId, (definition) => {
    const whole = withQuestion(definition);
    const { bases, ...question } = whole.pages[0].questions[0];
    return updateQuestion(whole, question.code, question as (typeof whole.pages)[0]["questions"][0]);
  });
  await expect(
    publishVersion(mine.researcher, { studyId, expectedRevision: revision }),
  ).rejects.toMatchObject({
    code: "questionnaire-has-problems",
    detail: { problems: [{ code: "base-not-measured", detail: "needs" }] },
  });
});

test("the same content is not published twice", async () => {
  const studyId = await newStudy();
  await save(studyId, withQuestion);
  await publish(studyId);
  await save(studyId, (definition) => ({ ...definition, title: { ...definition.title } }));
  await expect(publish(studyId)).rejects.toMatchObject({ code: "nothing-to-publish" });
});

test("what is published is what was looked at", async () => {
  const studyId = await newStudy();
  await save(studyId, withQuestion);
  await expect(publishVersion(mine.researcher, { studyId, expectedRevision: 1 })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a variable keeps its form across all versions, even when its question was away in between", async () => {
  const studyId = await newStudy();
  await save(studyId, withQuestion);
  await save(studyId, (definition) => {
    const added = addQuestion(definition, "P1", "text");
    return updateQuestion(added.definition, "Q2", { type: "text", code: "Q2", text: { en: "Why?" } });
  });
  await publish(studyId);
  await save(studyId, (definition) => removeQuestion(definition, "Q2"));
  await publish(studyId);
  const { used } = await readQuestionnaire(mine.researcher, studyId);
  expect(used.questions).toContain("Q2");
  expect(used.options.Q1).toEqual([1, 2]);

  await save(studyId, (definition) => {
    const added = addQuestion(definition, "P1", "number");
    const question = { type: "number" as const, code: added.questionCode, text: { en: "How many?" } };
    return updateQuestion(added.definition, added.questionCode, question);
  });
  await expect(publish(studyId)).rejects.toMatchObject({
    code: "variable-type-changed",
    detail: { problems: [expect.objectContaining({ questionCode: "Q2", version: 1 })] },
  });
});

test("another workspace's questionnaire is not found, whatever is asked of it", async () => {
  const studyId = await newStudy();
  await save(studyId, withQuestion);
  const before = await readQuestionnaire(mine.researcher, studyId);
  const { definition, revision } = before;
  const stranger = theirs.owner;
  const notFound = { code: "not-found" };
  await expect(readQuestionnaire(stranger, studyId)).rejects.toMatchObject(notFound);
  await expect(listVersions(stranger, studyId)).rejects.toMatchObject(notFound);
  await expect(
    saveDraft(stranger, { studyId, definition, expectedRevision: revision }),
  ).rejects.toMatchObject(notFound);
  await expect(publishVersion(stranger, { studyId, expectedRevision: revision })).rejects.toMatchObject(
    notFound,
  );
  expect(await readQuestionnaire(mine.researcher, studyId)).toEqual(before);
});

test("a client's reader may not look at a questionnaire, nor touch it", async () => {
  const studyId = await newStudy();
  const { definition } = await readQuestionnaire(mine.researcher, studyId);
  const forbidden = { code: "forbidden" };
  await expect(readQuestionnaire(mine.viewerA, studyId)).rejects.toMatchObject(forbidden);
  await expect(saveDraft(mine.viewerA, { studyId, definition, expectedRevision: 1 })).rejects.toMatchObject(
    forbidden,
  );
  await expect(publishVersion(mine.viewerA, { studyId, expectedRevision: 1 })).rejects.toMatchObject(
    forbidden,
  );
});
