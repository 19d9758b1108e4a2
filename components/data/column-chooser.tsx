"use client";
import { useState } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { CheckboxGroup } from "#components/ui/checkbox-group";
import { Dialog } from "#components/ui/dialog";
import { TextField } from "#components/ui/text-field";
import { normaliseForMatching } from "#i18n/normalise-text";
import { variableTitle } from "#questionnaire/codebook";
import type { Variable } from "#questionnaire/variable";

type Props = Readonly<{
  variables: readonly Variable[];
  columns: readonly string[];
  onChoose: (columns: string[]) => void;
}>;

const mostListed = 200;

/** Which variables the table shows, found by code or words. */
export function ColumnChooser({ variables, columns, onChoose }: Props) {
  const t = useMessages("data");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>(columns);
  const [search, setSearch] = useState("");
  const wanted = normaliseForMatching(search);
  const listed = variables
    .map((variable) => ({
      id: variable.code,
      label: variable.code,
      description: variableTitle(variable, locale),
    }))
    .filter(({ label, description }) => normaliseForMatching(`${label} ${description}`).includes(wanted))
    .slice(0, mostListed);
  const listedIds = new Set(listed.map(({ id }) => id));
  const open = () => {
    setChosen(columns);
    setSearch("");
    setOpen(true);
  };
  return (
    <>
      <Button size="small" onPress={open}>
        {t("columns.button", { shown: columns.length, all: variables.length })}
      </Button>
      <Dialog
        title={t("columns.title")}
        closeLabel={common("close")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        isDismissable
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{common("cancel")}</Button>
            <Button
              variant="primary"
              isDisabled={chosen.length === 0}
              onPress={() => {
                setOpen(false);
                onChoose(variables.map(({ code }) => code).filter((code) => chosen.includes(code)));
              }}
            >
              {t("columns.apply", { count: chosen.length })}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <TextField label={common("search")} value={search} onChange={setSearch} />
          <CheckboxGroup
            label={t("columns.list")}
            isLabelHidden
            columns={2}
            options={listed}
            value={chosen.filter((code) => listedIds.has(code))}
            onChange={(ticked) => setChosen([...chosen.filter((code) => !listedIds.has(code)), ...ticked])}
          />
        </div>
      </Dialog>
    </>
  );
}
