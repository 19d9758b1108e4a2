import { listStudyVersions, type StoredResponse } from "#db/queries/responses";
import type { WorkspaceScope } from "#db/scope";
import { readVariable, type VariableValue } from "#questionnaire/codebook";
import type { Variable } from "#questionnaire/variable";
import { mergeCodebooks } from "#server/datasets/merge-codebooks";
import { pathReader } from "#server/datasets/read-response-values";

/** The variables of all versions of a study, and how a response's values are read by the version it was given to. */
export async function responseReader(scope: WorkspaceScope, studyId: string) {
  const versions = await listStudyVersions(scope, studyId);
  const variables = mergeCodebooks(versions.map((version) => version.definition));
  const readers = new Map(versions.map((version) => [version.id, pathReader(version.definition)]));
  return {
    variables,
    read(response: StoredResponse, shown: readonly Variable[]): VariableValue[] {
      const answers = readers.get(response.versionId)?.(response) ?? response.answers;
      return shown.map((variable) => readVariable(variable, answers));
    },
  };
}

/** Imports bring no times; a response that goes on has no end. */
export function durationOf({ startedAt, endedAt, isImported }: StoredResponse): number | null {
  return isImported || endedAt === null ? null : Math.max(0, endedAt.getTime() - startedAt.getTime());
}
