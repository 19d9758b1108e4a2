"use client";
import type { ReactNode } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { NumberText } from "#components/ui/number-text";
import { Condition } from "#questionnaire/condition";
import { conditionSentence } from "#questionnaire/condition-sentence";
import { LocalisedText, readText } from "#questionnaire/localised-text";

/** One side of a difference, as somebody reads it. */
export function ChangedValue({ value }: Readonly<{ value: unknown }>): ReactNode {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  if (value === undefined || value === "")
    return <i className="text-muted">{t("editing.difference.nothing")}</i>;
  if (typeof value === "string") return <span dir="auto">{value}</span>;
  if (typeof value === "number") return <NumberText locale={locale} value={value} />;
  if (typeof value === "boolean") return t(value ? "editing.difference.yes" : "editing.difference.no");
  if (Array.isArray(value) && value.every((one) => typeof one === "string" || typeof one === "number")) {
    return (
      <code dir="ltr" className="font-mono text-xs">
        {value.join(", ")}
      </code>
    );
  }
  const condition = Condition.safeParse(value).data;
  if (condition) {
    return conditionSentence(condition, locale, {
      name: (variable) => `\u2068${variable}\u2069`,
      label: () => undefined,
      writeNumber: String,
    });
  }
  const words = wordsOf(value);
  if (words) return <span dir="auto">{readText(words, locale)}</span>;
  return t("editing.difference.several", { count: Array.isArray(value) ? value.length : 1 });
}

/** A question, an option or an item is told by its words. */
function wordsOf(value: unknown): LocalisedText | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const holder = value as { text?: unknown; label?: unknown; title?: unknown };
  const found = LocalisedText.safeParse(holder.text ?? holder.label ?? holder.title ?? value).data;
  return found && Object.keys(found).length > 0 ? found : undefined;
}
