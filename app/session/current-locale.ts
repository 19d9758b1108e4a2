import { cookies, headers } from "next/headers";
import { cache } from "react";
import { isLocale, type Locale } from "#i18n/locale";

export const languageCookie = "language";

/** The remembered choice, else what the browser prefers, else Persian. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(languageCookie)?.value;
  if (isLocale(chosen)) return chosen;
  const preferred = (await headers()).get("accept-language") ?? "";
  const first = preferred
    .split(",")
    .map((part) => part.trim().slice(0, 2))
    .find(isLocale);
  return first ?? "fa";
});
