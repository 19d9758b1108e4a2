"use client";
import { useState } from "react";
import { cellsOf } from "#components/data/edit-mapping";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Select } from "#components/ui/select";
import type { ColumnTarget } from "#datafile/column-mapping";
import type { ColumnProfile } from "#datafile/column-profile";
import type { ImportTarget } from "#datafile/import-target";
import { createChoiceMatcher } from "#datafile/match-choice";
import { readText } from "#questionnaire/localised-text";

type Existing = Extract<ColumnTarget, { target: "existing" }>;
type Props = Readonly<{
  profile: ColumnProfile;
  to: Existing;
  variable: Extract<ImportTarget, { kind: "choice" | "multiple" }>;
  onClose: () => void;
  onSave: (to: Existing) => void;
}>;

const unknown = "unknown";

/** Which option of an existing question each of the column's cells stands for. */
export function ValuesDialog({ profile, to, variable, onClose, onSave }: Props) {
  const t = useMessages("data");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const [values, setValues] = useState(to.values);
  const match = createChoiceMatcher(variable.options, values);
  const cells = cellsOf(profile);
  const options = [
    { id: unknown, label: t("values.unknown") },
    ...variable.options.map(({ code, label }) => ({
      id: String(code),
      label: `${code} · ${readText(label, locale)}`,
    })),
  ];
  return (
    <Dialog
      title={t("values.title", { name: profile.name, variable: variable.code })}
      closeLabel={common("close")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button variant="primary" onPress={() => onSave({ ...to, values })}>
            {t("question.apply")}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-muted">{cells.length > 0 ? t("values.help") : t("values.none")}</p>
      <div className="flex flex-col gap-2">
        {cells.map((cell) => (
          <div key={cell} className="grid grid-cols-2 items-center gap-3">
            <bdi className="min-w-0 truncate font-medium">{cell}</bdi>
            <Select
              size="small"
              label={t("values.of", { cell })}
              isLabelHidden
              placeholder={t("values.unknown")}
              options={options}
              value={String(match(cell) ?? unknown)}
              onChange={(key) =>
                setValues([
                  ...values.filter((value) => value.cell !== cell),
                  ...(key === unknown ? [] : [{ cell, code: Number(key) }]),
                ])
              }
            />
          </div>
        ))}
      </div>
    </Dialog>
  );
}
