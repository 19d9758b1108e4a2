"use client";
import { useState } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { NumberField } from "#components/ui/number-field";

type Props = Readonly<{
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  isWhole?: boolean;
  min?: number;
  max?: number;
  /** An empty box means that there is no value; without it the last one stands. */
  isOptional?: boolean;
  isLabelHidden?: boolean;
  help?: string;
  className?: string;
}>;

/** A number of the form. One that the questionnaire cannot hold stays in the box, marked, and is not stored. */
export function NumberBox({
  value,
  onChange,
  min = -1e12,
  max = 1e12,
  isWhole,
  isOptional = true,
  ...props
}: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const [refused, setRefused] = useState<number | "empty">();
  const accepts = (number: number) =>
    number >= min && number <= max && (!isWhole || Number.isInteger(number));
  const change = (number: number | null) => {
    if (number === null ? isOptional : accepts(number)) {
      setRefused(undefined);
      onChange(number ?? undefined);
    } else {
      setRefused(number ?? "empty");
    }
  };
  return (
    <NumberField
      {...props}
      locale={locale}
      size="small"
      isWhole={isWhole}
      value={refused === "empty" ? null : (refused ?? value ?? null)}
      error={refused === undefined ? undefined : t("number.refused", { min, max })}
      onChange={change}
    />
  );
}
