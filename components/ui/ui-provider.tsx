"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { installAriaStrings } from "#components/ui/aria-strings";
import type { Locale } from "#i18n/locale";

installAriaStrings();

type Props = Readonly<{ locale: Locale; children: ReactNode }>;

/** Wraps the whole page once: direction, digits and calendars of the controls, and links inside menus. */
export function UiProvider({ locale, children }: Props) {
  const router = useRouter();
  return (
    <I18nProvider locale={locale === "fa" ? "fa-IR" : "en-GB"}>
      <RouterProvider navigate={router.push}>{children}</RouterProvider>
    </I18nProvider>
  );
}
