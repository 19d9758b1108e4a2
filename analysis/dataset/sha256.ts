/** The first 32 bits of the fractional parts of the square roots of the first 8 primes. */
const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
/** The same of the cube roots of the first 64 primes. */
const ROUND = deriveRoundConstants();

/** A SHA-256 in progress. */
export type Sha256 = { words: Int32Array; pending: Uint8Array; pendingLength: number; byteLength: number };

/** A hash of nothing so far. Source: FIPS 180-4. */
export function startSha256(): Sha256 {
  return { words: Int32Array.from(START), pending: new Uint8Array(64), pendingLength: 0, byteLength: 0 };
}

/** Adds bytes to the hash. Time O(bytes). */
export function addBytes(hash: Sha256, bytes: Uint8Array): void {
  hash.byteLength += bytes.length;
  let offset = 0;
  while (offset < bytes.length) {
    const taken = Math.min(64 - hash.pendingLength, bytes.length - offset);
    hash.pending.set(bytes.subarray(offset, offset + taken), hash.pendingLength);
    hash.pendingLength += taken;
    offset += taken;
    if (hash.pendingLength === 64) {
      compress(hash.words, hash.pending);
      hash.pendingLength = 0;
    }
  }
}

/** Ends the hash and returns it as 64 hexadecimal digits. */
export function finishSha256(hash: Sha256): string {
  const bits = hash.byteLength * 8;
  addBytes(hash, Uint8Array.of(0x80));
  while (hash.pendingLength !== 56) addBytes(hash, Uint8Array.of(0));
  const length = new DataView(new ArrayBuffer(8));
  length.setUint32(0, Math.floor(bits / 4294967296));
  length.setUint32(4, bits >>> 0);
  addBytes(hash, new Uint8Array(length.buffer));
  return Array.from(hash.words, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

const schedule = new Int32Array(64);

function compress(words: Int32Array, block: Uint8Array): void {
  for (let i = 0; i < 16; i++) {
    schedule[i] =
      (block[i * 4] << 24) | (block[i * 4 + 1] << 16) | (block[i * 4 + 2] << 8) | block[i * 4 + 3];
  }
  for (let i = 16; i < 64; i++) {
    const early = schedule[i - 15];
    const late = schedule[i - 2];
    const mixedEarly = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const mixedLate = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[i] = schedule[i - 16] + mixedEarly + schedule[i - 7] + mixedLate;
  }
  let [a, b, c, d, e, f, g, h] = words;
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + ROUND[i] + schedule[i]) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  words[0] += a;
  words[1] += b;
  words[2] += c;
  words[3] += d;
  words[4] += e;
  words[5] += f;
  words[6] += g;
  words[7] += h;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function deriveRoundConstants(): Int32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Int32Array.from(primes, (prime) => {
    const root = Math.cbrt(prime);
    return Math.floor((root - Math.floor(root)) * 4294967296);
  });
}
