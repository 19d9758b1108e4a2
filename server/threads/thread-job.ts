import type { RunHooks } from "#analysis/run-hooks";

/**
 * Work that a thread can do: told once what all tasks share, it then does task after task. What goes in and comes out
 * is plain data and typed arrays. A result may depend on nothing but `shared` and the task, so that the number of
 * threads changes no figure.
 */
export type ThreadJob<Shared, Task, Result> = (shared: Shared) => (task: Task, hooks: RunHooks) => Result;
