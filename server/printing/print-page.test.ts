import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { printPage } from "#server/printing/print-page";

const pages = ["<h1>One</h1>", '<h1 style="break-before: page">Two</h1>'];
const seen: (string | undefined)[] = [];
const site = createServer((request, response) => {
  seen.push(request.headers.cookie);
  response.statusCode = request.url === "/" ? 200 : 404;
  response.setHeader("content-type", "text/html");
  response.end(pages.join(""));
});
let own = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  own = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});

afterAll(() => {
  site.close();
  vi.unstubAllEnvs();
});

test("prints what whoever asks would see, for two at once", { timeout: 120_000 }, async () => {
  const printing = { url: `${own}/`, cookie: "who=me" };
  const both = await Promise.all([printPage(printing), printPage(printing)]);
  for (const pdf of both) {
    const text = Buffer.from(pdf).toString("latin1");
    expect(text.startsWith("%PDF-")).toBe(true);
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(pages.length);
  }
  expect(seen).toContain("who=me");
});

test("prints no page that is not there", { timeout: 120_000 }, async () => {
  await expect(printPage({ url: `${own}/gone`, cookie: "" })).rejects.toMatchObject({ code: "not-found" });
});

test("stops when nobody waits any more, and prints the next", { timeout: 120_000 }, async () => {
  const gone = new AbortController();
  const slow = printPage({ url: `${own}/`, cookie: "", signal: gone.signal });
  setTimeout(() => gone.abort(), 50);
  await expect(slow).rejects.toThrow();
  await expect(printPage({ url: `${own}/`, cookie: "" })).resolves.toBeInstanceOf(Uint8Array);
});

test("says so where there is no browser", async () => {
  vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
  await expect(printPage({ url: `${own}/`, cookie: "" })).rejects.toMatchObject({
    code: "no-browser-to-print",
  });
});
