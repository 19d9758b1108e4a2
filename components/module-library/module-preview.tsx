"use client";
import { useLibrary } from "#components/module-library/library-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { readText } from "#questionnaire/localised-text";

/** The respondent's own pages of the module; they can be walked, and store nothing. */
export function ModulePreview({ module }: Readonly<{ module: InstrumentModule }>) {
  const t = useMessages("library");
  const locale = useCurrentLocale();
  const { studyId } = useLibrary();
  const [first] = module.build(new Set());
  const query = new URLSearchParams({ module: module.id, language: locale, page: first?.code ?? "" });
  return (
    <iframe
      key={module.id}
      title={t("previewOf", { title: readText(module.title, locale) })}
      src={`/studies/${studyId}/questionnaire/preview?${query}`}
      className="h-[28rem] w-full rounded-md border border-line bg-canvas"
    />
  );
}
