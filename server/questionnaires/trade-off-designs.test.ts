import { beforeAll, expect, test } from "vitest";
import { lacksDesign } from "#analysis/designs/complete-designs";
import { findVersion } from "#db/queries/questionnaires";
import { blankQuestion } from "#questionnaire/blank-question";
import { isSameDefinition } from "#questionnaire/compare-versions";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import type { MaxDiffQuestion } from "#questionnaire/question-types/max-diff";
import { actForWorkspace } from "#server/auth/authorize";
import { publishVersion } from "#server/questionnaires/publish-version";
import { readPreview } from "#server/questionnaires/read-preview";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";
import { saveDraft } from "#server/questionnaires/save-draft";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

// The built files are the build's business: their names are not known before it.
let mine: TestWorkspace;
beforeAll(async () => {
  mine = await makeWorkspace();
});

const maxDiff: MaxDiffQuestion = {
  ...(blankQuestion("maxDiff", "NEED") as MaxDiffQuestion),
  text: { en: "Which matters most, which least?" },
  bases: ["needs"],
  items: [1, 2, 3, 4, 5, 6, 7, 8].map((code) => ({ code, text: { en: `Matter number ${code}` } })),
  bestLabel: { en: "Most" },
  worstLabel: { en: "Least" },
};

async function openStudy(question: Question): Promise<string> {
  const { studyId } = await createStudy(mine.researcher, {
    clientId: mine.clientA,
    title: { en: "Trade-offs" },
    objective: {},
    decision: {},
    languages: ["en"],
    bases: ["needs"],
  });
  await save(studyId, question);
  return studyId;
}

async function save(studyId: string, question: Question): Promise<QuestionnaireDefinition> {
  const { definition, revision } = await readQuestionnaire(mine.researcher, studyId);
  const changed: QuestionnaireDefinition = {
    ...definition,
    consent: { en: "We ask, you answer." },
    thanks: { en: "Thank you." },
    pages: [{ code: "P1", questions: [question] }],
  };
  await saveDraft(mine.researcher, { studyId, definition: changed, expectedRevision: revision });
  return changed;
}

async function publish(studyId: string): Promise<QuestionnaireDefinition> {
  const { revision } = await readQuestionnaire(mine.researcher, studyId);
  const { versionId } = await publishVersion(mine.researcher, { studyId, expectedRevision: revision });
  const version = await actForWorkspace(mine.workspaceId, (scope) => findVersion(scope, versionId));
  return version!.definition;
}

test("a draft without a design is published with one, which stays while the items do", async () => {
  const studyId = await openStudy(maxDiff);
  const first = await publish(studyId);
  expect(lacksDesign(first)).toBe(false);
  const { definition: draft } = await readQuestionnaire(mine.researcher, studyId);
  expect(isSameDefinition(first, draft)).toBe(true);
  await expect(publish(studyId)).rejects.toThrow("nothing-to-publish");

  await save(studyId, { ...maxDiff, bestLabel: { en: "Matters most" } });
  const second = await publish(studyId);
  expect(designOf(second)).toEqual(designOf(first));

  await save(studyId, { ...maxDiff, items: maxDiff.items.slice(0, 7) });
  const third = await publish(studyId);
  expect(lacksDesign(third)).toBe(false);
  expect(designOf(third)).not.toEqual(designOf(first));
}, 60_000);

function designOf({ pages }: QuestionnaireDefinition) {
  const [question] = pages[0].questions;
  return question.type === "maxDiff" ? question.design : undefined;
}

test("numbers that allow no design are refused as the questionnaire's own fault", async () => {
  const studyId = await openStudy({ ...maxDiff, tasks: 1, itemsPerTask: 2, versionCount: 1 });
  await expect(publish(studyId)).rejects.toMatchObject({
    code: "questionnaire-has-problems",
    detail: {
      problems: [expect.objectContaining({ code: "items-shown-too-seldom", questionCode: "NEED" })],
    },
  });
});

test("a draft is previewed with its sets although nobody has made a design", async () => {
  const studyId = await openStudy(maxDiff);
  const page = await readPreview(mine.researcher, { studyId, path: "/preview", query: { page: "P1" } });
  expect(page).toContain("Set 1 of 6");
  expect(page).toContain("Set 6 of 6");
  expect(page.match(/name="NEED_t6_best"/g)).toHaveLength(4);
});
