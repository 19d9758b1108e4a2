import type { NextRequest } from "next/server";
import { handleRespondent } from "#server/responding/handle-respondent";

export const dynamic = "force-dynamic";

/** The thin door, for hosts that cannot run our own server. */
async function answer(request: NextRequest): Promise<Response> {
  const reply = await handleRespondent({
    method: request.method,
    url: request.nextUrl.pathname + request.nextUrl.search,
    header: (name) => request.headers.get(name) ?? undefined,
    address: request.headers.get("x-bakhsh-address") ?? "unknown",
    readBody: (maxBytes) => readBody(request, maxBytes),
  });
  const body = typeof reply.body === "string" ? reply.body : new Uint8Array(reply.body);
  return new Response(request.method === "HEAD" ? null : body, {
    status: reply.status,
    headers: reply.headers,
  });
}

async function readBody(request: Request, maxBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
  }
  return size > maxBytes ? null : Buffer.concat(chunks).toString("utf8");
}

export { answer as GET, answer as HEAD, answer as POST };
