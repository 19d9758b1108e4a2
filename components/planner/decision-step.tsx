"use client";
import { PlannerStep } from "#components/planner/planner-step";
import type { StepProps } from "#components/planner/step-props";
import { Checkbox } from "#components/ui/checkbox";
import { joinClasses } from "#components/ui/join-classes";
import { marketingActionNames, marketingActions } from "#questionnaire/marketing-action";

/** What the segments are for. */
export function DecisionStep({ t, locale, draft, change, step }: StepProps) {
  return (
    <PlannerStep id="decision" {...step} title={t("decision.title")} help={t("decision.help")}>
      <fieldset>
        <legend className="sr-only">{t("decision.label")}</legend>
        <div className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
          {marketingActions.map((action) => {
            const isChosen = draft.decisions.includes(action);
            return (
              <Checkbox
                key={action}
                isSelected={isChosen}
                onChange={(isOn) =>
                  change({
                    decisions: marketingActions.filter((one) =>
                      one === action ? isOn : draft.decisions.includes(one),
                    ),
                  })
                }
                className={joinClasses(
                  "rounded-md border px-3 py-2.5 transition-colors",
                  isChosen ? "border-accent bg-accent-soft" : "border-line hover:border-edge",
                )}
              >
                <span className="font-medium">{marketingActionNames[action][locale]}</span>
              </Checkbox>
            );
          })}
        </div>
      </fieldset>
    </PlannerStep>
  );
}
