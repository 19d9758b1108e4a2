/** Compiled functions and the memory they work on, which belong to the claimant until somebody else claims them. */
export type ClaimedKernels<Functions> = {
  functions: Functions;
  buffer: ArrayBuffer;
  /** True when the memory may hold somebody else's numbers: write yours before use. */
  isFresh: boolean;
};

type Home = { memory: WebAssembly.Memory; functions: WebAssembly.Exports; owner: WeakRef<object> | null };

const PAGE_BYTES = 65_536;
/** A memory this large is given back once a claim needs only a small part of it. */
const LARGE_BYTES = 64 * 1_048_576;

const modules = new Map<string, WebAssembly.Module | null>();
const homes = new Map<string, Home>();

/**
 * The compiled functions of a binary with at least `bytes` of memory, or null where WebAssembly lacks SIMD.
 *
 * Each thread keeps one memory a binary, since every new one reserves gigabytes of address space. Claim it again
 * before each use: as long as nobody else has claimed it in between, the numbers are still there.
 *
 * @param binary base64, as the generated files here hold it.
 * @param owner who claims; compared by identity.
 */
export function claimKernels<Functions>(
  binary: string,
  owner: object,
  bytes: number,
): ClaimedKernels<Functions> | null {
  const module = compile(binary);
  if (!module) return null;
  const home = homes.get(binary);
  const capacity = home ? home.memory.buffer.byteLength : 0;
  if (home?.owner?.deref() === owner && capacity >= bytes) return claimed(home, false);
  const mayStay = home && (capacity <= LARGE_BYTES || bytes > capacity / 4);
  const next = mayStay ? home : createHome(module);
  const missing = bytes - next.memory.buffer.byteLength;
  if (missing > 0) next.memory.grow(Math.ceil(missing / PAGE_BYTES));
  next.owner = new WeakRef(owner);
  homes.set(binary, next);
  return claimed(next, true);
}

function claimed<Functions>({ functions, memory }: Home, isFresh: boolean): ClaimedKernels<Functions> {
  return { functions: functions as Functions, buffer: memory.buffer, isFresh };
}

function compile(binary: string): WebAssembly.Module | null {
  let module = modules.get(binary);
  if (module === undefined) {
    const bytes = Uint8Array.from(atob(binary), (letter) => letter.charCodeAt(0));
    module =
      typeof WebAssembly === "object" && WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
    modules.set(binary, module);
  }
  return module;
}

function createHome(module: WebAssembly.Module): Home {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return { memory, functions: exports, owner: null };
}
