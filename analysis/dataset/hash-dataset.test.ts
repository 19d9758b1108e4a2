import { expect, test } from "vitest";
import { createCategoricalColumn, createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { hashDataset } from "#analysis/dataset/hash-dataset";
import { addBytes, finishSha256, startSha256 } from "#analysis/dataset/sha256";

function hashText(text: string): string {
  const hash = startSha256();
  addBytes(hash, new TextEncoder().encode(text));
  return finishSha256(hash);
}

// Reference: FIPS 180-4 example vectors (NIST, SHA256.pdf and the empty message).
test("SHA-256 agrees with the published vectors", () => {
  expect(hashText("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(hashText("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(hashText("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  );
  expect(hashText("a".repeat(1_000_000))).toBe(
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
  );
});

const build = (values: (number | null)[], code = "x", weights: number[] | null = null) =>
  hashDataset(createDataset([createNumericColumn(code, values)], weights));

test("the same content has the same hash and any other content another", () => {
  expect(build([1, 2, null])).toBe(build([1, 2, null]));
  expect(build([0])).toBe(build([-0]));
  const hashes = [
    build([1, 2, null]),
    build([2, 1, null]),
    build([1, 2, 3]),
    build([1, 2, null], "y"),
    build([1, 2, null], "x", [1, 1, 1]),
    hashDataset(createDataset([createCategoricalColumn("x", [1, 2, null])])),
    hashDataset(createDataset([createCategoricalColumn("x", [1, 2, null], [1, 2, 3])])),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

test("labels do not change the hash", () => {
  const withLabels = createCategoricalColumn("x", [1, 2], [1, 2], ["no", "yes"]);
  expect(hashDataset(createDataset([withLabels]))).toBe(
    hashDataset(createDataset([createCategoricalColumn("x", [1, 2])])),
  );
});
