import { connection } from "#db/client";
import { insertVersion } from "#db/queries/questionnaires";
import { insertStudy } from "#db/queries/studies";
import { waves } from "#db/schema/fieldwork";
import { responses } from "#db/schema/responses";
import type { Answers } from "#questionnaire/answers";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { actForWorkspace } from "#server/auth/authorize";
import { newId } from "#server/new-id";

export type TestResponse = {
  answers: Answers;
  isSimulated?: boolean;
  disposition?: "complete" | "screened-out";
};

/** For tests: a study with one published version and one wave of responses. */
export async function makeTestStudy(
  place: { workspaceId: string; clientId: string },
  questions: readonly Question[],
  given: readonly TestResponse[],
): Promise<{ studyId: string; waveId: string; versionId: string; responseIds: string[] }> {
  const [studyId, versionId, waveId] = [newId(), newId(), newId()];
  await actForWorkspace(place.workspaceId, async (scope) => {
    const title = { en: "Test" };
    await insertStudy(scope, {
      id: studyId,
      clientId: place.clientId,
      title,
      objective: {},
      decision: {},
      languages: ["en"],
      bases: ["attitudinal"],
    });
    await insertVersion(scope, {
      id: versionId,
      studyId,
      number: 1,
      definition: definitionOf(questions),
      contentHash: "test",
      publishedBy: null,
    });
  });
  const { workspaceId } = place;
  const moment = new Date(Date.now() - 60_000);
  const { db } = connection();
  await db.insert(waves).values({
    ...{ workspaceId, id: waveId, studyId, versionId, number: 1, title: {} },
    ...{ source: "import", status: "closed", closedAt: moment },
  });
  const rows = given.map(({ answers, isSimulated = false, disposition = "complete" }, seed) => ({
    ...{ workspaceId, waveId, versionId, answers, isSimulated, disposition, seed },
    ...{ responseId: newId(), language: "en" as const, savedPages: ["P1"] },
    ...{ startedAt: moment, updatedAt: moment, endedAt: moment },
  }));
  for (let from = 0; from < rows.length; from += 1000) {
    await db.insert(responses).values(rows.slice(from, from + 1000));
  }
  return { studyId, waveId, versionId, responseIds: rows.map((row) => row.responseId) };
}

/** Each question on a page of its own. */
function definitionOf(questions: readonly Question[]): QuestionnaireDefinition {
  return {
    ...{ languages: ["en"], title: {}, consent: {}, thanks: {} },
    pages: questions.map((question, index) => ({ code: `P${index + 1}`, questions: [question] })),
  };
}

/** A question with the answers 0 and 1. */
export function yesNo(code: string): Question {
  const options = [
    { code: 0, label: { en: "No" } },
    { code: 1, label: { en: "Yes" } },
  ];
  return { type: "single", code, text: { en: code }, options };
}

/** Respondents of three kinds that differ on six yes/no questions, with a little disagreement inside each kind. */
export function threeKinds(count: number): TestResponse[] {
  const kinds = ["110000", "001100", "000011"];
  return Array.from({ length: count }, (_, row) => {
    const pattern = kinds[row % 3];
    const flipped = Math.floor(row / 3) % 12;
    const answers = Object.fromEntries(
      [...pattern].map((answer, item) => [
        `Q${item + 1}`,
        item === flipped ? 1 - Number(answer) : Number(answer),
      ]),
    );
    return { answers: { ...answers, age: 20 + (row % 3) * 10 + (row % 7) } };
  });
}

export const sixItems: Question[] = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"].map(yesNo);
export const age: Question = { type: "number", code: "age", text: { en: "Age" } };
