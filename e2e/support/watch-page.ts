import type { BrowserContext } from "@playwright/test";

export type Watch = {
  complaints: string[];
  /** What a test brings about on purpose, such as the 404 that it asks for. */
  tolerate: (pattern: RegExp) => void;
};

/** Collects what no page may do: call another origin, break its own policy, write an error, throw. */
export function watchPages(context: BrowserContext, baseUrl: string, watch: Watch): void {
  const own = new URL(baseUrl).origin;
  context.on("request", (request) => {
    const url = new URL(request.url());
    const isInline = ["data:", "blob:", "about:"].includes(url.protocol);
    if (!isInline && url.origin !== own) watch.complaints.push(`asked another origin: ${request.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    watch.complaints.push(`console on ${message.page()?.url()}: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => {
    watch.complaints.push(`thrown on ${error.page()?.url()}: ${error.error().stack}`);
  });
}
