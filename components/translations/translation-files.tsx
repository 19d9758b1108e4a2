"use client";
import { useState } from "react";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Callout } from "#components/ui/callout";
import { CodeText } from "#components/ui/code-text";
import { FileDrop } from "#components/ui/file-drop";
import { LinkButton } from "#components/ui/link-button";
import type { ActionResult } from "#contracts/app-error";
import { maxTranslationMegabytes } from "#contracts/translations";
import type { Language } from "#questionnaire/localised-text";
import type { TranslationProblem } from "#questionnaire/translation-rows";

type Outcome = { changed: number; problems: TranslationProblem[] };
type Props = Readonly<{ studyId: string; original: Language; onTaken: () => void }>;

/** For a translator who works elsewhere: the texts as a file, and the file back again. */
export function TranslationFiles({ studyId, original, onTaken }: Props) {
  const t = useMessages("translations");
  const errorText = useErrorText();
  const [outcome, setOutcome] = useState<Outcome>();
  const [error, setError] = useState<string>();
  const [isReading, setReading] = useState(false);
  const send = async ([file]: readonly File[]) => {
    if (!file) return;
    setError(undefined);
    setOutcome(undefined);
    setReading(true);
    const result = await readFile(studyId, original, file);
    setReading(false);
    if (!result.ok) {
      setError(errorText(result));
      return;
    }
    setOutcome(result.value);
    onTaken();
  };
  const file = `/studies/${studyId}/questionnaire/translations/file`;
  return (
    <details className="rounded-md border border-line bg-surface px-4 py-3">
      <summary className="text-sm font-medium">{t("files.title")}</summary>
      <div className="mt-3 flex flex-col gap-4">
        <p className="text-sm text-muted">{t("files.text")}</p>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`${file}?format=xlsx`} isDownload>
            {t("files.xlsx")}
          </LinkButton>
          <LinkButton href={`${file}?format=csv`} isDownload>
            {t("files.csv")}
          </LinkButton>
        </div>
        <FileDrop
          label={t("files.drop")}
          help={t("files.dropHelp", { megabytes: maxTranslationMegabytes })}
          accept=".csv,.xlsx"
          error={error}
          isDisabled={isReading}
          onFiles={(files) => void send(files)}
        />
        {outcome && <OutcomeReport outcome={outcome} />}
      </div>
    </details>
  );
}

function OutcomeReport({ outcome: { changed, problems } }: Readonly<{ outcome: Outcome }>) {
  const t = useMessages("translations");
  return (
    <div className="flex flex-col gap-2">
      <Callout tone={problems.length > 0 ? "warning" : "success"} isAnnounced>
        {t("files.taken", { changed, refused: problems.length })}
      </Callout>
      <ul className="flex max-h-72 flex-col gap-1 overflow-y-auto text-sm">
        {problems.map((problem) => (
          <li key={`${problem.language}/${problem.key}/${problem.code}`}>
            <CodeText>{problem.key}</CodeText>{" "}
            {t(`problems.${problem.code}`, { names: problem.detail ?? "" })}
          </li>
        ))}
      </ul>
    </div>
  );
}

async function readFile(studyId: string, original: Language, file: File): Promise<ActionResult<Outcome>> {
  try {
    const answer = await fetch(`/studies/${studyId}/questionnaire/translations/read?original=${original}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(file.name) },
      body: file,
    });
    return (await answer.json()) as ActionResult<Outcome>;
  } catch {
    return { ok: false, code: "unavailable", detail: {} };
  }
}
