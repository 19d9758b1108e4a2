import type { PlannerWords } from "#components/planner/step-props";
import { Badge } from "#components/ui/badge";
import { Checkbox } from "#components/ui/checkbox";
import { joinClasses } from "#components/ui/join-classes";
import type { Locale } from "#i18n/locale";
import { readText } from "#questionnaire/localised-text";
import type { PlannerModule } from "#questionnaire/planning/describe-modules";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

type Props = Readonly<{
  t: PlannerWords;
  locale: Locale;
  module: PlannerModule;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
}>;

/** A module with what it costs and what it brings. */
export function ModuleBox({ t, locale, module, isChosen, onChange }: Props) {
  const { title, summary, bases, minutes, itemCount, basisVariables, licence } = module;
  return (
    <Checkbox
      isSelected={isChosen}
      onChange={onChange}
      className={joinClasses(
        "rounded-md border px-3 py-2.5 transition-colors",
        isChosen ? "border-accent bg-accent-soft" : "border-line hover:border-edge",
      )}
      help={
        <span className="mt-0.5 flex flex-col gap-1">
          <span>{readText(summary, locale)}</span>
          <span className="flex flex-wrap gap-x-3 text-ink">
            <span>{t("modules.minutes", { minutes })}</span>
            <span>{t("modules.items", { count: itemCount })}</span>
            <span>{t("modules.basisVariables", { count: basisVariables })}</span>
          </span>
          <span className="text-xs">{readText(licence, locale)}</span>
        </span>
      }
    >
      <span className="font-medium">{readText(title, locale)}</span>
      <span className="ms-2 inline-flex flex-wrap gap-1">
        {bases.map((base) => (
          <Badge key={base}>{segmentationBaseNames[base].name[locale]}</Badge>
        ))}
      </span>
    </Checkbox>
  );
}
