/** Says what the step is doing now. */
export type Report = (detail: string) => void;

const reminderMs = 10_000;

/**
 * Runs a step of some length and shows that it is alive: at a terminal one line that counts the seconds,
 * elsewhere (a log, CI) a line every ten seconds.
 */
export async function showStep<T>(title: string, run: (report: Report) => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const isTerminal = process.stdout.isTTY === true;
  let detail = "";
  const line = (state: string) => {
    const seconds = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
    return `${state} ${title} · ${seconds}${detail && ` · ${detail}`}`;
  };
  const show = () => (isTerminal ? rewrite(line("…")) : console.log(line("…")));
  if (!isTerminal) console.log(`… ${title}`);
  const timer = setInterval(show, isTerminal ? 200 : reminderMs);
  try {
    const result = await run((now) => {
      detail = now;
    });
    detail = "";
    finish(line("✓"));
    return result;
  } catch (error) {
    finish(line("✗"));
    throw error;
  } finally {
    clearInterval(timer);
  }
}

function finish(text: string): void {
  if (process.stdout.isTTY) rewrite(`${text}\n`);
  else console.log(text);
}

function rewrite(text: string): void {
  process.stdout.write(`\r\u001b[2K${text}`);
}
