"use client";
import { useCallback } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { type LocalisedText, readText } from "#questionnaire/localised-text";

const longest = 80;

/** "Q3_1 · I compare all offers": how an earlier answer is offered in a list. */
export function useNameVariable(): (variable: string, label: LocalisedText) => string {
  const locale = useCurrentLocale();
  return useCallback(
    (variable, label) => {
      // Browsers take the direction of a line from its first letter, and a code begins with a Latin one.
      const mark = locale === "fa" ? "\u200f" : "";
      const words = readText(label, locale).replace(/\s+/g, " ");
      const short = words.length > longest ? `${words.slice(0, longest)}…` : words;
      return `${mark}${variable} · ${short}`;
    },
    [locale],
  );
}
