import { inflateSync } from "node:zlib";

/** How many sheets a PDF of Chromium has, and the words on them, by the tables that its fonts bring for copying. */
export function readPdf(file: Buffer): { pages: number; text: string } {
  const objects = new Map<string, { head: string; stream: string }>();
  const source = file.toString("latin1");
  for (const [, id, body] of source.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) {
    const [head, packed] = body.split(/stream\r?\n/, 2);
    objects.set(id, { head, stream: packed ? unpack(head, packed) : "" });
  }
  const fontTables = new Map<string, Map<string, string>>();
  for (const [id, { head }] of objects) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    if (table) fontTables.set(id, readTable(objects.get(table)?.stream ?? ""));
  }
  const fontNames = [...objects.values()].flatMap(({ head }) => [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  const fonts = new Map(fontNames.map(([, name, id]) => [name, fontTables.get(id)]));
  const sheets = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  const contents = sheets.map(({ head }) => /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? "");
  return {
    pages: sheets.length,
    text: contents.map((id) => readWords(objects.get(id)?.stream ?? "", fonts)).join("\n"),
  };
}

function unpack(head: string, packed: string): string {
  const bytes = Buffer.from(packed, "latin1");
  return (head.includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1");
}

/** From the glyphs of a font to what they stand for. */
function readTable(table: string): Map<string, string> {
  const read = new Map<string, string>();
  for (const [, lines] of table.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, text] of lines.matchAll(/<(\w+)> <(\w+)>/g)) read.set(glyph, fromUtf16(text));
  }
  for (const [, lines] of table.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, first] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const start = Number.parseInt(from, 16);
      for (let glyph = start; glyph <= Number.parseInt(to, 16); glyph += 1) {
        const text = (Number.parseInt(first, 16) + glyph - start).toString(16).padStart(first.length, "0");
        read.set(glyph.toString(16).toUpperCase().padStart(from.length, "0"), fromUtf16(text));
      }
    }
  }
  return read;
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}

function readWords(content: string, fonts: Map<string, Map<string, string> | undefined>): string {
  let table: Map<string, string> | undefined;
  let text = "";
  for (const [, font, glyphs, end] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\b(ET)\b/g)) {
    if (font) table = fonts.get(font);
    if (glyphs)
      text += (glyphs.match(/.{4}/g) ?? []).map((glyph) => table?.get(glyph.toUpperCase()) ?? "").join("");
    if (end) text += "\n";
  }
  return text;
}
