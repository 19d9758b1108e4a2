type Measured = { work: string; ms: number; reachMs: number; peers: readonly { name: string; ms: number }[] };

/** One line for a piece of work, and one for each peer with how many times as long it takes. */
export function reportTime({ work, ms, reachMs, peers }: Measured): void {
  const verdict = ms <= reachMs ? "reached" : "not reached";
  console.log(`${work}: ${showMs(ms)} (goal ${showMs(reachMs)}: ${verdict})`);
  for (const peer of peers) {
    console.log(`  ${peer.name}: ${showMs(peer.ms)}, ${(peer.ms / ms).toFixed(1)} times ours`);
  }
}

/** The least time of some runs: other work on the machine can only add to it. */
export async function leastTimeMs(runs: number, run: () => unknown): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    const startedAt = performance.now();
    await run();
    least = Math.min(least, performance.now() - startedAt);
  }
  return least;
}

function showMs(ms: number): string {
  return ms < 1000 ? `${ms.toPrecision(3)} ms` : `${(ms / 1000).toFixed(2)} s`;
}
