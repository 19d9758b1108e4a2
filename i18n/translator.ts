import { createTranslator } from "use-intl/core";
import { intlTag, timeZone } from "#i18n/intl-settings";
import type { Locale } from "#i18n/locale";
import { type MessageArea, messagesOf } from "#i18n/messages";

/** Words for components that render on the server; those in the browser use `useMessages`. */
export function translator<Area extends MessageArea>(locale: Locale, area: Area) {
  return createTranslator({
    locale: intlTag[locale],
    messages: messagesOf(locale),
    namespace: area,
    timeZone,
  });
}
