import { handleRespondent } from "#server/responding/handle-respondent";

export type Visit = { status: number; location: string; text: string };

/** A respondent without JavaScript: keeps the cookie, posts forms, follows no redirect by itself. */
export function makeVisitor(options: { language?: string; fetchSite?: string; address?: string } = {}) {
  const headers: Record<string, string | undefined> = {
    "accept-language": options.language ?? "fa",
    "sec-fetch-site": options.fetchSite,
  };
  async function send(method: "GET" | "POST", url: string, body: string): Promise<Visit> {
    const reply = await handleRespondent({
      method,
      url,
      header: (name) => headers[name],
      address: options.address ?? "203.0.113.7",
      readBody: async (maxBytes) => (Buffer.byteLength(body) > maxBytes ? null : body),
    });
    const cookie = reply.headers["set-cookie"];
    if (cookie) headers.cookie = cookie.split(";")[0];
    return {
      status: reply.status,
      location: reply.headers.location ?? "",
      text: typeof reply.body === "string" ? reply.body : "",
    };
  }
  return {
    get: (url: string) => send("GET", url, ""),
    post: (url: string, fields: Record<string, string | string[]> = {}) => send("POST", url, encode(fields)),
    forgetCookie: () => {
      headers.cookie = undefined;
    },
    cookie: () => headers.cookie,
  };
}

function encode(fields: Record<string, string | string[]>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  return new URLSearchParams(pairs).toString();
}
