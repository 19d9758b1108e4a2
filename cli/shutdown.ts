type Undo = () => Promise<unknown>;

const undos: Undo[] = [];
let ending: Promise<void> | undefined;

/** What was started last is stopped first; what is started too late is stopped at once. */
export function onShutdown(undo: Undo): void {
  undos.push(undo);
  if (ending) ending = ending.then(undoAll);
}

export function isShuttingDown(): boolean {
  return ending !== undefined;
}

/** Stops everything that was started, once, however often it is asked. */
export function shutDown(): Promise<void> {
  ending ??= undoAll();
  return ending;
}

/**
 * Ends this process in good order on Ctrl-C, on a signal, and when the process that launched us is gone.
 * A terminal signals the whole group and the launcher forwards the signal as well, so all but the first are ignored.
 */
export function shutDownOnSignals(announce: () => void): void {
  const endBy = (exitCode: number) => async () => {
    if (ending) return;
    announce();
    await shutDown();
    await ending;
    process.exit(exitCode);
  };
  process.on("SIGINT", endBy(130));
  process.on("SIGTERM", endBy(143));
  process.on("SIGHUP", endBy(129));
  if (process.channel) {
    process.on("disconnect", endBy(143));
    process.channel.unref();
  }
}

async function undoAll(): Promise<void> {
  for (let undo = undos.pop(); undo; undo = undos.pop()) {
    try {
      await undo();
    } catch (error) {
      console.error((error as Error).message);
    }
  }
}
