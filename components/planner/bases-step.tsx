"use client";
import { useState } from "react";
import { PlannerStep } from "#components/planner/planner-step";
import type { StepProps } from "#components/planner/step-props";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { joinClasses } from "#components/ui/join-classes";
import { marketingActionNames } from "#questionnaire/marketing-action";
import { type AdvisedBase, adviseBases } from "#questionnaire/planning/advise-bases";
import { type SegmentationBase, segmentationBases } from "#questionnaire/segmentation-base";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

/** The bases, those that serve the decision first and each with its reason. */
export function BasesStep({ t, locale, draft, change, step }: StepProps) {
  const [isOpen, setOpen] = useState(false);
  const advised = adviseBases(draft.decisions);
  const core = advised.filter(({ strength }) => strength === "core").map(({ base }) => base);
  const others = segmentationBases.filter((base) => !advised.some((one) => one.base === base));
  const shownOthers =
    isOpen || advised.length === 0 ? others : others.filter((base) => draft.bases.includes(base));
  const hiddenCount = others.length - others.filter((base) => draft.bases.includes(base)).length;
  const toggle = (base: SegmentationBase, isOn: boolean) =>
    change({ bases: segmentationBases.filter((one) => (one === base ? isOn : draft.bases.includes(one))) });
  const box = (base: SegmentationBase, advice?: AdvisedBase) => (
    <BaseBox
      key={base}
      {...{ t, locale, base, advice }}
      isChosen={draft.bases.includes(base)}
      onChange={(isOn) => toggle(base, isOn)}
    />
  );
  const isTaken = core.every((base) => draft.bases.includes(base)) && draft.bases.length === core.length;
  return (
    <PlannerStep
      id="bases"
      {...step}
      title={t("bases.title")}
      help={t("bases.help")}
      actions={
        core.length > 0 && (
          <Button size="small" isDisabled={isTaken} onPress={() => change({ bases: core })}>
            {t("bases.take", { count: core.length })}
          </Button>
        )
      }
    >
      {advised.length === 0 && <p className="mb-3 text-sm text-muted">{t("bases.none")}</p>}
      {draft.bases.length === 0 && <p className="mb-3 text-sm text-danger">{t("bases.needed")}</p>}
      <div className="flex flex-col gap-5">
        {advised.length > 0 && (
          <fieldset>
            <legend className="mb-2 text-sm font-bold">{t("bases.advised")}</legend>
            <div className="grid gap-2 xl:grid-cols-2">
              {advised.map((advice) => box(advice.base, advice))}
            </div>
          </fieldset>
        )}
        {shownOthers.length > 0 && (
          <fieldset>
            <legend className={advised.length > 0 ? "mb-2 text-sm font-bold" : "sr-only"}>
              {advised.length > 0 ? t("bases.others") : t("bases.all")}
            </legend>
            <div className="grid gap-2 xl:grid-cols-2">{shownOthers.map((base) => box(base))}</div>
          </fieldset>
        )}
        {advised.length > 0 && hiddenCount > 0 && (
          <Button size="small" variant="quiet" className="self-start" onPress={() => setOpen(!isOpen)}>
            {isOpen ? t("bases.hideOthers") : t("bases.showOthers", { count: hiddenCount })}
          </Button>
        )}
      </div>
    </PlannerStep>
  );
}

type BoxProps = Pick<StepProps, "t" | "locale"> &
  Readonly<{
    base: SegmentationBase;
    advice?: AdvisedBase;
    isChosen: boolean;
    onChange: (isOn: boolean) => void;
  }>;

function BaseBox({ t, locale, base, advice, isChosen, onChange }: BoxProps) {
  const { name, purpose } = segmentationBaseNames[base];
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
          {advice
            ? advice.reasons.map(({ decision, why }) => (
                <span key={decision ?? "every"}>
                  {decision && advice.reasons.length > 1
                    ? t("bases.reason", {
                        decision: marketingActionNames[decision][locale],
                        why: why[locale],
                      })
                    : why[locale]}
                </span>
              ))
            : purpose[locale]}
        </span>
      }
    >
      <span className="font-medium">{name[locale]}</span>
      {advice && (
        <span className="ms-2">
          <Badge tone={advice.strength === "core" ? "info" : "neutral"}>
            {t(`bases.${advice.strength}`)}
          </Badge>
        </span>
      )}
    </Checkbox>
  );
}
