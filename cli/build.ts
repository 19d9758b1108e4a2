import { fileURLToPath } from "node:url";
import { buildAll } from "#cli/build-if-stale";
import { shutDown, shutDownOnSignals } from "#cli/shutdown";

shutDownOnSignals(() => {});
try {
  await buildAll(fileURLToPath(new URL("..", import.meta.url)), "inherit");
} catch (error) {
  console.error((error as Error).message);
  await shutDown();
  process.exitCode = 1;
}
