"use client";
import { createContext, type ReactNode, useContext } from "react";
import { IntlProvider } from "use-intl/react";
import { intlTag, timeZone } from "#i18n/intl-settings";
import type { Locale } from "#i18n/locale";
import type { Messages } from "#i18n/messages";

const InheritedMessages = createContext<Partial<Messages>>({});
const CurrentLocale = createContext<Locale>("fa");

type Props = Readonly<{ locale: Locale; messages: Partial<Messages>; children: ReactNode }>;

/** Adds areas of words for the client components below; nested providers add to those above. */
export function MessagesProvider({ locale, messages, children }: Props) {
  const merged = { ...useContext(InheritedMessages), ...messages };
  return (
    <CurrentLocale value={locale}>
      <InheritedMessages value={merged}>
        <IntlProvider locale={intlTag[locale]} messages={merged} timeZone={timeZone}>
          {children}
        </IntlProvider>
      </InheritedMessages>
    </CurrentLocale>
  );
}

export function useCurrentLocale(): Locale {
  return useContext(CurrentLocale);
}
