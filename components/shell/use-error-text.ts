"use client";
import { useMessages } from "#components/shell/use-messages";

type Failure = Readonly<{ code: string; detail?: Readonly<Record<string, unknown>> }>;

/** Turns a coded failure into words; every code has a sentence that says what to do next. */
export function useErrorText(): (failure: Failure) => string {
  const t = useMessages("errors");
  return ({ code, detail = {} }) => {
    const key = code as Parameters<typeof t>[0];
    if (!t.has(key)) return t("unexpected");
    const minutes = Math.max(1, Math.ceil(Number(detail.seconds ?? 60) / 60));
    const { megabytes = 0, pixels = 0, reason = "", place = "" } = detail;
    return t(key, {
      minutes,
      megabytes: Number(megabytes),
      pixels: Number(pixels),
      // A message chooses by words without hyphens.
      reason: String(reason).replaceAll("-", "_"),
      place: String(place),
    });
  };
}
