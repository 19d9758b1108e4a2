"use client";
import { Pencil } from "lucide-react";
import { type NewTarget, newTargetFor } from "#components/data/edit-mapping";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Cell } from "#components/ui/cell";
import { CodeText } from "#components/ui/code-text";
import { ComboBox } from "#components/ui/combo-box";
import { Icon } from "#components/ui/icon";
import { RowHead } from "#components/ui/row-head";
import { Select } from "#components/ui/select";
import type { ColumnTarget } from "#datafile/column-mapping";
import type { ColumnProfile } from "#datafile/column-profile";
import type { ImportTarget } from "#datafile/import-target";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{
  profile: ColumnProfile;
  to: ColumnTarget;
  targets: readonly ImportTarget[];
  /** Codes that a new question must keep clear of. */
  taken: ReadonlySet<string>;
  problem?: string;
  onChange: (to: ColumnTarget) => void;
  onEdit: () => void;
}>;

/** One column of the file: what it is called and holds, and what becomes of it. */
export function MappingRow({ profile, to, targets, taken, problem, onChange, onEdit }: Props) {
  const t = useMessages("data");
  const locale = useCurrentLocale();
  const name = profile.name || t("mapping.unnamed", { column: profile.column });
  const choose = (target: string) => {
    if (target === to.target) return;
    if (target === "ignore") onChange({ target: "ignore" });
    if (target === "new") onChange(newTargetFor(profile, taken));
    if (target === "existing") onChange({ target: "existing", variable: targets[0].code, values: [] });
  };
  const variable = to.target === "existing" ? targets.find(({ code }) => code === to.variable) : undefined;
  const hasValues = variable?.kind === "choice" || variable?.kind === "multiple";
  return (
    <tr>
      <RowHead isSticky>
        <span dir="auto" className="block max-w-48 truncate" title={name}>
          {name}
        </span>
        {problem && <span className="block max-w-48 text-xs font-medium text-danger">{problem}</span>}
      </RowHead>
      <Cell className="max-w-56 text-muted">
        <span className="line-clamp-2">
          {profile.examples.slice(0, 4).map((example, index) => (
            <span key={example}>
              {index > 0 && " · "}
              <bdi>{example.slice(0, 60)}</bdi>
            </span>
          ))}
        </span>
        {profile.missingCount > 0 && (
          <span className="block text-xs text-faint">
            {t("mapping.missingCount", { count: profile.missingCount })}
          </span>
        )}
      </Cell>
      <Cell className="whitespace-nowrap text-muted">{t(`guess.${profile.guess.type}`)}</Cell>
      <Cell>
        <Select
          className="w-44"
          size="small"
          label={t("mapping.targetOf", { name })}
          isLabelHidden
          placeholder=""
          value={to.target}
          onChange={(key) => choose(String(key))}
          options={[
            { id: "new", label: t("mapping.new") },
            { id: "existing", label: t("mapping.existing"), isDisabled: targets.length === 0 },
            { id: "ignore", label: t("mapping.ignore") },
          ]}
        />
      </Cell>
      <Cell className="min-w-72">
        {to.target === "new" && (
          <span className="flex items-center justify-between gap-2">
            <NewSummary to={to} />
            <EditButton label={t("mapping.editOf", { name })} onPress={onEdit} />
          </span>
        )}
        {to.target === "existing" && (
          <span className="flex items-center justify-between gap-2">
            <ComboBox
              className="grow"
              label={t("mapping.variableOf", { name })}
              isLabelHidden
              openLabel={t("mapping.openVariables")}
              emptyText={t("mapping.noSuchVariable")}
              defaultValue={to.variable}
              onChange={(key) => key && onChange({ target: "existing", variable: String(key), values: [] })}
              options={targets.map((target) => ({
                id: target.code,
                label: target.code,
                description: readText(target.label, locale),
              }))}
            />
            {hasValues && <EditButton label={t("mapping.editOf", { name })} onPress={onEdit} />}
          </span>
        )}
      </Cell>
    </tr>
  );
}

function NewSummary({ to }: Readonly<{ to: NewTarget }>) {
  const t = useMessages("data");
  const { question } = to;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      <CodeText>{question.code}</CodeText>
      <span className="text-muted">
        {t(`type.${question.type}`)}
        {"options" in question && ` · ${t("mapping.optionCount", { count: question.options.length })}`}
      </span>
    </span>
  );
}

function EditButton({ label, onPress }: Readonly<{ label: string; onPress: () => void }>) {
  return (
    <Button
      variant="quiet"
      size="small"
      isIconOnly
      aria-label={label}
      onPress={onPress}
      icon={<Icon as={Pencil} />}
    />
  );
}
