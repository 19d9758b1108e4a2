"use client";
import { useId } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { joinClasses } from "#components/ui/join-classes";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { languages } from "#questionnaire/localised-text";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

type Props = Readonly<{
  module: InstrumentModule;
  isForStudy: boolean;
  isPresent: boolean;
  isChosen: boolean;
  onChoose: () => void;
}>;

/** What a module measures, what it costs the respondent, and on what terms it may be used. */
export function ModuleCard({ module, isForStudy, isPresent, isChosen, onChoose }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const titleId = useId();
  const readIn = (text: { fa?: string; en?: string }) => text[locale] ?? text.en;
  return (
    <label
      className={joinClasses(
        "flex cursor-pointer gap-3 rounded-md border p-4 transition-colors has-focus-visible:focus-ring",
        isChosen ? "border-accent bg-accent-soft" : "border-line bg-surface hover:border-edge",
      )}
    >
      <input
        type="radio"
        name="module"
        checked={isChosen}
        disabled={module.allowedUse === "by-permission"}
        onChange={onChoose}
        aria-labelledby={titleId}
        className="mt-1 size-4 shrink-0 accent-accent outline-none"
      />
      <span className="flex min-w-0 flex-col gap-1.5">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span id={titleId} className="font-bold">
            {readIn(module.title)}
          </span>
          {module.bases.map((base) => (
            <Badge key={base} tone={isForStudy ? "info" : "neutral"}>
              {segmentationBaseNames[base].name[locale]}
            </Badge>
          ))}
          {module.allowedUse !== "any" && <Badge tone="warning">{t(`module.${module.allowedUse}`)}</Badge>}
          {isPresent && <Badge tone="warning">{t("module.present")}</Badge>}
        </span>
        <span>{readIn(module.summary)}</span>
        <span className="flex flex-wrap gap-x-3 text-muted">
          <span>{t("module.items", { count: module.itemCount })}</span>
          <span>{t("module.minutes", { minutes: module.minutes })}</span>
          {languages.map((language) => (
            <span key={language}>
              {t("module.wording", {
                language: t(`languageName.${language}`),
                state: t(`module.${module.validation[language]}`),
              })}
            </span>
          ))}
        </span>
        <span className="text-xs text-muted">
          {readIn(module.source)} {readIn(module.licence)}
        </span>
      </span>
    </label>
  );
}
