import { AnalysisError } from "#analysis/analysis-error";

/** What a long fit may call while it runs. Neither changes the result. */
export type RunHooks = {
  /** Called after each finished start with the number done and the number to do. */
  onProgress?: (done: number, total: number) => void;
  /** Asked between starts; true ends the fit with AnalysisError `cancelled`. */
  isCancelled?: () => boolean;
};

/** @throws AnalysisError `cancelled` when the caller has asked to stop. */
export function throwIfCancelled(hooks: RunHooks): void {
  if (hooks.isCancelled?.()) throw new AnalysisError("cancelled", "stopped on request");
}
