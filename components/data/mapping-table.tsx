"use client";
import { useState } from "react";
import { mappingProblemText } from "#components/data/mapping-problem-text";
import { MappingRow } from "#components/data/mapping-row";
import { QuestionDialog } from "#components/data/question-dialog";
import { ValuesDialog } from "#components/data/values-dialog";
import { useMessages } from "#components/shell/use-messages";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import type { ImportMapping, UploadedFile } from "#contracts/imports";
import type { MappingProblem } from "#datafile/check-mapping";
import { type ColumnTarget, listNewQuestions } from "#datafile/column-mapping";
import type { ImportTarget } from "#datafile/import-target";
import type { Language } from "#questionnaire/localised-text";

type Props = Readonly<{
  file: UploadedFile;
  mapping: ImportMapping;
  targets: readonly ImportTarget[];
  languages: readonly Language[];
  problems: readonly MappingProblem[];
  onChange: (mapping: ImportMapping) => void;
}>;

/** A row for each column of the file; what needs more than a choice is edited in a dialog. */
export function MappingTable({ file, mapping, targets, languages, problems, onChange }: Props) {
  const t = useMessages("data");
  const [edited, setEdited] = useState<number | null>(null);
  const taken = new Set([
    ...targets.flatMap(({ code, questionCode }) => [code, questionCode]),
    ...listNewQuestions(mapping).map(({ code }) => code),
  ]);
  const change = (index: number, to: ColumnTarget) => {
    onChange({ ...mapping, columns: mapping.columns.with(index, { ...mapping.columns[index], to }) });
    setEdited(null);
  };
  const problemOf = (index: number) => {
    const problem = problems.find((each) => "column" in each && each.column === index + 1);
    return problem && mappingProblemText(t, problem, file.header);
  };
  return (
    <>
      <DataTable caption={t("mapping.title")} isCaptionHidden height="tall">
        <thead>
          <tr>
            <HeadCell isSticky>{t("mapping.column")}</HeadCell>
            <HeadCell>{t("mapping.examples")}</HeadCell>
            <HeadCell>{t("mapping.guess")}</HeadCell>
            <HeadCell>{t("mapping.target")}</HeadCell>
            <HeadCell>{t("mapping.question")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map(({ to }, index) => (
            <MappingRow
              // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat; a column is its place
              key={index}
              profile={file.columns[index]}
              to={to}
              targets={targets}
              taken={taken}
              problem={problemOf(index)}
              onChange={(changed) => change(index, changed)}
              onEdit={() => setEdited(index)}
            />
          ))}
        </tbody>
      </DataTable>
      {edited !== null && (
        <EditDialog
          index={edited}
          file={file}
          to={mapping.columns[edited].to}
          targets={targets}
          languages={languages}
          onClose={() => setEdited(null)}
          onSave={(to) => change(edited, to)}
        />
      )}
    </>
  );
}

type EditProps = Readonly<{
  index: number;
  file: UploadedFile;
  to: ColumnTarget;
  targets: readonly ImportTarget[];
  languages: readonly Language[];
  onClose: () => void;
  onSave: (to: ColumnTarget) => void;
}>;

function EditDialog({ index, file, to, targets, languages, onClose, onSave }: EditProps) {
  const profile = file.columns[index];
  if (to.target === "new") {
    return (
      <QuestionDialog profile={profile} to={to} languages={languages} onClose={onClose} onSave={onSave} />
    );
  }
  const variable = to.target === "existing" && targets.find(({ code }) => code === to.variable);
  if (to.target !== "existing" || !variable) return null;
  if (variable.kind !== "choice" && variable.kind !== "multiple") return null;
  return <ValuesDialog profile={profile} to={to} variable={variable} onClose={onClose} onSave={onSave} />;
}
