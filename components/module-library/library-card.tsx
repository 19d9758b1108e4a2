"use client";
import { minutesByLanguage } from "#components/module-library/minutes-by-language";
import { ModuleBadges } from "#components/module-library/module-badges";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { joinClasses } from "#components/ui/join-classes";
import type { InstrumentModule, ReferenceInstrument } from "#questionnaire/instruments/instrument-module";
import { readText } from "#questionnaire/localised-text";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

type Props = Readonly<{
  module: InstrumentModule | ReferenceInstrument;
  studyBases: readonly SegmentationBase[];
  isPresent: boolean;
  isChosen: boolean;
  onChoose: () => void;
}>;

/** A module in the list: what it is for, what it costs the respondent, and on what terms it may be used. */
export function LibraryCard({ module, studyBases, isPresent, isChosen, onChoose }: Props) {
  const t = useMessages("library");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  return (
    <button
      type="button"
      aria-current={isChosen ? "true" : undefined}
      onClick={onChoose}
      className={joinClasses(
        "flex w-full flex-col gap-1.5 rounded-md border p-3 text-start transition-colors focus-visible:focus-ring",
        isChosen ? "border-accent bg-accent-soft" : "border-line bg-surface hover:border-edge",
      )}
    >
      <span className="font-bold text-ink">{readText(module.title, locale)}</span>
      <ModuleBadges module={module} studyBases={studyBases} isPresent={isPresent} />
      <span className="flex flex-wrap gap-x-3 text-muted">
        <span>{t("items", { count: module.itemCount })}</span>
        {"isReferenceOnly" in module ? (
          <span>{t("minutes", { minutes: module.minutes })}</span>
        ) : (
          minutesByLanguage(module).map(({ language, minutes, state }) => (
            <span key={language}>
              {t("minutesIn", { language: common(`languageName.${language}`), minutes, state: t(state) })}
            </span>
          ))
        )}
      </span>
      <span className="line-clamp-2 text-xs text-muted">{readText(module.licence, locale)}</span>
    </button>
  );
}
