import { QuestionnaireImportError } from "#exchange/import-report";

/** Real forms nest about twenty deep; what goes far beyond was made to exhaust its reader. */
const mostDepth = 200;
const mostAttempts = 50;

/**
 * The values of a file that is JSON, or a script that holds object literals as tools publish their examples:
 * unquoted keys, single quotes, comments, commas at the end, `const json = {…};`.
 *
 * @throws QuestionnaireImportError when there is none.
 */
export function readLiterals(text: string): unknown[] {
  if (isTooDeep(text)) throw new QuestionnaireImportError("too-deep");
  try {
    return [JSON.parse(text)];
  } catch {
    const found = findLiterals(text);
    if (found.length === 0) throw new QuestionnaireImportError("not-json");
    return found;
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let quote = "";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quote !== "") {
      if (letter === "\\") at += 1;
      else if (letter === quote) quote = "";
    } else if (letter === '"') quote = letter;
    else if (letter === "{" || letter === "[") {
      depth += 1;
      if (depth > mostDepth) return true;
    } else if (letter === "}" || letter === "]") depth -= 1;
  }
  return false;
}

function findLiterals(text: string): unknown[] {
  const found: unknown[] = [];
  let from = 0;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const start = text.indexOf("{", from);
    if (start < 0) break;
    const reader: Reader = { text, at: start, hasBegun: false };
    try {
      found.push(readValue(reader, 0));
      from = reader.at;
    } catch (error) {
      if (!(error instanceof NoLiteral)) throw error;
      // A form that breaks off in the middle must not be taken for one of the smaller things inside it.
      if (reader.hasBegun) return found;
      from = start + 1;
    }
  }
  return found;
}

class NoLiteral extends Error {}

type Reader = {
  text: string;
  at: number;
  /** A key and its value were read: this is an object, not a block of code. */
  hasBegun: boolean;
};

function skipBlank(reader: Reader): void {
  const blank = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
  blank.lastIndex = reader.at;
  reader.at += blank.exec(reader.text)?.[0].length ?? 0;
}

function accept(reader: Reader, sign: string): boolean {
  skipBlank(reader);
  if (reader.text[reader.at] !== sign) return false;
  reader.at += 1;
  return true;
}

const patterns = {
  key: /[\p{L}_$\d][\p{L}\p{N}_$]*/uy,
  number: /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y,
  word: /(?:true|false|null|undefined)\b/y,
} as const;

function match(reader: Reader, what: keyof typeof patterns): string | undefined {
  const pattern = patterns[what];
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  if (found !== undefined) reader.at += found.length;
  return found;
}

function readValue(reader: Reader, depth: number): unknown {
  if (depth > mostDepth) throw new NoLiteral();
  skipBlank(reader);
  switch (reader.text[reader.at]) {
    case "{":
      return readObject(reader, depth);
    case "[":
      return readList(reader, depth);
    case '"':
    case "'":
    case "`":
      return readJoinedText(reader);
  }
  const number = match(reader, "number");
  if (number !== undefined) return Number(number);
  const word = match(reader, "word");
  if (word === undefined) throw new NoLiteral();
  return word === "true" ? true : word === "false" ? false : word === "null" ? null : undefined;
}

function readObject(reader: Reader, depth: number): Record<string, unknown> {
  reader.at += 1;
  const entries: [string, unknown][] = [];
  while (!accept(reader, "}")) {
    const isQuoted = /["']/.test(reader.text[reader.at] ?? "");
    const key = isQuoted ? readText(reader) : match(reader, "key");
    if (key === undefined || !accept(reader, ":")) throw new NoLiteral();
    reader.hasBegun = true;
    entries.push([key, readValue(reader, depth + 1)]);
    if (!accept(reader, ",") && reader.text[reader.at] !== "}") throw new NoLiteral();
  }
  return Object.fromEntries(entries);
}

function readList(reader: Reader, depth: number): unknown[] {
  reader.at += 1;
  const list: unknown[] = [];
  while (!accept(reader, "]")) {
    list.push(readValue(reader, depth + 1));
    if (!accept(reader, ",") && reader.text[reader.at] !== "]") throw new NoLiteral();
  }
  return list;
}

/** Long texts are written in pieces joined by `+`. */
function readJoinedText(reader: Reader): string {
  let text = readText(reader);
  for (;;) {
    const before = reader.at;
    if (!accept(reader, "+")) return text;
    skipBlank(reader);
    if (!/["'`]/.test(reader.text[reader.at] ?? "")) {
      reader.at = before;
      return text;
    }
    text += readText(reader);
  }
}

const escapes: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", "\n": "" };

function readText(reader: Reader): string {
  const quote = reader.text[reader.at];
  let text = "";
  for (reader.at += 1; reader.at < reader.text.length; reader.at += 1) {
    const letter = reader.text[reader.at];
    if (letter === quote) {
      reader.at += 1;
      return text;
    }
    if (letter !== "\\") {
      text += letter;
      continue;
    }
    reader.at += 1;
    const code = /u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})/y;
    code.lastIndex = reader.at;
    const coded = code.exec(reader.text);
    const escaped = reader.text[reader.at] ?? "";
    text += coded
      ? String.fromCharCode(Number.parseInt(coded[1] ?? coded[2], 16))
      : (escapes[escaped] ?? escaped);
    if (coded) reader.at += coded[0].length - 1;
  }
  throw new NoLiteral();
}
