import { AnalysisError } from "#analysis/analysis-error";

/** What was found, or null when there is nothing to analyse yet; any other refusal is thrown on. */
export function nullWithoutRows<T>(analyse: () => T): T | null {
  try {
    return analyse();
  } catch (error) {
    if (error instanceof AnalysisError && error.code === "too-few-rows") return null;
    throw error;
  }
}
