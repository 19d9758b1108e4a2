import { beforeAll, expect, test } from "vitest";
import { addQuestion, updateQuestion } from "#questionnaire/edit-definition";
import { diffDefinition } from "#questionnaire/merging/diff-definition";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import type { Viewer } from "#server/auth/authorize";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";
import { saveChanges } from "#server/questionnaires/save-changes";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

let mine: TestWorkspace;
let theirs: TestWorkspace;

beforeAll(async () => {
  mine = await makeWorkspace();
  theirs = await makeWorkspace();
});

type Change = (definition: QuestionnaireDefinition) => QuestionnaireDefinition;

const asking =
  (code: string, language: "fa" | "en", words: string): Change =>
  (definition) => {
    const question = definition.pages.flatMap(({ questions }) => questions).find((one) => one.code === code)!;
    return updateQuestion(definition, code, { ...question, text: { ...question.text, [language]: words } });
  };

/** A study with two text questions, as one person opened it. */
async function openStudy() {
  const { studyId } = await createStudy(mine.researcher, {
    clientId: mine.clientA,
    title: { en: "Test" },
    objective: {},
    decision: {},
    languages: ["fa", "en"],
    bases: ["needs"],
  });
  await save(mine.researcher, studyId, (definition) => {
    const first = addQuestion(definition, "P1", "text").definition;
    return addQuestion(first, "P1", "text").definition;
  });
  return { studyId, opened: await readQuestionnaire(mine.researcher, studyId) };
}

async function save(viewer: Viewer, studyId: string, change: Change, opened?: Opened) {
  const { definition, revision } = opened ?? (await readQuestionnaire(mine.researcher, studyId));
  const changes = diffDefinition(definition, change(definition));
  return saveChanges(viewer, { studyId, changes, expectedRevision: revision });
}
type Opened = Awaited<ReturnType<typeof readQuestionnaire>>;

const textsOf = ({ definition }: Opened) => definition.pages[0].questions.map(({ text }) => text);

test("two people's edits of different parts are both kept, and the second is told who was there", async () => {
  const { studyId, opened } = await openStudy();
  const first = await save(mine.owner, studyId, asking("Q1", "en", "How often?"), opened);
  expect(first).toEqual({ status: "saved", revision: opened.revision + 1 });
  const second = await save(mine.researcher, studyId, asking("Q1", "fa", "چند بار؟"), opened);
  expect(second).toMatchObject({ status: "merged", revision: opened.revision + 2 });
  const after = await readQuestionnaire(mine.researcher, studyId);
  expect(textsOf(after)[0]).toEqual({ fa: "چند بار؟", en: "How often?" });
  expect(second).toMatchObject({ definition: after.definition, savedBy: expect.stringMatching(/\S/) });
});

test("of two edits of one text the later is stopped, and nothing of the earlier is lost", async () => {
  const { studyId, opened } = await openStudy();
  await save(mine.owner, studyId, asking("Q1", "en", "Theirs"), opened);
  const stopped = await save(
    mine.researcher,
    studyId,
    (definition) => asking("Q2", "en", "Free")(asking("Q1", "en", "Mine")(definition)),
    opened,
  );
  const after = await readQuestionnaire(mine.researcher, studyId);
  expect(stopped).toMatchObject({ status: "conflict", revision: opened.revision + 1 });
  expect(stopped).toMatchObject({ definition: after.definition });
  expect(textsOf(after)).toEqual([{ en: "Theirs" }, {}]);
});

test("of saves at the same moment each is kept, one after the other", async () => {
  const { studyId, opened } = await openStudy();
  const saves = (["Q1", "Q2"] as const).flatMap((code) =>
    (["fa", "en"] as const).map((language) =>
      save(mine.researcher, studyId, asking(code, language, `${code} ${language}`), opened),
    ),
  );
  await Promise.all(saves);
  const after = await readQuestionnaire(mine.researcher, studyId);
  expect(after.revision).toBe(opened.revision + 4);
  expect(textsOf(after)).toEqual([
    { fa: "Q1 fa", en: "Q1 en" },
    { fa: "Q2 fa", en: "Q2 en" },
  ]);
});

test("Arabic letters that a person typed are no difference from the Persian ones that were stored", async () => {
  const { studyId, opened } = await openStudy();
  const typed = asking("Q1", "fa", "كيفيت")(opened.definition);
  await save(mine.researcher, studyId, () => typed, opened);
  await save(mine.owner, studyId, asking("Q2", "en", "Other"));
  const goesOn = { ...opened, definition: typed, revision: opened.revision + 1 };
  const next = await save(mine.researcher, studyId, asking("Q1", "fa", "كيفيت كالا"), goesOn);
  expect(next.status).toBe("merged");
  expect(textsOf(await readQuestionnaire(mine.researcher, studyId))[0].fa).toBe("کیفیت کالا");
});

test("changes that make no questionnaire are refused", async () => {
  const { studyId, opened } = await openStudy();
  const changes = [{ path: ["questions", "Q1", "type"], was: "text", now: "nonsense" }];
  const input = { studyId, changes, expectedRevision: opened.revision };
  await expect(saveChanges(mine.researcher, input)).rejects.toMatchObject({ code: "invalid-input" });
  const alien = [{ path: ["questions", "__proto__"], now: { isAdmin: true } }];
  await expect(saveChanges(mine.researcher, { ...input, changes: alien })).resolves.toMatchObject({});
  expect(await readQuestionnaire(mine.researcher, studyId)).toMatchObject({ definition: opened.definition });
});

test("another workspace's questionnaire is not found, and a client's reader may not touch it", async () => {
  const { studyId, opened } = await openStudy();
  const change = asking("Q1", "en", "Stranger");
  await expect(save(theirs.owner, studyId, change, opened)).rejects.toMatchObject({ code: "not-found" });
  await expect(save(mine.viewerA, studyId, change, opened)).rejects.toMatchObject({ code: "forbidden" });
  expect(await readQuestionnaire(mine.researcher, studyId)).toEqual(opened);
});
