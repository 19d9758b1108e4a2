import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The benchmarks of the statistics engine one after another, or those named: `npm run bench:analysis -- kmeans`. */
const folder = join(import.meta.dirname, "analysis");
const benchmarks = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ""))
  .filter((name) => !["generate-data", "report-time", "run-peer"].includes(name));
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !benchmarks.includes(name));
if (unknown !== undefined) {
  console.error(`"${unknown}" is not one of ${benchmarks.join(", ")}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : benchmarks) {
  console.log(`\n${name}`);
  const run = spawnSync(process.execPath, ["--import", "tsx", join(folder, `${name}.ts`)], {
    stdio: "inherit",
  });
  if (run.status !== 0) process.exitCode = 1;
}
