"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Card } from "#components/ui/card";
import { RadioGroup } from "#components/ui/radio-group";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import type { ActionResult } from "#contracts/app-error";
import type { OpenImport, RowOutcome, StartImportInput } from "#contracts/imports";

type Props = Readonly<{
  upload: OpenImport;
  check: RowOutcome;
  start: (input: StartImportInput) => Promise<ActionResult<unknown>>;
}>;

/** Says what starting will do before it is done. */
export function StartForm({ upload, check, start }: Props) {
  const t = useMessages("data");
  const errorText = useErrorText();
  const router = useRouter();
  const [title, setTitle] = useState(upload.fileName.replace(/\.[A-Za-z]{1,5}$/, ""));
  const [faulty, setFaulty] = useState<"skip" | "stop">("skip");
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { plan } = upload;
  const willImport = check.faulty === 0 || faulty === "skip" ? check.ready : 0;
  const submit = async () => {
    setBusy(true);
    setFailure(null);
    const named = title.trim().slice(0, 200);
    const waveTitle = named ? { fa: named, en: named } : undefined;
    const result = await start({
      importId: upload.id,
      faulty: check.faulty > 0 ? faulty : "skip",
      waveTitle,
    });
    if (result.ok) router.refresh();
    else {
      setBusy(false);
      setFailure(errorText(result));
    }
  };
  return (
    <Card title={t("start.title")}>
      <div className="flex max-w-xl flex-col gap-4">
        {check.faulty > 0 && (
          <RadioGroup
            label={t("start.faulty", { count: check.faulty })}
            isFramed
            value={faulty}
            onChange={(chosen) => setFaulty(chosen === "stop" ? "stop" : "skip")}
            options={[
              {
                id: "skip",
                label: t("start.skip"),
                description: t("start.skipHelp", { count: check.ready }),
              },
              { id: "stop", label: t("start.stop"), description: t("start.stopHelp") },
            ]}
          />
        )}
        <TextField label={t("start.waveTitle")} value={title} onChange={setTitle} maxLength={200} />
        <ul className="list-disc ps-5 text-sm">
          <li>{t("start.wave", { count: check.ready })}</li>
          {plan.newQuestions > 0 && <li>{t("start.newQuestions", { count: plan.newQuestions })}</li>}
          <li>{t(plan.publishes ? "start.publishes" : "start.uses", { number: plan.versionNumber })}</li>
          {plan.publishesEdits && <li>{t("start.publishesEdits")}</li>}
        </ul>
        {plan.questionnaireProblems > 0 && (
          <Callout tone="danger" title={t("start.problems", { count: plan.questionnaireProblems })}>
            <TextLink href={`/studies/${upload.studyId}/questionnaire`}>
              {t("start.toQuestionnaire")}
            </TextLink>
          </Callout>
        )}
        {failure && (
          <Callout tone="danger" isAnnounced>
            {failure}
          </Callout>
        )}
        <Button
          variant="primary"
          className="w-fit"
          onPress={submit}
          isPending={isBusy}
          isDisabled={willImport === 0 || plan.questionnaireProblems > 0}
        >
          {t("start.submit", { count: check.ready })}
        </Button>
      </div>
    </Card>
  );
}
