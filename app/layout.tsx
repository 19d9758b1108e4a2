import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { currentLocale } from "#app/session/current-locale";
import { MessagesProvider } from "#components/shell/messages-provider";
import { themeCookie } from "#components/shell/theme-cookie";
import { ToastRegion } from "#components/ui/toast-region";
import { UiProvider } from "#components/ui/ui-provider";
import { directionOf } from "#i18n/locale";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await currentLocale(), "common");
  return { title: { default: t("product"), template: `%s · ${t("product")}` }, robots: { index: false } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: Readonly<{ children: ReactNode }>) {
  const locale = await currentLocale();
  const t = translator(locale, "common");
  const theme = (await cookies()).get(themeCookie)?.value;
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={theme === "light" || theme === "dark" ? theme : undefined}
    >
      <body>
        <UiProvider locale={locale}>
          <MessagesProvider locale={locale} messages={pickMessages(locale, ["common", "errors"])}>
            {children}
            <ToastRegion label={t("notices")} closeLabel={t("close")} />
          </MessagesProvider>
        </UiProvider>
      </body>
    </html>
  );
}
