import type { IncomingMessage, ServerResponse } from "node:http";
import { handleRespondent } from "#server/responding/handle-respondent";

export function isRespondentPath(url: string): boolean {
  return url.startsWith("/s/");
}

/** The fast door: the respondent's routes straight from node:http. */
export async function answerRespondent(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reply = await handleRespondent({
    method: request.method ?? "GET",
    url: request.url ?? "/",
    header: (name) => request.headers[name] as string | undefined,
    address: String(request.headers["x-bakhsh-address"] ?? "unknown"),
    readBody: (maxBytes) => readBody(request, maxBytes),
  });
  response.writeHead(reply.status, { ...reply.headers, "content-length": Buffer.byteLength(reply.body) });
  response.end(request.method === "HEAD" ? undefined : reply.body);
}

function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.on("end", () => resolve(size > maxBytes ? null : Buffer.concat(chunks).toString("utf8")));
    request.on("error", reject);
    request.on("aborted", () => reject(new Error("the request was broken off")));
  });
}
