import { Agent, request } from "node:http";

export type Post = { path: string; body: string; cookie?: string };
export type Answer = { status: number; location: string; cookie: string };

export function makeClient(origin: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(origin);
  return {
    post: ({ path, body, cookie }: Post): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const sending = request(
          {
            agent,
            hostname,
            port,
            path,
            method: "POST",
            headers: {
              "content-type": "application/x-www-form-urlencoded",
              "content-length": Buffer.byteLength(body),
              ...(cookie ? { cookie } : {}),
            },
          },
          (response) => {
            response.resume();
            response.on("end", () =>
              resolve({
                status: response.statusCode ?? 0,
                location: response.headers.location ?? "",
                cookie: response.headers["set-cookie"]?.[0].split(";")[0] ?? "",
              }),
            );
            response.on("error", reject);
          },
        );
        sending.on("error", reject);
        sending.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** Runs `work` on so many connections until the time is over; returns how often it was done a second. */
export async function measureRate(
  connections: number,
  durationMs: number,
  work: (connection: number) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      while (performance.now() - start < durationMs) {
        await work(connection);
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - start);
}
