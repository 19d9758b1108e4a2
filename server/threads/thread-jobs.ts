/** Every job that a thread knows, by name; loaded by the thread that needs it. */
export const threadJobs = {
  "kmeans-starts": () => import("#server/threads/kmeans-starts").then((module) => module.kmeansStarts),
  "latent-class-starts": () =>
    import("#server/threads/latent-class-starts").then((module) => module.latentClassStarts),
  "latent-class-polish": () =>
    import("#server/threads/latent-class-polish").then((module) => module.latentClassPolish),
  "mixed-model-starts": () =>
    import("#server/threads/mixed-model-starts").then((module) => module.mixedModelStarts),
  "mixed-model-polish": () =>
    import("#server/threads/mixed-model-polish").then((module) => module.mixedModelPolish),
  "stability-pairs": () => import("#server/threads/stability-pairs").then((module) => module.stabilityPairs),
  "gap-references": () => import("#server/threads/gap-references").then((module) => module.gapReferences),
  "segmentation-solutions": () =>
    import("#server/threads/segmentation-solutions").then((module) => module.segmentationSolutions),
  "recovery-replicates": () =>
    import("#server/threads/recovery-replicates").then((module) => module.recoveryReplicates),
  "questionnaire-designs": () =>
    import("#server/threads/questionnaire-designs").then((module) => module.questionnaireDesigns),
  "maxdiff-chain": () => import("#server/threads/maxdiff-chain").then((module) => module.maxdiffChain),
};

type Jobs = { [Name in keyof typeof threadJobs]: Awaited<ReturnType<(typeof threadJobs)[Name]>> };

export type ThreadJobName = keyof Jobs;

export type SharedOf<Name extends ThreadJobName> = Parameters<Jobs[Name]>[0];
export type TaskOf<Name extends ThreadJobName> = Parameters<ReturnType<Jobs[Name]>>[0];
export type ResultOf<Name extends ThreadJobName> = ReturnType<ReturnType<Jobs[Name]>>;

/** The job by its name, for the thread that has only the name. */
export async function loadThreadJob(
  name: ThreadJobName,
): Promise<(shared: unknown) => (task: unknown, hooks: object) => unknown> {
  const job = await threadJobs[name]();
  return job as (shared: never) => (task: never, hooks: object) => unknown as never;
}
