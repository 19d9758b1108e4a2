import type { ReactNode } from "react";
import { currentLocale } from "#app/session/current-locale";
import { chooseLanguageAction } from "#app/session/preference-actions";
import { LanguageSwitch } from "#components/shell/language-switch";
import { MessagesProvider } from "#components/shell/messages-provider";
import { ProductMark } from "#components/shell/product-mark";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";

export default async function EntranceLayout({ children }: Readonly<{ children: ReactNode }>) {
  const locale = await currentLocale();
  const t = translator(locale, "common");
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["people"])}>
      <div className="flex min-h-dvh flex-col">
        <header className="flex items-center justify-between px-4 py-4 sm:px-8">
          <ProductMark name={t("product")} href="/sign-in" />
          <LanguageSwitch choose={chooseLanguageAction} />
        </header>
        <main id="main" className="flex grow items-start justify-center px-4 pt-[8vh] pb-16">
          <div className="w-full max-w-sm">{children}</div>
        </main>
      </div>
    </MessagesProvider>
  );
}
