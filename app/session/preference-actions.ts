"use server";
import { cookies } from "next/headers";
import { languageCookie } from "#app/session/current-locale";
import { findViewer } from "#app/session/current-viewer";
import { themeCookie } from "#components/shell/theme-cookie";
import { isLocale } from "#i18n/locale";
import { chooseLanguage } from "#server/people/choose-language";

const year = 365 * 24 * 60 * 60;

function remembered(name: string, value: string) {
  return { name, value, maxAge: year, path: "/", sameSite: "lax", httpOnly: true } as const;
}

/** Remembered on this device for everybody, and with the account for those who are signed in. */
export async function chooseLanguageAction(untrusted: unknown): Promise<void> {
  if (!isLocale(untrusted)) return;
  (await cookies()).set(remembered(languageCookie, untrusted));
  const viewer = await findViewer();
  if (viewer) await chooseLanguage(viewer.userId, untrusted);
}

export async function chooseThemeAction(untrusted: unknown): Promise<void> {
  const jar = await cookies();
  if (untrusted === "light" || untrusted === "dark") jar.set(remembered(themeCookie, untrusted));
  else jar.delete(themeCookie);
}
