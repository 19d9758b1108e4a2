import { directionOf, type Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Frame = Readonly<{
  language: Locale;
  /** What stands above every sheet but the first: whose questionnaire it is, and its state. */
  client: string;
  title: string;
  state: string;
}>;

/** The margins of an A4 sheet, in CSS: a running head, and numbered sheets in the digits of the language. */
export function styleSheets({ language, client, title, state }: Frame): string {
  const isPersian = language === "fa";
  const [start, end] = directionOf(language) === "rtl" ? ["right", "left"] : ["left", "right"];
  const style = isPersian ? "persian" : "decimal";
  const [before, between, after] = translator(language, "print")("sheet", { number: "|", total: "|" }).split(
    "|",
  );
  const number = [
    quote(before),
    `counter(page, ${style})`,
    quote(between),
    `counter(pages, ${style})`,
    quote(after),
  ];
  const head = "padding-block-end: 3mm; vertical-align: bottom; font-size: 8pt; color: #525252;";
  const foot = "padding-block-start: 3mm; vertical-align: top; font-size: 8pt; color: #525252;";
  return `@page {
  size: A4;
  margin: 20mm 18mm;
  @top-${start} { content: ${quote(isolate(title))}; ${head} white-space: nowrap; }
  @top-${end} { content: ${quote(isolate(client))}; ${head} white-space: nowrap; }
  @bottom-${start} { content: ${quote(state)}; ${foot} }
  @bottom-${end} { content: ${number.join(" ")}; ${foot} }
}
@page :first {
  @top-${start} { content: none; }
  @top-${end} { content: none; }
}`;
}

/** Text of the other direction keeps its own order. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

function quote(text: string): string {
  const escaped = text.replace(
    /["\\<]|\p{Cc}/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped}"`;
}
