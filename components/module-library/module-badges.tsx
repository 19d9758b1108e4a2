"use client";
import { useLibrary } from "#components/module-library/library-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import type { InstrumentModule, ReferenceInstrument } from "#questionnaire/instruments/instrument-module";
import type { SegmentationBase } from "#questionnaire/segmentation-base";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

type Props = Readonly<{
  module: InstrumentModule | ReferenceInstrument;
  studyBases: readonly SegmentationBase[];
  isPresent: boolean;
}>;

/** What a module is for, whose it is, and whether it may be used. */
export function ModuleBadges({ module, studyBases, isPresent }: Props) {
  const t = useMessages("library");
  const locale = useCurrentLocale();
  const { teamModules, isInsertable, permissions } = useLibrary();
  const own = teamModules.find(({ id }) => id === module.id);
  const isPermitted = permissions.some(({ moduleId }) => moduleId === module.id);
  return (
    <span className="flex flex-wrap gap-1">
      {own && <Badge tone="success">{t("own")}</Badge>}
      {own?.isArchived && <Badge tone="warning">{t("archived")}</Badge>}
      {"isReferenceOnly" in module ? (
        <Badge tone={isPermitted ? "success" : "warning"}>
          {t(isPermitted ? "permitted" : "referenceOnly")}
        </Badge>
      ) : (
        !isInsertable(module) && <Badge tone="warning">{t("needsPermission")}</Badge>
      )}
      {isPresent && <Badge tone="warning">{t("present")}</Badge>}
      {module.bases.map((base) => (
        <Badge key={base} tone={studyBases.includes(base) ? "info" : "neutral"}>
          {segmentationBaseNames[base].name[locale]}
        </Badge>
      ))}
    </span>
  );
}
