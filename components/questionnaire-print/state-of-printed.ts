import type { PrintedQuestionnaireView } from "#contracts/printing";
import { formatDate } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

/** Which state of a questionnaire is signed: its version, or its draft, and the day. */
export function stateOfPrinted({ version, date }: PrintedQuestionnaireView, language: Locale): string {
  const t = translator(language, "print");
  const day = formatDate(language, new Date(date), timeZone);
  return version === null ? t("draftOf", { day }) : t("versionOf", { number: version, day });
}
