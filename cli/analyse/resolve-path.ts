import { resolve } from "node:path";

/** A path as its writer meant it: npm runs scripts in the package's folder, wherever it was called. */
export function resolvePath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
