"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Card } from "#components/ui/card";
import { NumberText } from "#components/ui/number-text";
import { Select } from "#components/ui/select";
import type { ActionResult } from "#contracts/app-error";
import { importDelimiters, type ReadFileAgainInput, type UploadedFile } from "#contracts/imports";
import type { CsvProblemCode } from "#datafile/csv-problem";
import { textEncodings } from "#datafile/detect-encoding";
import { formatNumber } from "#i18n/format";
import type { Locale } from "#i18n/locale";

type Props = Readonly<{
  file: UploadedFile;
  isReadable: boolean;
  importId: string;
  readAgain: (input: ReadFileAgainInput) => Promise<ActionResult<void>>;
}>;

const detected = "detected";

/** How the file is written, what was noticed in reading it, and a way to say otherwise. */
export function FileFacts({ file, isReadable, importId, readAgain }: Props) {
  const t = useMessages("data");
  const locale = useCurrentLocale();
  const errorText = useErrorText();
  const router = useRouter();
  const [encoding, setEncoding] = useState<string>(file.readAs.encoding ?? detected);
  const [delimiter, setDelimiter] = useState<string>(file.readAs.delimiter ?? detected);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const isChanged =
    encoding !== (file.readAs.encoding ?? detected) || delimiter !== (file.readAs.delimiter ?? detected);
  const submit = async () => {
    setBusy(true);
    const result = await readAgain({
      importId,
      readAs: {
        encoding: textEncodings.find((each) => each === encoding),
        delimiter: importDelimiters.find((each) => each === delimiter),
      },
    });
    setBusy(false);
    if (result.ok) router.refresh();
    else setFailure(errorText(result));
  };
  const problems = Object.entries(file.problems.counts);
  return (
    <Card title={t("file.title")}>
      <dl className="mb-4 flex flex-wrap gap-x-8 gap-y-2 text-sm">
        {[
          { label: t("file.rows"), value: file.rowCount },
          { label: t("file.columns"), value: file.header.length },
          { label: t("file.megabytes"), value: Math.max(0.01, Math.round(file.byteCount / 10_000) / 100) },
        ].map(({ label, value }) => (
          <div key={label}>
            <dt className="text-muted">{label}</dt>
            <dd className="text-lg font-bold">
              <NumberText locale={locale} value={value} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          className="w-56"
          label={t("file.encoding")}
          placeholder=""
          value={encoding}
          onChange={(key) => setEncoding(String(key))}
          options={[
            { id: detected, label: t("file.detected", { value: t(`encoding.${file.decoding.encoding}`) }) },
            ...textEncodings.map((each) => ({ id: each, label: t(`encoding.${each}`) })),
          ]}
        />
        <Select
          className="w-56"
          label={t("file.delimiter")}
          placeholder=""
          value={delimiter}
          onChange={(key) => setDelimiter(String(key))}
          options={[
            { id: detected, label: t("file.detected", { value: delimiterName(t, file.delimiter) }) },
            ...importDelimiters.map((each) => ({ id: each, label: delimiterName(t, each) })),
          ]}
        />
        {isChanged && (
          <Button onPress={submit} isPending={isBusy}>
            {t("file.readAgain")}
          </Button>
        )}
      </div>
      {failure && (
        <p role="alert" className="mt-3 text-sm font-medium text-danger">
          {failure}
        </p>
      )}
      {(problems.length > 0 || file.decoding.doubts.length > 0) && (
        <div className="mt-4">
          <Callout
            tone={isReadable ? "warning" : "danger"}
            title={isReadable ? t("file.noticed") : t("file.unreadable")}
          >
            <ul className="list-disc ps-5">
              {file.decoding.doubts.map((doubt) => (
                <li key={doubt}>{t(`doubt.${doubt}`)}</li>
              ))}
              {problems.map(([code, count]) => (
                <li key={code}>
                  {t(`fileProblem.${code as CsvProblemCode}`, { count })} {linesOf(t, locale, file, code)}
                </li>
              ))}
            </ul>
          </Callout>
        </div>
      )}
    </Card>
  );
}

type Words = ReturnType<typeof useMessages<"data">>;

function delimiterName(t: Words, delimiter: string): string {
  if (delimiter === ",") return t("delimiter.comma");
  if (delimiter === ";") return t("delimiter.semicolon");
  if (delimiter === "\t") return t("delimiter.tab");
  if (delimiter === "|") return t("delimiter.bar");
  return delimiter;
}

/** Where to look first. */
function linesOf(t: Words, locale: Locale, file: UploadedFile, code: string): string {
  const lines = file.problems.shown.flatMap((each) =>
    each.code === code && "line" in each ? [each.line] : [],
  );
  const first = [...new Set(lines)].slice(0, 5);
  if (first.length === 0) return "";
  return t("file.lines", {
    lines: first.map((line) => formatNumber(locale, line)).join(locale === "fa" ? "، " : ", "),
  });
}
