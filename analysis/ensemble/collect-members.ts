import type { EnsembleMember } from "#analysis/ensemble/build-consensus";
import { cutDendrogram } from "#analysis/hierarchical/cut-dendrogram";
import { fitHierarchical, mostLeaves } from "#analysis/hierarchical/fit-hierarchical";
import type { PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import { completeKMeansOptions } from "#analysis/kmeans/prepare-kmeans";
import { runKMeansStart } from "#analysis/kmeans/run-kmeans-start";
import { runKMedoidsStarts } from "#analysis/kmedoids/fit-kmedoids";
import type { KMedoidsInput } from "#analysis/kmedoids/kmedoids-types";
import {
  completeKMedoidsOptions,
  mostDistinctRows,
  prepareKMedoids,
} from "#analysis/kmedoids/prepare-kmedoids";
import { summariseKMedoids } from "#analysis/kmedoids/summarise-kmedoids";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";

export type NamedMember = EnsembleMember & { method: string; start: number };

/**
 * The segmentations of the distinct rows that an ensemble is made of: local optima of k-means and k-medoids, one a
 * start, and Ward's tree. The starts of a method share its one vote.
 */
export function collectMembers(
  prepared: PreparedKMeans,
  k: number,
  starts: number,
  seed: number,
  hooks: RunHooks,
): { members: NamedMember[]; leftOut: string[] } {
  const total = 2 * starts + 1;
  let done = 0;
  const report = () => {
    hooks.onProgress?.(++done, total);
    throwIfCancelled(hooks);
  };
  const matrix = {
    rowCount: prepared.distinctCount,
    columnCount: prepared.columnCount,
    values: prepared.values,
  };
  const input = { matrix, weights: prepared.weights };
  const members = fitKMeansMembers(prepared, k, starts, seed, report);
  const leftOut: string[] = [];
  if (prepared.distinctCount <= mostDistinctRows) {
    members.push(...fitKMedoidsMembers(input, k, starts, seed, report));
  } else leftOut.push("k-medoids");
  if (prepared.distinctCount <= mostLeaves && prepared.distinctCount > 1) {
    const tree = fitHierarchical(input, "ward", { isCancelled: hooks.isCancelled });
    members.push({ method: "ward", start: 0, vote: 1, segments: cutDendrogram(tree, k).assignment });
  } else leftOut.push("ward");
  report();
  return { members, leftOut };
}

function fitKMeansMembers(
  prepared: PreparedKMeans,
  k: number,
  starts: number,
  seed: number,
  report: () => void,
): NamedMember[] {
  const options = completeKMeansOptions(prepared, { k, starts, seed });
  return Array.from({ length: starts }, (_, start) => {
    const { labels } = runKMeansStart(prepared, options, start);
    report();
    return { method: "k-means", start, vote: 1 / starts, segments: labels };
  });
}

function fitKMedoidsMembers(
  input: KMedoidsInput,
  k: number,
  starts: number,
  seed: number,
  report: () => void,
): NamedMember[] {
  const prepared = prepareKMedoids(input);
  const options = completeKMedoidsOptions(prepared, { k, starts, seed });
  return Array.from({ length: starts }, (_, start) => {
    const found = runKMedoidsStarts(prepared, options, start, start + 1);
    report();
    const { assignment } = summariseKMedoids(input, prepared, options, found);
    return { method: "k-medoids", start, vote: 1 / starts, segments: assignment };
  });
}
