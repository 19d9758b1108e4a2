import { useId } from "react";
import type { PlannerWords } from "#components/planner/step-props";
import { cellLook } from "#components/ui/cell-look";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { joinClasses } from "#components/ui/join-classes";
import { RowHead } from "#components/ui/row-head";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { Locale } from "#i18n/locale";
import { readText } from "#questionnaire/localised-text";
import type { PlannerModule } from "#questionnaire/planning/describe-modules";
import { orderModules } from "#questionnaire/planning/order-modules";
import { type SegmentationBase, segmentationBases } from "#questionnaire/segmentation-base";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

type Props = Readonly<{
  t: PlannerWords;
  locale: Locale;
  modules: readonly PlannerModule[];
  /** The chosen bases; those that a module brings besides are shown below them. */
  wanted: readonly SegmentationBase[];
}>;

/** Bases by modules, in the order of asking. It is its own table. */
export function CoverageMap({ t, locale, modules, wanted }: Props) {
  const id = useId();
  const ordered = orderModules(modules);
  const covers = (base: SegmentationBase) => ordered.filter(({ bases }) => bases.includes(base));
  const rows = segmentationBases
    .filter((base) => wanted.includes(base) || covers(base).length > 0)
    .toSorted((a, b) => Number(wanted.includes(b)) - Number(wanted.includes(a)));
  const covered = wanted.filter((base) => covers(base).length > 0).length;
  return (
    <figure aria-labelledby={`${id}-title`} className="min-w-0">
      <figcaption className="mb-3">
        <h3 id={`${id}-title`} className="text-base font-bold">
          {t("modules.map")}
        </h3>
        <p className="mt-0.5 text-xs text-muted">
          {t("modules.mapSummary", { covered, wanted: wanted.length, modules: modules.length })}{" "}
          {t("modules.mapNote")}
        </p>
      </figcaption>
      <DataTable caption={t("modules.map")} isCaptionHidden>
        <thead>
          <tr>
            <HeadCell isSticky className="align-bottom">
              {t("modules.mapBase")}
            </HeadCell>
            {ordered.map((module) => (
              <HeadCell key={module.id} className="min-w-24 text-center align-bottom font-normal">
                {readText(module.title, locale)}
              </HeadCell>
            ))}
            <HeadCell className="align-bottom">{t("modules.coveredBy")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((base) => (
            <tr key={base}>
              <RowHead isSticky className={wanted.includes(base) ? undefined : "font-normal text-muted"}>
                {segmentationBaseNames[base].name[locale]}
              </RowHead>
              {ordered.map((module) => (
                <td key={module.id} className={joinClasses(cellLook, "text-center")}>
                  {module.bases.includes(base) && <Mark isForming={module.basisVariables > 0} {...{ t }} />}
                </td>
              ))}
              <td
                className={joinClasses(
                  cellLook,
                  "whitespace-nowrap",
                  covers(base).length === 0 && "text-danger",
                )}
              >
                {t("modules.covers", { count: covers(base).length })}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </figure>
  );
}

function Mark({ t, isForming }: Readonly<{ t: PlannerWords; isForming: boolean }>) {
  return (
    <>
      <span
        aria-hidden="true"
        data-mark=""
        className={joinClasses(
          "inline-block size-3.5 rounded-full border-2 border-accent align-middle",
          isForming && "bg-accent",
        )}
      />
      <VisuallyHidden>{t(isForming ? "modules.forms" : "modules.describes")}</VisuallyHidden>
    </>
  );
}
