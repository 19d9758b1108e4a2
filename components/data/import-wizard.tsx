"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { CheckReport } from "#components/data/check-report";
import { FileFacts } from "#components/data/file-facts";
import { mappingProblemText } from "#components/data/mapping-problem-text";
import { MappingTable } from "#components/data/mapping-table";
import { StartForm } from "#components/data/start-form";
import { JobProgress } from "#components/jobs/job-progress";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Card } from "#components/ui/card";
import { TextField } from "#components/ui/text-field";
import type { ActionResult } from "#contracts/app-error";
import type {
  ImportIdInput,
  ImportMapping,
  OpenImport,
  ReadFileAgainInput,
  SaveMappingInput,
  StartImportInput,
} from "#contracts/imports";
import { checkMapping, type MappingProblem } from "#datafile/check-mapping";

type Props = Readonly<{
  upload: OpenImport;
  readAgain: (input: ReadFileAgainInput) => Promise<ActionResult<void>>;
  check: (input: SaveMappingInput) => Promise<ActionResult<{ jobRunId: string }>>;
  start: (input: StartImportInput) => Promise<ActionResult<unknown>>;
  cancel: (input: ImportIdInput) => Promise<ActionResult<void>>;
  discard: (input: ImportIdInput) => Promise<ActionResult<void>>;
}>;

/** A file before it is imported: how it is written, what becomes of each column, what is wrong with its rows, and the start. */
export function ImportWizard({ upload, readAgain, check, start, cancel, discard }: Props) {
  const t = useMessages("data");
  const common = useMessages("common");
  const errorText = useErrorText();
  const router = useRouter();
  const [mapping, setMapping] = useState<ImportMapping>(upload.mapping);
  const [tokens, setTokens] = useState(upload.mapping.missingTokens.join(", "));
  const [failure, setFailure] = useState<{ text: string; problems: MappingProblem[] } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const checked = useRef(JSON.stringify(upload.mapping));
  const importId = upload.id;
  const isChanged = JSON.stringify(mapping) !== checked.current;
  const isChecking = upload.run?.status === "queued" || upload.run?.status === "running";

  const fail = (result: Extract<ActionResult, { ok: false }>) => {
    const problems = result.code === "mapping-incomplete" ? (result.detail.problems as MappingProblem[]) : [];
    setFailure({ text: errorText(result), problems });
  };

  const saveAndCheck = async () => {
    const problems = checkMapping(mapping, upload.file.header, upload.targets);
    if (problems.length > 0) {
      setFailure({ text: errorText({ code: "mapping-incomplete" }), problems });
      return;
    }
    setBusy(true);
    setFailure(null);
    const result = await check({ importId, mapping });
    setBusy(false);
    if (!result.ok) return fail(result);
    checked.current = JSON.stringify(mapping);
    router.refresh();
  };

  const throwAway = async () => {
    const result = await discard({ importId });
    if (!result.ok) return fail(result);
    router.push(`/studies/${upload.studyId}/data`);
  };

  const changeTokens = (text: string) => {
    setTokens(text);
    const missingTokens = text
      .split(/[,،\n]/)
      .map((token) => token.trim())
      .filter((token) => token !== "");
    setMapping({ ...mapping, missingTokens });
  };

  return (
    <div className="flex flex-col gap-6">
      <FileFacts
        file={upload.file}
        isReadable={upload.isReadable}
        importId={importId}
        readAgain={readAgain}
      />
      {upload.isReadable && (
        <>
          <Card title={t("mapping.title")} description={t("mapping.description")} isFlush>
            <MappingTable
              file={upload.file}
              mapping={mapping}
              targets={upload.targets}
              languages={upload.languages}
              problems={failure?.problems ?? []}
              onChange={setMapping}
            />
          </Card>
          <TextField
            className="max-w-xl"
            label={t("mapping.tokens")}
            help={t("mapping.tokensHelp")}
            dir="ltr"
            value={tokens}
            onChange={changeTokens}
          />
        </>
      )}
      {failure && (
        <Callout tone="danger" title={failure.text} isAnnounced>
          {failure.problems.length > 0 && (
            <ul className="list-disc ps-5">
              {failure.problems.slice(0, 12).map((problem) => (
                <li key={JSON.stringify(problem)}>{mappingProblemText(t, problem, upload.file.header)}</li>
              ))}
            </ul>
          )}
        </Callout>
      )}
      {upload.run?.status === "failed" && !upload.check && !isChanged && (
        <Callout tone="danger" title={t("check.brokeOff")} isAnnounced />
      )}
      {isChecking && upload.run && (
        <JobProgress
          key={upload.run.id}
          job={upload.run}
          title={t("check.running")}
          sayProgress={({ done, total }) => t("check.progress", { done, total })}
          waitingText={t("run.waiting")}
          lostText={t("run.lost")}
          cancel={() => cancel({ importId })}
        />
      )}
      {!isChecking && upload.check && !isChanged && (
        <CheckReport
          check={upload.check}
          header={upload.file.header}
          studyId={upload.studyId}
          importId={importId}
        />
      )}
      {!isChecking && upload.check && !isChanged && (
        <StartForm upload={upload} check={upload.check} start={start} />
      )}
      {upload.isReadable && (
        <div className="flex flex-wrap gap-2">
          {(!upload.check || isChanged) && !isChecking && (
            <Button variant="primary" onPress={saveAndCheck} isPending={isBusy}>
              {t("mapping.check")}
            </Button>
          )}
          <Button variant="quiet" onPress={throwAway}>
            {t("import.discard")}
          </Button>
        </div>
      )}
      {!upload.isReadable && (
        <Button className="w-fit" onPress={throwAway}>
          {common("delete")}
        </Button>
      )}
    </div>
  );
}
