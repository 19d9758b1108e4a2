"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { Controller, useForm } from "react-hook-form";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { BasePicker } from "#components/studies/base-picker";
import { LocalisedField } from "#components/studies/localised-field";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Card } from "#components/ui/card";
import { CheckboxGroup } from "#components/ui/checkbox-group";
import { LinkButton } from "#components/ui/link-button";
import { showToast } from "#components/ui/toast-queue";
import type { ActionResult } from "#contracts/app-error";
import { StudyPlan } from "#contracts/studies";
import { type Language, languages } from "#questionnaire/localised-text";

type Props = Readonly<
  | { kind: "create"; clientId: string; save: (input: unknown) => Promise<ActionResult<{ studyId: string }>> }
  | {
      kind: "edit";
      studyId: string;
      plan: StudyPlan;
      save: (input: unknown) => Promise<ActionResult<unknown>>;
    }
>;

const blank: StudyPlan = { title: {}, objective: {}, decision: {}, languages: ["fa", "en"], bases: [] };

/** What a study is for, before anything is asked; the same form makes a study and changes its plan. */
export function StudyPlanForm(props: Props) {
  const t = useMessages("studies");
  const common = useMessages("common");
  const errorText = useErrorText();
  const router = useRouter();
  const locale = useCurrentLocale();
  const form = useForm<StudyPlan>({
    resolver: zodResolver(StudyPlan),
    defaultValues: props.kind === "edit" ? props.plan : blank,
  });
  const { errors, isSubmitting, isDirty } = form.formState;
  const submit = form.handleSubmit(async (plan) => {
    const result =
      props.kind === "create"
        ? await props.save({ ...plan, clientId: props.clientId })
        : await props.save({ ...plan, studyId: props.studyId });
    if (!result.ok) return form.setError("root", { message: errorText(result) });
    if (props.kind === "create") {
      router.push(`/studies/${(result.value as { studyId: string }).studyId}/questionnaire`);
      return;
    }
    form.reset(plan);
    showToast({ tone: "success", title: t("study.saved") });
  });
  return (
    <form onSubmit={submit} noValidate aria-busy={isSubmitting} className="flex max-w-xl flex-col gap-6">
      {errors.root?.message && (
        <Callout tone="danger" isAnnounced>
          {errors.root.message}
        </Callout>
      )}
      <Card>
        <div className="flex flex-col gap-6">
          <Controller
            control={form.control}
            name="title"
            render={({ field, fieldState }) => (
              <LocalisedField
                {...field}
                label={t("study.title")}
                help={t("study.titleHelp")}
                error={fieldState.error && t("study.titleNeeded")}
              />
            )}
          />
          <Controller
            control={form.control}
            name="objective"
            render={({ field }) => (
              <LocalisedField
                {...field}
                isLong
                label={t("study.objective")}
                help={t("study.objectiveHelp")}
              />
            )}
          />
          <Controller
            control={form.control}
            name="decision"
            render={({ field }) => (
              <LocalisedField {...field} isLong label={t("study.decision")} help={t("study.decisionHelp")} />
            )}
          />
          <Controller
            control={form.control}
            name="languages"
            render={({ field, fieldState }) => (
              <CheckboxGroup
                label={t("study.languages")}
                value={field.value}
                onChange={(ticked) => field.onChange(ticked as Language[])}
                columns={2}
                help={t("languages.help")}
                options={languages.map((id) => ({ id, label: common(`languageName.${id}`) }))}
                error={fieldState.error && t("study.languagesNeeded")}
              />
            )}
          />
        </div>
      </Card>
      <Controller
        control={form.control}
        name="bases"
        render={({ field, fieldState }) => (
          <BasePicker
            ref={field.ref}
            locale={locale}
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error && t("study.basesNeeded")}
          />
        )}
      />
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          variant={props.kind === "create" || isDirty ? "primary" : "secondary"}
          isPending={isSubmitting}
        >
          {props.kind === "create" ? t("study.create") : t("study.save")}
        </Button>
        {props.kind === "edit" && (
          <LinkButton href={`/studies/${props.studyId}/questionnaire`}>{t("study.goOn")}</LinkButton>
        )}
      </div>
    </form>
  );
}
