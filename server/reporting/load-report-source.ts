import { AppError } from "#contracts/app-error";
import { findClient } from "#db/queries/clients";
import { readPreparedBy, readSampleFacts } from "#db/queries/reports";
import { listSegmentations } from "#db/queries/segmentations";
import { listSegments } from "#db/queries/segments";
import { listSolutionSummaries } from "#db/queries/solutions";
import type { WorkspaceScope } from "#db/scope";
import { translator } from "#i18n/translator";
import {
  isWritten,
  type LocalisedText,
  namingLanguages,
  type StudioLanguage,
} from "#questionnaire/localised-text";
import type { ReportSource } from "#reports/build/report-source";
import { requireSolution } from "#server/segmentation/require-segmentation";
import { requireStudy } from "#server/studies/require-study";

/**
 * Everything that a report of this study is built from.
 * @throws AppError `no-solution-chosen`, or `segments-unnamed` with the solution and the numbers of the segments.
 */
export async function loadReportSource(scope: WorkspaceScope, studyId: string) {
  const study = await requireStudy(scope, studyId);
  const solutionId = await findChosenSolution(scope, studyId);
  if (!solutionId) throw new AppError("no-solution-chosen");
  const { solution, segmentation } = await requireSolution(scope, solutionId);
  const segments = await listSegments(scope, solutionId);
  const unnamed = segments.filter((segment) => !isNamed(segment, namingLanguages(study.languages)));
  if (unnamed.length > 0) {
    throw new AppError("segments-unnamed", { solutionId, segments: unnamed.map(({ number }) => number) });
  }
  const client = await findClient(scope, study.clientId);
  if (!client) throw new AppError("not-found", { entity: "client" });
  const summaries = await listSolutionSummaries(scope, segmentation.id);
  const { waves, fromFile, first, last } = await readSampleFacts(scope, segmentation.specification.waveIds);
  const source: ReportSource = {
    study,
    client,
    workspaceName: await readPreparedBy(scope),
    sample: {
      waves,
      isImported: waves > 0 && fromFile === waves,
      fieldwork: first && last ? { from: first.toISOString(), to: last.toISOString() } : null,
    },
    specification: segmentation.specification,
    solution: solution.result,
    segments,
    compared: summaries.map(({ result }) => result),
  };
  return { source, solutionId, clientId: study.clientId };
}

/** Of the newest segmentation in which somebody has chosen one. */
export async function findChosenSolution(
  scope: WorkspaceScope,
  studyId: string,
): Promise<string | undefined> {
  const all = await listSegmentations(scope, studyId);
  return all.find(({ chosenSolutionId }) => chosenSolutionId !== null)?.chosenSolutionId ?? undefined;
}

/** Choosing a solution gives its segments working names; those are not names yet. */
function isNamed(
  segment: { number: number; name: LocalisedText },
  languages: readonly StudioLanguage[],
): boolean {
  return languages.every((language) => {
    const workingName = translator(language, "segmentation")("workingName", { number: segment.number });
    return isWritten(segment.name, language) && segment.name[language] !== workingName;
  });
}
