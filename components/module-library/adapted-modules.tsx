"use client";
import { useMemo } from "react";
import { useLibrary } from "#components/module-library/library-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { formatList } from "#i18n/format";
import { findAdaptedModules, type ModuleUse } from "#questionnaire/instruments/find-adapted-modules";
import { readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** What a version about to be published has changed in the modules that it uses. */
export function AdaptedModules({ definition }: Readonly<{ definition: QuestionnaireDefinition }>) {
  const t = useMessages("library");
  const locale = useCurrentLocale();
  const { modules } = useLibrary();
  const nameOf = useModuleName();
  const adapted = useMemo(
    () => findAdaptedModules(definition, modules).filter(({ isAdapted }) => isAdapted),
    [definition, modules],
  );
  if (adapted.length === 0) return null;
  return (
    <section>
      <h3 className="text-sm font-bold">{t("uses.adapted")}</h3>
      <p className="text-xs text-muted">{t("uses.help")}</p>
      <ul className="mt-1 flex list-disc flex-col gap-1 ps-5">
        {adapted.map(({ moduleId, copy, changed, missing }) => (
          <li key={`${moduleId} ${copy}`}>
            {nameOf(moduleId)}
            {changed.length > 0 && (
              <span className="block text-xs text-muted">
                {t("uses.changed", { codes: formatList(locale, changed) })}
              </span>
            )}
            {missing.length > 0 && (
              <span className="block text-xs text-muted">
                {t("uses.missing", { codes: formatList(locale, missing) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One line under a published version: the modules that it uses in another form than the library's. */
export function VersionModules({ number }: Readonly<{ number: number }>) {
  const t = useMessages("library");
  const locale = useCurrentLocale();
  const { versionUses } = useLibrary();
  const nameOf = useModuleName();
  const version = versionUses.find((one) => one.number === number);
  const adapted = (version?.uses ?? []).filter(({ isAdapted }: ModuleUse) => isAdapted);
  if (adapted.length === 0) return null;
  const names = [...new Set(adapted.map(({ moduleId }) => nameOf(moduleId)))];
  return (
    <span className="text-xs text-muted">
      {t("uses.inVersion", { count: names.length, names: formatList(locale, names) })}
    </span>
  );
}

function useModuleName(): (moduleId: string) => string {
  const locale = useCurrentLocale();
  const { modules } = useLibrary();
  return (moduleId) => readText(modules.find(({ id }) => id === moduleId)?.title, locale);
}
