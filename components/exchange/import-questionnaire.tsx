"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ImportReport } from "#components/exchange/import-report";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Card } from "#components/ui/card";
import { ConfirmDialog } from "#components/ui/confirm-dialog";
import { FileDrop } from "#components/ui/file-drop";
import type { ActionResult } from "#contracts/app-error";
import { maxExchangeMegabytes, type TakeQuestionnaireInput } from "#contracts/exchange";
import type { ImportedQuestionnaire } from "#exchange/import-report";

type Props = Readonly<{
  studyId: string;
  /** Questions that the draft has now, and that replacing it would lose. */
  standingQuestions: number;
  take: (input: TakeQuestionnaireInput) => Promise<ActionResult<void>>;
}>;

/** Reads a file, shows what it would become and what was not understood, and takes it over when told to. */
export function ImportQuestionnaire({ studyId, standingQuestions, take }: Props) {
  const t = useMessages("exchange");
  const common = useMessages("common");
  const errorText = useErrorText();
  const router = useRouter();
  const [read, setRead] = useState<{ fileName: string; imported: ImportedQuestionnaire }>();
  const [busy, setBusy] = useState<"reading" | "taking">();
  const [error, setError] = useState<string>();
  const [isAsking, setAsking] = useState(false);

  const send = async ([file]: readonly File[]) => {
    if (!file) return;
    setError(undefined);
    setRead(undefined);
    if (file.size > maxExchangeMegabytes * 1_000_000) {
      setError(errorText({ code: "file-too-large", detail: { megabytes: maxExchangeMegabytes } }));
      return;
    }
    setBusy("reading");
    const result = await readFile(studyId, file);
    setBusy(undefined);
    if (result.ok) setRead({ fileName: file.name, imported: result.value });
    else setError(errorText(result));
  };

  const use = async (mode: TakeQuestionnaireInput["mode"]) => {
    if (!read) return;
    setAsking(false);
    setBusy("taking");
    const result = await take({ studyId, definition: read.imported.definition, mode }).catch(
      () => ({ ok: false, code: "unavailable", detail: {} }) as const,
    );
    setBusy(undefined);
    if (result.ok) router.push(`/studies/${studyId}/questionnaire`);
    else setError(errorText(result));
  };

  return (
    <Card title={t("import.title")}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t("import.text")}</p>
        <FileDrop
          label={t("import.drop")}
          help={t("import.dropHelp", { megabytes: maxExchangeMegabytes })}
          accept=".json,.js,.qsf,.lss,.lsg,.lsq,.xml,.txt,.md,.csv,.tsv,.xlsx"
          isDisabled={busy !== undefined}
          onFiles={(files) => void send(files)}
        />
        {busy === "reading" && (
          <p role="status" className="text-sm">
            {t("import.reading")}
          </p>
        )}
        {error && (
          <Callout tone="danger" isAnnounced>
            {error}
          </Callout>
        )}
        {read && (
          <>
            <ImportReport fileName={read.fileName} imported={read.imported} />
            <div className="flex flex-wrap gap-2">
              <Button
                variant="primary"
                isPending={busy === "taking"}
                onPress={() => (standingQuestions > 0 ? setAsking(true) : void use("replace"))}
              >
                {t(standingQuestions > 0 ? "import.replace" : "import.use")}
              </Button>
              {standingQuestions > 0 && (
                <Button isPending={busy === "taking"} onPress={() => void use("append")}>
                  {t("import.append")}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={t("import.replaceTitle")}
        confirmLabel={t("import.replace")}
        cancelLabel={common("cancel")}
        closeLabel={common("close")}
        isDanger
        onConfirm={() => void use("replace")}
      >
        {t("import.replaceText", { count: standingQuestions })}
      </ConfirmDialog>
    </Card>
  );
}

async function readFile(studyId: string, file: File): Promise<ActionResult<ImportedQuestionnaire>> {
  try {
    const answer = await fetch(`/studies/${studyId}/questionnaire/exchange/read`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(file.name) },
      body: file,
    });
    return (await answer.json()) as ActionResult<ImportedQuestionnaire>;
  } catch {
    return { ok: false, code: "unavailable", detail: {} };
  }
}
