"use client";
import { useMemo } from "react";
import { useLibrary } from "#components/module-library/library-context";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useSettled } from "#components/questionnaire-editor/use-settled";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { formatList } from "#i18n/format";
import { findAdaptedModules } from "#questionnaire/instruments/find-adapted-modules";
import { originalCode } from "#questionnaire/instruments/free-codes";
import { referenceInstruments } from "#questionnaire/instruments/reference-instruments";
import { readText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";

/** Which module a question came from, and what is left of that module's validation after one's own changes. */
export function ModuleOrigin({ question }: Readonly<{ question: Question }>) {
  const t = useMessages("library");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const { definition } = useEditor();
  const { modules } = useLibrary();
  const settled = useSettled(definition, 300);
  const { moduleId, code } = question;
  const module = modules.find(({ id }) => id === moduleId);
  const use = useMemo(
    () =>
      module && findAdaptedModules(settled, [module]).find(({ copy }) => copy === originalCode(code).copy),
    [settled, module, code],
  );
  if (!moduleId) return null;
  if (!module || !use) {
    const reference = referenceInstruments.find(({ id }) => id === moduleId);
    return (
      <p className="text-sm text-muted">
        {reference
          ? t("origin.permitted", { module: readText(reference.title, locale) })
          : t("origin.removed")}
      </p>
    );
  }
  const name = readText(module.title, locale);
  const undone = definition.languages.filter(
    (language) => module.validation[language] === "validated" && use.validation[language] !== "validated",
  );
  return (
    <p className="text-sm text-muted">
      {t(use.isAdapted ? "origin.adapted" : "origin.from", { module: name })}
      {undone.length > 0 && (
        <strong className="ms-1 font-medium text-warning">
          {t("origin.undone", {
            languages: formatList(
              locale,
              undone.map((language) => common(`languageName.${language}`)),
            ),
          })}
        </strong>
      )}
      {use.missing.length > 0 && (
        <span className="block" dir="auto">
          {t("origin.missing", { codes: formatList(locale, use.missing) })}
        </span>
      )}
    </p>
  );
}
