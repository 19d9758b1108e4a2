"use client";
import type { ListedValue } from "#components/questionnaire-preview/list-values";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { CodeText } from "#components/ui/code-text";
import { toPersianDigits } from "#i18n/digits";
import { formatNumber } from "#i18n/format";
import type { Locale } from "#i18n/locale";
import type { AnswerValue } from "#questionnaire/answers";

export function ValueList({ values }: Readonly<{ values: readonly ListedValue[] }>) {
  const t = useMessages("preview");
  const locale = useCurrentLocale();
  if (values.length === 0) return <p className="text-sm text-muted">{t("inspector.noValues")}</p>;
  return (
    <dl className="divide-y divide-line text-sm">
      {values.map(({ variable, label, value, words, origin }) => (
        <div key={variable} className="flex flex-col gap-1 py-2">
          <dt className="flex min-w-0 flex-wrap items-center gap-1.5">
            <CodeText>{variable}</CodeText>
            {origin !== "answered" && <Badge>{t(`origin.${origin}`)}</Badge>}
            <span dir="auto" className="min-w-0 truncate text-muted">
              {label}
            </span>
          </dt>
          <dd className="flex flex-wrap gap-x-2">
            {value === null ? (
              <span className="text-muted">{t("inspector.empty")}</span>
            ) : (
              <bdi className="font-medium break-words">{writeValue(value, locale, words.length > 0)}</bdi>
            )}
            {words.length > 0 && <bdi>{words.join(t("inspector.comma"))}</bdi>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A code is a name: its digits are not grouped. */
function writeValue(value: AnswerValue, locale: Locale, isCode: boolean): string {
  if (typeof value === "string") return value;
  const numbers = Array.isArray(value) ? value : value === null ? [] : [value];
  return numbers
    .map((one) =>
      isCode ? writeCode(one, locale) : formatNumber(locale, one, { decimals: decimalsOf(one) }),
    )
    .join(" ");
}

function writeCode(code: number, locale: Locale): string {
  return locale === "fa" ? toPersianDigits(String(code)) : String(code);
}

function decimalsOf(value: number): number {
  return Math.min(4, String(value).split(".")[1]?.length ?? 0);
}
