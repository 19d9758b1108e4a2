import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build, transform } from "esbuild";

const source = join(dirname(fileURLToPath(import.meta.url)), "..", "respondent");
const fonts = ["vazirmatn-persian.woff2", "vazirmatn-latin.woff2"];

export type RespondentManifest = { css: string; script: string; fonts: { fa: string; en: string } };
export type RespondentAssets = {
  /** Names of the files, with the hash of their content: they may be cached for ever. */
  manifest: RespondentManifest;
  files: { name: string; bytes: number; gzipBytes: number }[];
};

/**
 * Builds script, style sheet and fonts of the respondent's page into `outDir`, each with `.gz` and `.br`
 * beside it where that saves anything, and `manifest.json` last: who reads it finds every file.
 * Files of the build before stay one build longer, for pages that are open on a phone.
 */
export async function buildRespondentAssets(outDir: string): Promise<RespondentAssets> {
  await mkdir(outDir, { recursive: true });
  const former = await readFormer(outDir);
  const files: RespondentAssets["files"] = [];
  const add = async (name: string, content: Buffer) => {
    const file = await writeHashed(outDir, name, content);
    files.push(file);
    return file.name;
  };
  const fontNames = new Map<string, string>();
  for (const font of fonts) {
    fontNames.set(font, await add(font, await readFile(join(source, "assets", font))));
  }
  const manifest: RespondentManifest = {
    css: await add("page.css", await buildStyle(fontNames)),
    script: await add("enhance.js", await buildScript()),
    fonts: { fa: fontNames.get(fonts[0])!, en: fontNames.get(fonts[1])! },
  };
  await removeOlder(outDir, [...namesOf(manifest), ...former]);
  await writeFile(join(outDir, "manifest.json.new"), JSON.stringify(manifest, null, 2));
  await rename(join(outDir, "manifest.json.new"), join(outDir, "manifest.json"));
  return { manifest, files };
}

async function buildScript(): Promise<Buffer> {
  const result = await build({
    entryPoints: [join(source, "browser", "enhance.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2019"],
    charset: "utf8",
    write: false,
    legalComments: "none",
  });
  return Buffer.from(result.outputFiles[0].contents);
}

/** Each may overrule the ones before it. */
const common = ["frame.css", "questions.css", "controls.css"].map((name) => join("common", name));

/**
 * One sheet of the common rules and then those of each part, so that a part may overrule what is common.
 * Style sheet and fonts lie in one folder: the sheet names a font by its file name alone.
 */
async function buildStyle(fontNames: ReadonlyMap<string, string>): Promise<Buffer> {
  const parts = (await readdir(join(source, "style"))).filter((name) => name.endsWith(".css")).sort();
  const sheets = await Promise.all(
    [...common, ...parts].map((name) => readFile(join(source, "style", name), "utf8")),
  );
  let css = sheets.join("\n");
  for (const [font, hashed] of fontNames) css = css.replaceAll(`./assets/${font}`, `./${hashed}`);
  const { code } = await transform(css, { loader: "css", minify: true, charset: "utf8" });
  return Buffer.from(code);
}

async function writeHashed(outDir: string, name: string, content: Buffer) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const hashed = `${basename(name, extname(name))}.${hash}${extname(name)}`;
  const path = join(outDir, hashed);
  await writeFile(path, content);
  const gzipped = await promisify(gzip)(content, { level: 9 });
  const brotli = await promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  });
  // A font is compressed inside already.
  if (gzipped.length < content.length * 0.95) {
    await writeFile(`${path}.gz`, gzipped);
    await writeFile(`${path}.br`, brotli);
  }
  return { name: hashed, bytes: content.length, gzipBytes: Math.min(gzipped.length, content.length) };
}

async function readFormer(outDir: string): Promise<string[]> {
  const text = await readFile(join(outDir, "manifest.json"), "utf8").catch(() => undefined);
  return text ? namesOf(JSON.parse(text)) : [];
}

function namesOf({ css, script, fonts: { fa, en } }: RespondentManifest): string[] {
  return [css, script, fa, en];
}

async function removeOlder(outDir: string, kept: readonly string[]): Promise<void> {
  for (const name of await readdir(outDir)) {
    const isBuilt = /\.[0-9a-f]{12}\.(?:js|css|woff2)(?:\.gz|\.br)?$/.test(name);
    if (isBuilt && !kept.includes(name.replace(/\.(?:gz|br)$/, ""))) await rm(join(outDir, name));
  }
}
