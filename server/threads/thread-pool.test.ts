import { afterEach, expect, test } from "vitest";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { completeKMeansOptions, prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
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
const cluster = (pool: ThreadPool, starts = 40) =>
  fitKMeansInThreads(pool, input, [2, 3, 5], { starts, seed: 7 });

test("one thread or four, the figures are the same to the last bit", async () => {
  const alone = await cluster(openPool(1));
  const together = await cluster(openPool(4));
  expect(together).toEqual(alone);
  expect(alone.map(({ k }) => k)).toEqual([2, 3, 5]);
});

test("several analyses share a pool, and each gets its own results", async () => {
  const pool = openPool(2);
  const [many, few] = await Promise.all([cluster(pool, 60), cluster(pool, 3)]);
  expect([many[0].starts, few[0].starts]).toEqual([60, 3]);
  expect(await cluster(pool, 3)).toEqual(few);
});

test.each([1, 2])("a refusal in a pool of %d comes back as what it was", async (size) => {
  const pool = openPool(size);
  const shared = prepareKMeans(input);
  const options = completeKMeansOptions(shared, { k: 3, starts: 20, seed: 1 });
  const emptyRange = { options, from: 5, to: 5 };
  await expect(pool.run("kmeans-starts", shared, [emptyRange])).rejects.toMatchObject({
    name: "AnalysisError",
    code: "invalid-argument",
    details: { from: 5, to: 5 },
  });
  expect(await cluster(pool, 2)).toHaveLength(3);
});

test("a bug in a thread ends the pool and reaches the caller", async () => {
  await expect(openPool(2).run("kmeans-starts", null as never, [null as never])).rejects.toThrow(TypeError);
});

test.each([1, 2])("closing a pool of %d ends what it was at, with the reason", async (size) => {
  const pool = openPool(size);
  const fitting = cluster(pool, 100_000);
  const refused = expect(fitting).rejects.toThrow("no longer wanted");
  await pool.close(new Error("no longer wanted"));
  await refused;
});

test.each([1, 2])("a pool of %d that was closed refuses further work", async (size) => {
  const pool = openPool(size);
  await pool.close(new Error("closed"));
  await expect(cluster(pool, 2)).rejects.toThrow("closed");
});

test.each([1, 2])(
  "a result that cannot be kept ends its analysis in a pool of %d, and no other",
  async (size) => {
    const pool = openPool(size);
    const shared = prepareKMeans(input);
    const options = completeKMeansOptions(shared, { k: 3, starts: 4, seed: 1 });
    const tasks = [0, 1, 2, 3].map((from) => ({ options, from, to: from + 1 }));
    const kept: number[] = [];
    const keep = async (index: number) => {
      await Promise.resolve();
      if (index === 2) throw new Error("the disk is full");
      kept.push(index);
    };
    await expect(pool.run("kmeans-starts", shared, tasks, { onResult: keep })).rejects.toThrow(
      "the disk is full",
    );
    expect(kept.every((index) => index !== 2)).toBe(true);
    expect(await cluster(pool, 2)).toHaveLength(3);
  },
);

test("says how far each task is", async () => {
  const pool = openPool(2);
  const seen: number[] = [];
  const shared = prepareKMeans(input);
  const options = completeKMeansOptions(shared, { k: 3, starts: 20, seed: 1 });
  await pool.run("kmeans-starts", shared, [{ options, from: 0, to: 20 }], {
    onProgress: (index, done, total) => {
      expect([index, total]).toEqual([0, 20]);
      seen.push(done);
    },
  });
  expect(seen.at(-1)).toBe(20);
});
