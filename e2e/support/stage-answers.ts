import type { QuestionnairePlan } from "#contracts/planning";
import { connection } from "#db/client";
import type { PlannedPage } from "#e2e/support/fill-page";
import { seededRandom } from "#questionnaire/instruments/testing/seeded-random";
import { walkQuestionnaire } from "#questionnaire/robot";
import type { SegmentationBase } from "#questionnaire/segmentation-base";
import type { Viewer } from "#server/auth/authorize";
import { listResponses } from "#server/data/list-responses";
import { saveQuestionnairePlan } from "#server/planning/save-questionnaire-plan";
import { readDefinition } from "#server/responding/read-definition";

/** What the robot answers in the interview that was begun last by a link, page by page on its path. */
export async function planAnswers({ slug, seed }: { slug: string; seed: number }): Promise<PlannedPage[]> {
  const [interview] = await connection().sql<{ seed: number; versionId: string }[]>`
    select r.seed, r.version_id as "versionId"
    from responses r join links l on l.workspace_id = r.workspace_id and l.wave_id = r.wave_id
    where l.slug = ${slug} order by r.started_at desc limit 1`;
  const definition = await readDefinition(interview.versionId);
  return walkQuestionnaire({ definition, seed: interview.seed, random: seededRandom(seed) }).saves;
}

export async function stagePlan({
  viewer,
  ...input
}: {
  viewer: Viewer;
  studyId: string;
  plan: QuestionnairePlan;
}): Promise<void> {
  await saveQuestionnairePlan(viewer, input);
}

/** The variables that a study's data has for each base, in their order. */
export async function listBaseVariables({
  viewer,
  studyId,
}: {
  viewer: Viewer;
  studyId: string;
}): Promise<{ code: string; bases: readonly SegmentationBase[] }[]> {
  const query = { show: "codes", order: "oldest" } as const;
  const { variables } = await listResponses(viewer, { studyId, query });
  return variables.map(({ code, bases }) => ({ code, bases: bases ?? [] }));
}
