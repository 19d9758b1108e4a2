"use client";
import type { ReactNode } from "react";
import { minutesByLanguage } from "#components/module-library/minutes-by-language";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { formatList } from "#i18n/format";
import type { InstrumentModule, ReferenceInstrument } from "#questionnaire/instruments/instrument-module";
import { readText } from "#questionnaire/localised-text";
import { marketingActionNames } from "#questionnaire/marketing-action";

/** What a module measures, what it is good for, how it is scored, and on what terms it may be used. */
export function ModuleAbout({ module }: Readonly<{ module: InstrumentModule | ReferenceInstrument }>) {
  const t = useMessages("library");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const about = "about" in module ? module.about : undefined;
  const facts = "about" in module ? minutesByLanguage(module) : [];
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <Fact name={t("measures")}>{readText(about?.measures ?? module.construct, locale)}</Fact>
      <Fact name={t("whenToUse")}>{readText(about?.whenToUse, locale)}</Fact>
      <Fact name={t("actions")}>
        {about &&
          formatList(
            locale,
            about.actions.map((action) => marketingActionNames[action][locale]),
          )}
      </Fact>
      <Fact name={t("scoring")}>{"scoring" in module && readText(module.scoring, locale)}</Fact>
      <Fact name={t("minutesAtMost")}>
        {facts.length > 0 && (
          <ul>
            {facts.map(({ language, minutes, state }) => (
              <li key={language}>
                {t("minutesIn", { language: common(`languageName.${language}`), minutes, state: t(state) })}
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={t("source")}>{readText(module.source, locale)}</Fact>
      <Fact name={t("licence")}>{readText(module.licence, locale)}</Fact>
      <Fact name={t("allowedUse")}>{t(`use.${module.allowedUse}`)}</Fact>
    </dl>
  );
}

/** Nothing at all where there is nothing to say. */
function Fact({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  if (!children) return null;
  return (
    <>
      <dt className="font-medium text-muted max-sm:-mb-2.5">{name}</dt>
      <dd dir="auto" className="text-start">
        {children}
      </dd>
    </>
  );
}
