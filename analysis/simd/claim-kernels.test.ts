import { expect, test } from "vitest";
import { claimKernels } from "#analysis/simd/claim-kernels";
import { latentClassKernelsBinary as binary } from "#analysis/simd/latent-class-kernels-binary";

const claim = (owner: object, bytes: number) => {
  const claimed = claimKernels(binary, owner, bytes);
  if (!claimed) throw new Error("this machine has no SIMD: the tests need one that has");
  return claimed;
};

test("the memory stays the owner's until somebody else claims it", () => {
  const [first, second] = [{}, {}];
  expect(claim(first, 1000).isFresh).toBe(true);
  expect(claim(first, 1000).isFresh).toBe(false);
  expect(claim(second, 1000).isFresh).toBe(true);
  expect(claim(first, 1000).isFresh).toBe(true);
});

test("a claim that needs more memory gets it, and must fill it anew", () => {
  const owner = {};
  const more = claim(owner, 1000).buffer.byteLength + 1_000_000;
  const larger = claim(owner, more);
  expect(larger.isFresh).toBe(true);
  expect(larger.buffer.byteLength).toBeGreaterThanOrEqual(more);
});

test("memory of a large claim is given back when a small one follows", () => {
  claim({}, 100_000_000);
  expect(claim({}, 90_000_000).buffer.byteLength).toBeGreaterThanOrEqual(100_000_000);
  expect(claim({}, 1000).buffer.byteLength).toBeLessThan(1_000_000);
});

test("a binary that this machine cannot run is refused, not tried", () => {
  expect(claimKernels("AGFzbQIAAAA=", {}, 1000)).toBeNull();
});
