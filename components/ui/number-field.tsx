"use client";

import { useState } from "react";
import { TextField, type TextFieldProps } from "#components/ui/text-field";
import { parseNumber } from "#i18n/digits";
import { formatNumber } from "#i18n/format";
import type { Locale } from "#i18n/locale";

type Props = Readonly<
  Omit<TextFieldProps, "value" | "defaultValue" | "onChange" | "type" | "dir" | "inputMode"> & {
    locale: Locale;
    /** Null while the box is empty or holds no number. */
    value?: number | null;
    defaultValue?: number | null;
    onChange?: (value: number | null, typed: string) => void;
    isWhole?: boolean;
  }
>;

/**
 * A text box that reads Persian, Arabic and ASCII digits alike, and rewrites a readable number in the page's
 * digits on leaving. With `name`, the form posts ASCII digits, or the text as typed when it is no number.
 */
export function NumberField({
  locale,
  value,
  defaultValue,
  onChange,
  isWhole,
  name,
  onBlur,
  ...props
}: Props) {
  const [text, setText] = useState(() => write(locale, value ?? defaultValue ?? null));
  const typedValue = parseNumber(text);
  // A value set from outside wins over what was typed for the old one.
  const shown = value !== undefined && value !== typedValue ? write(locale, value) || text : text;
  return (
    <>
      <TextField
        {...props}
        dir="ltr"
        inputMode={isWhole ? "numeric" : "decimal"}
        autoComplete="off"
        value={shown}
        onChange={(typed) => {
          setText(typed);
          onChange?.(parseNumber(typed), typed);
        }}
        onBlur={(event) => {
          if (typedValue !== null) setText(write(locale, typedValue));
          onBlur?.(event);
        }}
      />
      {name && (
        <input
          type="hidden"
          name={name}
          value={parseNumber(shown)?.toString() ?? shown}
          disabled={props.isDisabled}
        />
      )}
    </>
  );
}

function write(locale: Locale, value: number | null): string {
  if (value === null) return "";
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return formatNumber(locale, value, { decimals });
}
