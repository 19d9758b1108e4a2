import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { type LocalisedText, readText } from "#questionnaire/localised-text";

/** The frozen words of a figure, as the charts take them. */
export function useFigureWords(figure: {
  title: LocalisedText;
  note: LocalisedText;
  summary: LocalisedText;
}) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  return {
    title: readText(figure.title, locale),
    note: readText(figure.note, locale),
    summary: readText(figure.summary, locale),
    tableLabel: t("figure.table"),
  };
}
