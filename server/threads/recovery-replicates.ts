import { runRecoveryReplicates } from "#analysis/planning/recover-segments";
import type { RecoveryQuestion, RecoveryReplicates } from "#analysis/planning/recovery-types";
import type { ThreadJob } from "#server/threads/thread-job";

export type RecoveryTask = { from: number; to: number };

/** Some replicates of a study that is played through before it is fielded. */
export const recoveryReplicates: ThreadJob<Required<RecoveryQuestion>, RecoveryTask, RecoveryReplicates> =
  (question) =>
  ({ from, to }, hooks) =>
    runRecoveryReplicates(question, from, to, hooks);
