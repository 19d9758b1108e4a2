// A thread does not inherit the loader that lets Node read TypeScript, so it installs its own before the first import.
import { register } from "tsx/esm/api";

register();
await import("./pool-thread.ts");
