import type { ReactNode } from "react";
import { StudioFrame } from "#app/(studio)/studio-frame";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { MessagesProvider } from "#components/shell/messages-provider";
import { pickMessages } from "#i18n/messages";

export default async function ClientsLayout({ children }: Readonly<{ children: ReactNode }>) {
  const viewer = await requireResearcher();
  const locale = await currentLocale();
  return (
    <StudioFrame viewer={viewer}>
      <MessagesProvider locale={locale} messages={pickMessages(locale, ["studies"])}>
        {children}
      </MessagesProvider>
    </StudioFrame>
  );
}
