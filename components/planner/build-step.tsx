"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { NameFields } from "#components/planner/name-fields";
import { chosenModules } from "#components/planner/plan-draft";
import { PlannerStep } from "#components/planner/planner-step";
import type { StepProps } from "#components/planner/step-props";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Checkbox } from "#components/ui/checkbox";
import { Dialog } from "#components/ui/dialog";
import { RadioGroup } from "#components/ui/radio-group";
import type { ActionResult } from "#contracts/app-error";
import type { BuildQuestionnaireInput, PlannerView, QuestionnairePlan } from "#contracts/planning";
import { readText } from "#questionnaire/localised-text";
import { orderModules } from "#questionnaire/planning/order-modules";

type Mode = BuildQuestionnaireInput["mode"];

type Props = StepProps &
  Readonly<{
    studyId: string;
    plan: QuestionnairePlan | null;
    present: PlannerView["draft"];
    build: (input: BuildQuestionnaireInput) => Promise<ActionResult<{ revision: number }>>;
  }>;

/** The study's own words, the order of asking, and the questionnaire itself. */
export function BuildStep({ t, locale, draft, library, change, step, studyId, plan, present, build }: Props) {
  const common = useMessages("common");
  const errorText = useErrorText();
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [mode, setMode] = useState<Mode>("append");
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const ordered = orderModules(chosenModules(draft, library));
  const titles = ordered.map(({ title }) => readText(title, locale));
  const run = async (chosen: Mode) => {
    if (!plan) return;
    setPending(true);
    setFailure(null);
    const input = { studyId, plan, mode: chosen, expectedRevision: present.revision };
    const result = await build(input);
    if (result.ok) return router.push(`/studies/${studyId}/questionnaire`);
    setPending(false);
    setAsking(false);
    setFailure(result.code === "conflict" ? t("build.conflict") : errorText(result));
  };
  return (
    <PlannerStep id="build" {...step} title={t("build.title")} help={t("build.help")}>
      <div className="flex flex-col gap-5">
        <NameFields {...{ t, locale, draft, library, change }} />
        <Checkbox
          isSelected={draft.hasScreener}
          onChange={(hasScreener) => change({ hasScreener })}
          help={t("build.screenerHelp")}
        >
          {t("build.screener")}
        </Checkbox>
        {titles.length > 0 && (
          <div className="text-sm">
            <h3 className="font-bold">{t("build.order")}</h3>
            <ol
              className={`mt-1 list-inside text-muted ${locale === "fa" ? "list-[persian]" : "list-decimal"}`}
            >
              {[...(draft.hasScreener ? [t("build.screenerPage")] : []), ...titles].map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ol>
          </div>
        )}
        {failure && (
          <Callout
            tone="danger"
            isAnnounced
            actions={
              <Button size="small" onPress={() => window.location.reload()}>
                {t("build.reload")}
              </Button>
            }
          >
            {failure}
          </Callout>
        )}
        {draft.moduleIds.length === 0 && <p className="text-sm text-muted">{t("build.needsModules")}</p>}
        <Button
          variant="primary"
          className="self-start"
          isDisabled={!plan || draft.moduleIds.length === 0}
          isPending={isPending && !isAsking}
          onPress={() => (present.questionCount > 0 ? setAsking(true) : void run("replace"))}
        >
          {t("build.action")}
        </Button>
      </div>
      <Dialog
        title={t("build.presentTitle")}
        closeLabel={common("close")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{common("cancel")}</Button>
            <Button
              variant={mode === "replace" ? "danger" : "primary"}
              isPending={isPending}
              onPress={() => run(mode)}
            >
              {t("build.confirm")}
            </Button>
          </>
        }
      >
        <RadioGroup
          isFramed
          label={t("build.presentText", { count: present.questionCount })}
          value={mode}
          onChange={(id) => setMode(id as Mode)}
          options={(["append", "replace"] as const).map((id) => ({
            id,
            label: t(`build.${id}`),
            description: t(`build.${id}Help`),
          }))}
        />
      </Dialog>
    </PlannerStep>
  );
}
