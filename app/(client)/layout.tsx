import Link from "next/link";
import type { ReactNode } from "react";
import { currentLocale } from "#app/session/current-locale";
import { requireClientViewer } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { chooseLanguageAction, chooseThemeAction } from "#app/session/preference-actions";
import { ReaderFrame } from "#components/report/reader-frame";
import { LanguageSwitch } from "#components/shell/language-switch";
import { MessagesProvider } from "#components/shell/messages-provider";
import { UserMenu } from "#components/shell/user-menu";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";
import { readOwnClient } from "#server/reporting/read-own-client";

/** The brand's own name at the top, and nothing of the studio. */
export default async function ClientLayout({ children }: Readonly<{ children: ReactNode }>) {
  const viewer = await requireClientViewer();
  const client = await orNotFound(readOwnClient(viewer));
  const locale = await currentLocale();
  return (
    <ReaderFrame
      skipLabel={translator(locale, "common")("skipToContent")}
      brand={
        <Link href="/reports" dir="auto" className="rounded-md text-base font-bold">
          {readText(client.name, locale)}
        </Link>
      }
      languageSwitch={<LanguageSwitch choose={chooseLanguageAction} />}
      userMenu={<UserMenu name={viewer.userName} chooseTheme={chooseThemeAction} />}
    >
      <MessagesProvider locale={locale} messages={pickMessages(locale, ["report"])}>
        {children}
      </MessagesProvider>
    </ReaderFrame>
  );
}
