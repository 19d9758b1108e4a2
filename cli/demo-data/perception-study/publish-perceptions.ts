import { reportWords, sampleSource } from "#cli/demo-data/perception-study/report-words";
import type { LocalisedText } from "#questionnaire/localised-text";
import { type ReportEdits, readEdits } from "#reports/edits";
import type { Viewer } from "#server/auth/authorize";
import { createReport } from "#server/reporting/create-report";
import { publishReport } from "#server/reporting/publish-report";
import { readReport } from "#server/reporting/read-report";
import { saveReport } from "#server/reporting/save-report";

const firstRevision = 1;

/** Builds the report, writes what only a person can write, and publishes it once. */
export async function publishPerceptions(viewer: Viewer, studyId: string): Promise<void> {
  const { reportId } = await createReport(viewer, { studyId });
  const { content, revision, versions } = await readReport(viewer, reportId);
  // A version that was withdrawn since stays withdrawn.
  if (versions.length > 0) return;
  const written =
    revision > firstRevision
      ? revision
      : (
          await saveReport(viewer, {
            reportId,
            edits: withOwnWords(readEdits(content)),
            expectedRevision: revision,
          })
        ).revision;
  await publishReport(viewer, { reportId, expectedRevision: written });
}

function withOwnWords(edits: ReportEdits): ReportEdits {
  const written = structuredClone(edits);
  for (const { pageId, blockId, text } of reportWords) rewrite(written, pageId, blockId, () => text);
  rewrite(written, "method", "sample", ({ fa, en }) => ({
    fa: `${fa}\n\n${sampleSource.fa}`,
    en: `${en}\n\n${sampleSource.en}`,
  }));
  return written;
}

function rewrite(
  edits: ReportEdits,
  pageId: string,
  blockId: string,
  change: (text: LocalisedText) => LocalisedText,
): void {
  const block = edits.pages
    .find((page) => page.id === pageId)
    ?.texts.find((candidate) => candidate.id === blockId);
  if (!block) throw new Error(`the demo's report has no text ${pageId}/${blockId}`);
  block.text = change(block.text);
  block.isSuggestion = false;
}
