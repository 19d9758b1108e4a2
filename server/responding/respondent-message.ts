/** What a door (our own server, or a Next route) hands over. */
export type RespondentRequest = {
  method: string;
  /** Path and query, as in the request line. */
  url: string;
  header(
    name: "cookie" | "accept-language" | "accept-encoding" | "sec-fetch-site" | "user-agent",
  ): string | undefined;
  /** The peer's address, for the limit on starts. */
  address: string;
  /** The whole body, or null when it is longer than the limit. */
  readBody(maxBytes: number): Promise<string | null>;
};

export type RespondentReply = {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
};
