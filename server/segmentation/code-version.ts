import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const analysis = new URL("../../analysis/", import.meta.url);

let computed: string | undefined;

/** A fingerprint of the code that computes figures: a solution fitted again with the same one has the same numbers. */
export function codeVersion(): string {
  computed ??= `analysis-${hashSources()}`;
  return computed;
}

function hashSources(): string {
  const hash = createHash("sha256");
  const files = readdirSync(analysis, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .sort();
  for (const path of files) {
    hash.update(path);
    hash.update(readFileSync(fileURLToPath(new URL(path, analysis))));
  }
  return hash.digest("hex").slice(0, 16);
}
