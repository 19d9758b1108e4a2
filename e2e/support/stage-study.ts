import { everyTypeQuestionnaire } from "#e2e/support/every-type-questionnaire";
import type { VariableValue } from "#questionnaire/codebook";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import type { SegmentationBase } from "#questionnaire/segmentation-base";
import type { Viewer } from "#server/auth/authorize";
import { listResponses } from "#server/data/list-responses";
import { changeWaveStatus } from "#server/fieldwork/change-wave-status";
import { openWave } from "#server/fieldwork/open-wave";
import { simulateResponses } from "#server/fieldwork/simulate-responses";
import { publishVersion } from "#server/questionnaires/publish-version";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";
import { saveDraft } from "#server/questionnaires/save-draft";
import { createStudy } from "#server/studies/create-study";

type StagedStudy = { viewer: Viewer; clientId: string; definition?: QuestionnaireDefinition };

/** A study with a draft; nothing is published. */
export async function stageStudy({ viewer, clientId, definition }: StagedStudy) {
  const draft = definition ?? everyTypeQuestionnaire;
  const { studyId } = await createStudy(viewer, {
    clientId,
    title: draft.title,
    objective: { fa: "شناخت مشتریان", en: "To know the customers" },
    decision: { fa: "به که بپردازیم", en: "Whom to serve" },
    languages: draft.languages,
    bases: basesOf(draft),
  });
  const { revision } = await readQuestionnaire(viewer, studyId);
  const saved = await saveDraft(viewer, { studyId, definition: draft, expectedRevision: revision });
  return { studyId, revision: saved.revision };
}

/** What the draft measures, so that it may be published. */
function basesOf({ pages }: QuestionnaireDefinition): SegmentationBase[] {
  const bases = new Set(pages.flatMap((page) => page.questions.flatMap((question) => question.bases ?? [])));
  if (bases.size === 0) throw new Error("a staged questionnaire measures a base");
  return [...bases];
}

/** As it is right after it was planned. */
export async function stageBlankStudy({ viewer, clientId }: { viewer: Viewer; clientId: string }) {
  return createStudy(viewer, {
    clientId,
    title: { fa: "پژوهش تازه", en: "A new study" },
    objective: {},
    decision: {},
    languages: ["fa", "en"],
    bases: ["psychographic"],
  });
}

export async function stageOpenWave({ viewer, studyId }: { viewer: Viewer; studyId: string }) {
  return openWave(viewer, { studyId, title: {} });
}

/** A study with a published version and an open wave. */
export async function stageWave(staged: StagedStudy) {
  const { studyId, revision } = await stageStudy(staged);
  const { versionId } = await publishVersion(staged.viewer, { studyId, expectedRevision: revision });
  const { waveId, slug } = await openWave(staged.viewer, { studyId, title: {} });
  return { studyId, versionId, waveId, slug };
}

export async function stageRobot({
  viewer,
  waveId,
  count,
}: {
  viewer: Viewer;
  waveId: string;
  count: number;
}) {
  await simulateResponses(viewer, { waveId, count, seed: 7, days: 5 });
}

export async function closeWave({ viewer, waveId }: { viewer: Viewer; waveId: string }) {
  await changeWaveStatus(viewer, { waveId, status: "closed" });
}

/** What is stored of a study, the oldest first; a missing value is told by its reason. */
export async function readStored({ viewer, studyId }: { viewer: Viewer; studyId: string }) {
  const query = { show: "codes", order: "oldest" } as const;
  const { variables } = await listResponses(viewer, { studyId, query });
  const columns = variables.map(({ code }) => code).join(",");
  const { rows, total } = await listResponses(viewer, { studyId, query: { ...query, columns } });
  const stored = rows.map(({ values, ...row }) => ({ ...row, answers: mapValues(values) }));
  return { total, rows: stored };
}

function mapValues(values: Record<string, VariableValue>): Record<string, number | string> {
  const read = (value: VariableValue) => ("value" in value ? value.value : value.missing);
  return Object.fromEntries(Object.entries(values).map(([code, value]) => [code, read(value)]));
}
