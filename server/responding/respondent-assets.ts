import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PageAssets } from "#respondent/document";
import type { RespondentReply } from "#server/responding/respondent-message";

/** Where the build puts the respondent's script, style and fonts. */
const folder = join(process.cwd(), ".cache", "respondent");
const address = "/s/assets/";

let assets: PageAssets | undefined;

/** Addresses of the built files, read once from the manifest. */
export function respondentAssets(): PageAssets {
  if (!assets) {
    const { css, script, fonts } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    assets = {
      cssUrl: address + css,
      scriptUrl: address + script,
      fontUrls: { fa: address + fonts.fa, en: address + fonts.en },
    };
  }
  return assets;
}

const contentTypes: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
};

/** One built file, compressed when the browser takes it; its name holds its hash, so it is kept for ever. */
export async function readAsset(url: string, acceptEncoding: string): Promise<RespondentReply | undefined> {
  const name = url.startsWith(address) ? url.slice(address.length).split("?")[0] : "";
  const extension = /^[a-z-]+\.[0-9a-f]+\.(css|js|woff2)$/.exec(name)?.[1];
  if (!extension) return undefined;
  const headers: Record<string, string> = {
    "content-type": contentTypes[extension],
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    vary: "accept-encoding",
  };
  for (const [encoding, suffix] of [
    ["br", ".br"],
    ["gzip", ".gz"],
  ]) {
    if (!acceptEncoding.includes(encoding)) continue;
    const packed = await readFile(join(folder, name + suffix)).catch(() => undefined);
    if (packed) return { status: 200, headers: { ...headers, "content-encoding": encoding }, body: packed };
  }
  const plain = await readFile(join(folder, name)).catch(() => undefined);
  return plain && { status: 200, headers, body: plain };
}
