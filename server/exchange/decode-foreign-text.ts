import { createByteDecoder } from "#datafile/decode-bytes";
import { QuestionnaireImportError } from "#exchange/import-report";

/**
 * The text of an uploaded file in whichever of the usual encodings it is. What is no text at all, such as an
 * archive under another ending, is refused by name rather than as a fault inside it.
 */
export function decodeForeignText(bytes: Uint8Array): string {
  const decoder = createByteDecoder();
  const text = `${decoder.decode(bytes)}${decoder.finish()}`.replace(/^\ufeff/, "");
  const { doubts, replacedCharacters } = decoder.report();
  const isDamaged = replacedCharacters > Math.max(3, text.length / 1000);
  if (doubts.includes("spreadsheet-file") || isDamaged || text.includes("\0"))
    throw new QuestionnaireImportError("not-text");
  return text;
}
