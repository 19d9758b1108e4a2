"use client";
import { Plus, Trash2 } from "lucide-react";
import { useMemo } from "react";
import { ConditionEditor } from "#components/questionnaire-editor/condition-editor";
import { subjectsBefore } from "#components/questionnaire-editor/condition-subjects";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { Quota, QuotaCell } from "#questionnaire/model";

/** How many complete responses are wanted of whom. */
export function QuotasForm() {
  const t = useMessages("questionnaire");
  const { definition, edit } = useEditor();
  const quotas = definition.quotas ?? [];
  const change = (next: Quota[], part?: string) =>
    edit(
      ({ quotas: _, ...current }) => ({
        definition: next.length > 0 ? { ...current, quotas: next } : current,
      }),
      part && `quota.${part}`,
    );
  const add = () => change([...quotas, { code: freshCode("QT", quotas), title: {}, cells: [blankCell([])] }]);
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h3 className="text-sm font-bold">{t("editing.quotas.title")}</h3>
        <p className="text-xs text-muted">{t("editing.quotas.help")}</p>
      </div>
      {quotas.map((quota, position) => (
        <QuotaForm
          key={quota.code}
          quota={quota}
          onChange={(changed, part) =>
            change(quotas.with(position, changed), part && `${quota.code}.${part}`)
          }
          onRemove={() => change(quotas.toSpliced(position, 1))}
        />
      ))}
      <Button size="small" className="w-fit" icon={<Icon as={Plus} />} onPress={add}>
        {t("editing.quotas.add")}
      </Button>
    </section>
  );
}

type QuotaProps = Readonly<{
  quota: Quota;
  onChange: (quota: Quota, part?: string) => void;
  onRemove: () => void;
}>;

function QuotaForm({ quota, onChange, onRemove }: QuotaProps) {
  const t = useMessages("questionnaire");
  const { cells } = quota;
  return (
    <fieldset className="flex flex-col gap-3 rounded-md border border-line p-3">
      <legend className="sr-only">{quota.code}</legend>
      <div className="flex items-end gap-2">
        <LocalisedField
          label={t("editing.quotas.name")}
          place={`quotaTitle:${quota.code}`}
          value={quota.title}
          onChange={(title = {}) => onChange({ ...quota, title }, "title")}
        />
        <RemoveButton label={t("editing.quotas.remove")} onPress={onRemove} />
      </div>
      {cells.map((cell, position) => (
        <CellForm
          key={cell.code}
          cell={cell}
          onChange={(changed, part) =>
            onChange({ ...quota, cells: cells.with(position, changed) }, part && `${cell.code}.${part}`)
          }
          onRemove={() => onChange({ ...quota, cells: cells.toSpliced(position, 1) })}
        />
      ))}
      <Button
        size="small"
        variant="quiet"
        className="w-fit"
        icon={<Icon as={Plus} />}
        onPress={() => onChange({ ...quota, cells: [...cells, blankCell(cells)] })}
      >
        {t("editing.quotas.addCell")}
      </Button>
    </fieldset>
  );
}

type CellProps = Readonly<{
  cell: QuotaCell;
  onChange: (cell: QuotaCell, part?: string) => void;
  onRemove: () => void;
}>;

function CellForm({ cell, onChange, onRemove }: CellProps) {
  const t = useMessages("questionnaire");
  const { definition } = useEditor();
  const lastPage = definition.pages.at(-1)?.code ?? "";
  const subjects = useMemo(() => subjectsBefore(definition, lastPage, true), [definition, lastPage]);
  return (
    <div className="flex flex-col gap-3 border-s-2 border-line ps-3">
      <div className="flex items-end gap-2">
        <LocalisedField
          label={t("editing.quotas.cell")}
          place={`quotaCell:${cell.code}`}
          value={cell.label}
          onChange={(label = {}) => onChange({ ...cell, label }, "label")}
        />
        <RemoveButton label={t("editing.quotas.removeCell")} onPress={onRemove} />
      </div>
      <NumberBox
        label={t("editing.quotas.target")}
        className="w-48 max-w-full"
        isWhole
        min={0}
        max={10_000_000}
        value={cell.target}
        onChange={(target = 0) => onChange({ ...cell, target }, "target")}
      />
      <ConditionEditor
        title={t("editing.quotas.who")}
        help={t("editing.quotas.whoHelp")}
        addLabel={t("editing.quotas.addWho")}
        place="holdsIf"
        condition={cell.holdsIf}
        subjects={subjects}
        onChange={(holdsIf = { type: "all", of: [] }, part) =>
          onChange({ ...cell, holdsIf }, part && `holdsIf.${part}`)
        }
      />
    </div>
  );
}

function RemoveButton({ label, onPress }: Readonly<{ label: string; onPress: () => void }>) {
  return (
    <Button
      size="small"
      variant="quiet"
      isIconOnly
      aria-label={label}
      icon={<Icon as={Trash2} />}
      onPress={onPress}
    />
  );
}

function blankCell(present: readonly QuotaCell[]): QuotaCell {
  return { code: freshCode("C", present), label: {}, holdsIf: { type: "all", of: [] }, target: 100 };
}

function freshCode(prefix: string, present: readonly { code: string }[]): string {
  let number = 1;
  while (present.some(({ code }) => code === `${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}
