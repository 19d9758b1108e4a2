import type { Locale } from "#i18n/locale";

type Props = Readonly<{ title: string; language: Locale }>;

/** On paper every sheet but the cover bears the report's title and the number of the sheet. */
export function PrintFrame({ title, language }: Props) {
  const counter = language === "fa" ? "counter(page, persian)" : "counter(page)";
  const look = `font: 8pt Vazirmatn, sans-serif; color: #56524b; direction: ${language === "fa" ? "rtl" : "ltr"};`;
  return (
    <style>{`
      @page {
        @top-center { content: "${writeCssString(title)}"; ${look} }
        @bottom-center { content: ${counter}; ${look} }
      }
      @page :first { @top-center { content: none } @bottom-center { content: none } }
    `}</style>
  );
}

/** Everything but letters and digits as an escape: a title can hold quotes, and the end of a style element. */
function writeCssString(text: string): string {
  return [...text]
    .map((character) =>
      /[\p{L}\p{N} ]/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
    )
    .join("");
}
