import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The times in milliseconds, by name, that a script in R or Python prints as one JSON object; nothing where the
 * language or one of its packages is not installed. The script finds `files` in its working directory.
 */
export function runPeer(
  command: "Rscript" | "python3",
  script: string,
  files: Readonly<Record<string, ArrayBufferView>>,
): { name: string; ms: number }[] {
  const folder = mkdtempSync(join(tmpdir(), "bakhsh-bench-"));
  try {
    for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(files)) {
      writeFileSync(join(folder, name), new Uint8Array(buffer, byteOffset, byteLength));
    }
    writeFileSync(join(folder, "script"), script);
    const { status, stdout } = spawnSync(command, ["script"], { cwd: folder, encoding: "utf8" });
    if (status !== 0) return [];
    const times: Record<string, number> = JSON.parse(stdout);
    return Object.entries(times).map(([name, ms]) => ({ name: `${name}, measured now`, ms }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
