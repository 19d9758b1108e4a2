import { afterEach, expect, test } from "vitest";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { createRandom, nextNormal } from "#analysis/random";
import { fitKMeansInThreads } from "#server/threads/fit-kmeans-in-threads";
import { openThreadPool, type ThreadPool } from "#server/threads/thread-pool";

const open: ThreadPool[] = [];
afterEach(() => Promise.all(open.splice(0).map((pool) => pool.close())));

function openPool(size: number): ThreadPool {
  const pool = openThreadPool(size);
  open.push(pool);
  return pool;
}

const source = createRandom(1, [0]);
const rows = Array.from({ length: 300 }, (_, row) => [
  nextNormal(source) + (row % 3) * 2,
  nextNormal(source),
]);
const input = { matrix: createMatrix(rows), weights: null };
const fit = (pool: ThreadPool, starts = 40) =>
  fitKMeansInThreads(pool, input, [2, 3, 5], { starts, seed: 7 });

test("one thread or four, the figures are the same to the last bit", async () => {
  const alone = await fit(openPool(1));
  const together = await fit(openPool(4));
  expect(together).toEqual(alone);
  expect(alone.map(({ k }) => k)).toEqual([2, 3, 5]);
});

test("several analyses share a pool, and each gets its own results", async () => {
  const pool = openPool(2);
  const [many, few] = await Promise.all([fit(pool, 60), fit(pool, 3)]);
  expect([many[0].starts, few[0].starts]).toEqual([60, 3]);
  expect(await fit(pool, 3)).toEqual(few);
});

test.each([1, 2])(
  "a refusal in a pool of %d comes back as what it was, and the pool goes on",
  async (size) => {
    const pool = openPool(size);
    const chains = { study: "not a study" } as never;
    await expect(pool.run("kmeans-starts", chains, [{} as never])).rejects.toThrow();
    const other = openPool(size);
    await expect(fitKMeansInThreads(other, input, [301], { starts: 2 })).rejects.toMatchObject({
      code: "k-exceeds-distinct-rows",
    });
    expect(await fit(other, 2)).toHaveLength(3);
  },
);

test.each([1, 2])("closing a pool of %d ends what it was at, with the reason", async (size) => {
  const pool = openPool(size);
  const fitting = fit(pool, 100_000);
  const refused = expect(fitting).rejects.toThrow("no longer wanted");
  await pool.close(new Error("no longer wanted"));
  await refused;
});

test("says how far each task is", async () => {
  const pool = openPool(2);
  const seen: number[] = [];
  const prepared = await import("#analysis/kmeans/prepare-kmeans");
  const shared = prepared.prepareKMeans(input);
  const options = prepared.completeKMeansOptions(shared, { k: 3, starts: 20, seed: 1 });
  await pool.run("kmeans-starts", shared, [{ options, from: 0, to: 20 }], {
    onProgress: (index, done, total) => {
      expect([index, total]).toEqual([0, 20]);
      seen.push(done);
    },
  });
  expect(seen.at(-1)).toBe(20);
});
