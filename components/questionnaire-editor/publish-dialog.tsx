"use client";
import { useState } from "react";
import { AdaptedModules } from "#components/module-library/adapted-modules";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { ApprovalSection } from "#components/questionnaire-editor/review/approval-section";
import { VersionChanges } from "#components/questionnaire-editor/version-changes";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Dialog } from "#components/ui/dialog";
import { FieldError } from "#components/ui/field-error";
import { LinkButton } from "#components/ui/link-button";
import type { ActionResult } from "#contracts/app-error";
import type { PublishedVersion, QuestionnaireView } from "#contracts/questionnaires";
import { compareVersions, isSameDefinition } from "#questionnaire/compare-versions";

type Props = Readonly<{
  studyId: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  latest: QuestionnaireView["latest"];
  /** Saves what waits, then publishes exactly that. */
  publish: () => Promise<ActionResult<PublishedVersion>>;
  /** The revision that stands once everything is saved. */
  saveAll: () => Promise<number | undefined>;
  onShowProblems: () => void;
}>;

type Stage =
  | { type: "ask" }
  | { type: "publishing" }
  | { type: "published"; number: number }
  | { type: "failed"; failure: { code: string; detail: Readonly<Record<string, unknown>> } };

/** Says what changes for the answers, publishes, then offers the next step of the work. */
export function PublishDialog(props: Props) {
  const { isOpen, onOpenChange } = props;
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const { problems, definition } = useEditor();
  const [stage, setStage] = useState<Stage>({ type: "ask" });
  const errors = problems.filter(({ level }) => level === "error").length;
  const { latest } = props;
  const isUnchanged = latest !== null && isSameDefinition(latest.definition, definition);
  const change = (open: boolean) => {
    if (!open) setStage({ type: "ask" });
    onOpenChange(open);
  };
  const publish = async () => {
    setStage({ type: "publishing" });
    const result = await props.publish();
    setStage(
      result.ok ? { type: "published", number: result.value.number } : { type: "failed", failure: result },
    );
  };
  const actions =
    stage.type === "published" ? (
      <>
        <Button onPress={() => change(false)}>{t("publish.goOn")}</Button>
        <LinkButton href={`/studies/${props.studyId}/fieldwork`} variant="primary">
          {t("publish.openWave")}
        </LinkButton>
      </>
    ) : (
      <>
        <Button onPress={() => change(false)}>{common("cancel")}</Button>
        {errors > 0 ? (
          <Button variant="primary" onPress={props.onShowProblems}>
            {t("publish.showProblems")}
          </Button>
        ) : (
          <Button
            variant="primary"
            isDisabled={isUnchanged}
            isPending={stage.type === "publishing"}
            onPress={publish}
          >
            {t("publish.confirm")}
          </Button>
        )}
      </>
    );
  return (
    <Dialog
      title={t("publish.title")}
      closeLabel={common("close")}
      isOpen={isOpen}
      onOpenChange={change}
      actions={actions}
    >
      {stage.type === "published" ? (
        <Callout tone="success" isAnnounced title={t("publish.done", { number: stage.number })}>
          {t("publish.doneText")}
        </Callout>
      ) : (
        <div className="flex flex-col gap-4">
          <PublishQuestion
            {...props}
            errors={errors}
            isUnchanged={isUnchanged}
            failure={stage.type === "failed" ? stage.failure : undefined}
          />
          <ApprovalSection saveAll={props.saveAll} />
        </div>
      )}
    </Dialog>
  );
}

type QuestionProps = Props &
  Readonly<{
    errors: number;
    isUnchanged: boolean;
    failure: { code: string; detail: Readonly<Record<string, unknown>> } | undefined;
  }>;

function PublishQuestion({ latest, errors, isUnchanged, failure }: QuestionProps) {
  const t = useMessages("questionnaire");
  const errorText = useErrorText();
  const { definition, problems } = useEditor();
  const warnings = problems.filter(({ level }) => level === "warning").length;
  if (errors > 0) {
    return (
      <Callout tone="danger" title={t("publish.hasErrors", { count: errors })}>
        {t("publish.hasErrorsText")}
      </Callout>
    );
  }
  if (isUnchanged) return <Callout>{errorText({ code: "nothing-to-publish" })}</Callout>;
  return (
    <div className="flex flex-col gap-4">
      <p>{latest ? t("publish.explainNext", { number: latest.number + 1 }) : t("publish.explainFirst")}</p>
      {warnings > 0 && <Callout tone="warning">{t("publish.hasWarnings", { count: warnings })}</Callout>}
      {latest && (
        <VersionChanges
          change={compareVersions(latest.definition, definition)}
          previous={latest.definition}
          next={definition}
        />
      )}
      <AdaptedModules definition={definition} />
      <FieldError>{failure && errorText(failure)}</FieldError>
    </div>
  );
}
