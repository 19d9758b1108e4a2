"use client";
import { useState } from "react";
import { CoverageMap } from "#components/planner/coverage-map";
import { ModuleBox } from "#components/planner/module-box";
import { chosenModules, proposeFor } from "#components/planner/plan-draft";
import { PlannerStep } from "#components/planner/planner-step";
import type { StepProps } from "#components/planner/step-props";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { formatList } from "#i18n/format";
import type { SegmentationBase } from "#questionnaire/segmentation-base";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

/** The proposal, what it leaves out, and which module covers which base. */
export function ModulesStep({ t, locale, draft, library, change, step }: StepProps) {
  const [isOpen, setOpen] = useState(false);
  const proposal = proposeFor(draft, library);
  const chosen = chosenModules(draft, library);
  const fitting = library.modules.filter(({ bases }) => bases.some((base) => draft.bases.includes(base)));
  const hidden = fitting.filter((module) => !chosen.includes(module));
  const shown = isOpen
    ? library.modules.filter((one) => chosen.includes(one) || fitting.includes(one))
    : chosen;
  const covered = new Set(chosen.flatMap(({ bases }) => bases));
  const uncovered = draft.bases.filter((base) => !covered.has(base));
  const nameAll = (bases: readonly SegmentationBase[]) =>
    formatList(
      locale,
      bases.map((base) => segmentationBaseNames[base].name[locale]),
    );
  const missing = (reason: "no-module" | "no-time") =>
    uncovered.filter((base) => proposal.missing.some((one) => one.base === base && one.reason === reason));
  const unexplained = uncovered.filter((base) => !proposal.missing.some((one) => one.base === base));
  return (
    <PlannerStep
      id="modules"
      {...step}
      title={t("modules.title")}
      help={t("modules.help")}
      actions={
        draft.isOwnChoice && (
          <Button size="small" onPress={() => change({ isOwnChoice: false })}>
            {t("modules.again")}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-5">
        {draft.bases.length === 0 && <p className="text-sm text-muted">{t("modules.empty")}</p>}
        {missing("no-time").length > 0 && (
          <Callout tone="warning">{t("modules.noTime", { bases: nameAll(missing("no-time")) })}</Callout>
        )}
        {missing("no-module").length > 0 && (
          <Callout tone="warning">{t("modules.noModule", { bases: nameAll(missing("no-module")) })}</Callout>
        )}
        {unexplained.length > 0 && (
          <Callout tone="warning">{t("modules.uncovered", { bases: nameAll(unexplained) })}</Callout>
        )}
        {shown.length > 0 && (
          <fieldset>
            <legend className="sr-only">{t("modules.list")}</legend>
            <div className="grid gap-2 xl:grid-cols-2">
              {shown.map((module) => (
                <ModuleBox
                  key={module.id}
                  {...{ t, locale, module }}
                  isChosen={chosen.includes(module)}
                  onChange={(isOn) =>
                    change({
                      isOwnChoice: true,
                      moduleIds: isOn
                        ? [...draft.moduleIds, module.id]
                        : draft.moduleIds.filter((id) => id !== module.id),
                    })
                  }
                />
              ))}
            </div>
          </fieldset>
        )}
        {hidden.length > 0 && (
          <Button size="small" variant="quiet" className="self-start" onPress={() => setOpen(!isOpen)}>
            {isOpen ? t("modules.showLess") : t("modules.showMore", { count: hidden.length })}
          </Button>
        )}
        {chosen.length > 0 && <CoverageMap {...{ t, locale, modules: chosen, wanted: draft.bases }} />}
      </div>
    </PlannerStep>
  );
}
