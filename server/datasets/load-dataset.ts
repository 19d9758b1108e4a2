import { createHash } from "node:crypto";
import {
  type CategoricalColumn,
  type Column,
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
  type Dataset,
} from "#analysis/dataset/dataset";
import { storeMissingReason } from "#analysis/dataset/missing-reasons";
import { AppError } from "#contracts/app-error";
import { type DatasetSelection, listAnsweredVersions, streamCompleteResponses } from "#db/queries/dataset";
import type { WorkspaceScope } from "#db/scope";
import type { Variable } from "#questionnaire/variable";
import { mergeCodebooks } from "#server/datasets/merge-codebooks";
import { pathReader, readNumber } from "#server/datasets/read-response-values";

/** Complete responses as typed columns, in the order of the response ids. */
export type LoadedDataset = {
  dataset: Dataset;
  /** One for each column, in the same order. */
  variables: Variable[];
  responseIds: string[];
  /** 1 for each row that the test robot made, and how many these are. */
  isSimulated: Uint8Array;
  simulated: number;
  /** Of the variables, the response ids and the values: equal for equal data. */
  hash: string;
};

/**
 * Reads these variables of the complete responses of some waves.
 * @throws AppError `variable-unknown` or `variable-is-text` with the code at fault; `real-and-simulated-mixed` when
 *   both kinds of responses are asked for and there.
 */
export async function loadDataset(
  scope: WorkspaceScope,
  selection: DatasetSelection,
  codes: readonly string[],
): Promise<LoadedDataset> {
  const versions = await listAnsweredVersions(scope, selection.waveIds);
  const codebook = mergeCodebooks(versions.map((version) => version.definition));
  const variables = pickVariables(codebook, codes);
  const readers = new Map(versions.map((version) => [version.id, pathReader(version.definition)]));
  const responseIds: string[] = [];
  const given: { values: number[]; reasons: number[] }[] = variables.map(() => ({ values: [], reasons: [] }));
  const robotMade: number[] = [];
  for await (const page of streamCompleteResponses(scope, selection)) {
    for (const response of page) {
      const answers = readers.get(response.versionId)?.(response);
      if (!answers) continue;
      responseIds.push(response.responseId);
      robotMade.push(response.isSimulated ? 1 : 0);
      variables.forEach((variable, column) => {
        const value = readNumber(variable, answers);
        const isAnswer = typeof value === "number";
        given[column].values.push(isAnswer ? value : Number.NaN);
        given[column].reasons.push(isAnswer ? 0 : storeMissingReason(value));
      });
    }
  }
  const simulated = robotMade.filter((made) => made === 1).length;
  if (simulated > 0 && simulated < robotMade.length) throw new AppError("real-and-simulated-mixed");
  const dataset = createDataset(
    variables.map((variable, column) => ({
      ...toColumn(variable, given[column].values),
      missingReasons: Uint8Array.from(given[column].reasons),
    })),
  );
  return {
    dataset,
    variables,
    responseIds,
    isSimulated: Uint8Array.from(robotMade),
    simulated,
    hash: hashDataset(dataset, responseIds),
  };
}

/** @throws AppError `variable-unknown` or `variable-is-text`. */
export function pickVariables(codebook: readonly Variable[], codes: readonly string[]): Variable[] {
  const byCode = new Map(codebook.map((variable) => [variable.code, variable]));
  return codes.map((code) => {
    const variable = byCode.get(code);
    if (!variable) throw new AppError("variable-unknown", { variable: code });
    if (variable.kind === "text") throw new AppError("variable-is-text", { variable: code });
    return variable;
  });
}

function toColumn(variable: Variable, values: readonly number[]): Column {
  if (variable.kind === "numeric") return createNumericColumn(variable.code, values);
  const listed = variable.options.map((option) => option.code).filter((code) => code >= 0);
  return createCategoricalColumn(variable.code, values, [...new Set([...listed, ...observed(values)])]);
}

function observed(values: readonly number[]): Set<number> {
  return new Set(values.filter((value) => !Number.isNaN(value)));
}

function hashDataset(dataset: Dataset, responseIds: readonly string[]): string {
  const hash = createHash("sha256");
  for (const responseId of responseIds) hash.update(responseId);
  for (const column of dataset.columns) {
    hash.update(
      JSON.stringify([column.code, column.kind, column.kind === "categorical" ? column.categories : null]),
    );
    hash.update(bytesOf(column.kind === "numeric" ? column.values : column.indexes));
  }
  return hash.digest("hex");
}

function bytesOf(values: Float64Array | CategoricalColumn["indexes"]): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
