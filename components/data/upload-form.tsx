"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { FileDrop } from "#components/ui/file-drop";
import { ProgressBar } from "#components/ui/progress-bar";
import type { ActionResult } from "#contracts/app-error";
import { maxFileMegabytes } from "#contracts/imports";

type Props = Readonly<{ studyId: string }>;
type Uploading = { fileName: string; share: number };

/** Sends the file by itself as soon as it is chosen, with its progress and a way to stop. */
export function UploadForm({ studyId }: Props) {
  const t = useMessages("data");
  const common = useMessages("common");
  const errorText = useErrorText();
  const locale = useCurrentLocale();
  const router = useRouter();
  const request = useRef<XMLHttpRequest>(null);
  const [uploading, setUploading] = useState<Uploading | null>(null);
  const [error, setError] = useState<string | undefined>();

  const fail = (message: string | undefined) => {
    setUploading(null);
    setError(message);
  };

  const send = (files: readonly File[]) => {
    const file = files[0];
    if (!file) return;
    if (file.size > maxFileMegabytes * 1_000_000) {
      fail(errorText({ code: "file-too-large", detail: { megabytes: maxFileMegabytes } }));
      return;
    }
    setError(undefined);
    setUploading({ fileName: file.name, share: 0 });
    const sending = new XMLHttpRequest();
    request.current = sending;
    sending.responseType = "json";
    sending.upload.onprogress = ({ loaded, total }) =>
      setUploading({ fileName: file.name, share: total > 0 ? loaded / total : 0 });
    sending.onload = () => {
      const result = sending.response as ActionResult<{ importId: string }> | null;
      if (result?.ok) router.push(`/studies/${studyId}/data/import/${result.value.importId}`);
      else fail(errorText(result ?? { code: "unexpected" }));
    };
    sending.onerror = () => fail(t("import.connectionLost"));
    sending.onabort = () => fail(undefined);
    sending.open("POST", `/studies/${studyId}/data/import/upload`);
    sending.setRequestHeader("content-type", "application/octet-stream");
    sending.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    sending.send(file);
  };

  return (
    <div className="flex flex-col gap-4">
      <FileDrop
        label={t("import.drop")}
        help={t("import.dropHelp", { megabytes: maxFileMegabytes })}
        accept=".csv,.tsv,.txt,text/csv"
        error={error}
        isDisabled={uploading !== null}
        onFiles={send}
      />
      {uploading && (
        <div className="flex items-end gap-4">
          <div className="min-w-0 grow">
            <ProgressBar
              locale={locale}
              label={uploading.share < 1 ? t("import.uploading") : t("import.reading")}
              share={uploading.share < 1 ? uploading.share : null}
            />
          </div>
          <Button size="small" onPress={() => request.current?.abort()}>
            {common("cancel")}
          </Button>
        </div>
      )}
    </div>
  );
}
