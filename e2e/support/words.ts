import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createTranslator } from "use-intl/core";
import { intlTag, timeZone } from "#i18n/intl-settings";
import type { Locale } from "#i18n/locale";
import type { MessageArea, Messages } from "#i18n/messages";

export const languages = ["fa", "en"] as const satisfies readonly Locale[];

/** The words of the screens, so that a change of wording breaks no test. Read here: this loader imports no JSON. */
export function words<Area extends MessageArea>(language: Locale, area: Area) {
  const file = new URL(`../../i18n/messages/${language}/${area}.json`, import.meta.url);
  const read = JSON.parse(readFileSync(fileURLToPath(file), "utf8")) as Messages[Area];
  const messages = { [area]: read } as unknown as Messages;
  return createTranslator({ locale: intlTag[language], messages, namespace: area, timeZone });
}
