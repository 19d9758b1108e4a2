"use client";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import type { ChangeQuestion } from "#components/questionnaire-editor/formats/format-props";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { CheckboxGroup } from "#components/ui/checkbox-group";
import { Select } from "#components/ui/select";
import type { Question } from "#questionnaire/model";
import { VariableRole } from "#questionnaire/question-parts";
import { type SegmentationBase, segmentationBases } from "#questionnaire/segmentation-base";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

type Props = Readonly<{ question: Question; onChange: ChangeQuestion }>;

const noRole = "none";

/** What the answers are for in the analysis. The study's own bases come first; the others unfold. */
export function QuestionMeasurement({ question, onChange }: Props) {
  const t = useMessages("questionnaire");
  const { studyBases } = useEditor();
  const chosen = question.bases ?? [];
  const near = segmentationBases.filter((base) => studyBases.includes(base) || chosen.includes(base));
  const far = segmentationBases.filter((base) => !near.includes(base));
  const setAmong = (group: readonly SegmentationBase[], ticked: readonly string[]) => {
    const bases = segmentationBases.filter((base) =>
      group.includes(base) ? ticked.includes(base) : chosen.includes(base),
    );
    onChange({ ...question, bases: bases.length > 0 ? bases : undefined });
  };
  return (
    <section className="flex flex-col gap-3">
      <Select
        label={t("role.label")}
        help={t("role.help")}
        size="small"
        placeholder={t("role.none")}
        value={question.role ?? noRole}
        options={[
          { id: noRole, label: t("role.none") },
          ...VariableRole.options.map((role) => ({
            id: role,
            label: t(`role.names.${role}`),
            description: t(`role.descriptions.${role}`),
          })),
        ]}
        onChange={(role) =>
          onChange({ ...question, role: role === noRole ? undefined : VariableRole.parse(role) })
        }
      />
      {near.length > 0 && (
        <BaseChoice label={t("bases.label")} bases={near} chosen={chosen} onChange={setAmong} />
      )}
      {far.length > 0 && (
        <details className="text-sm">
          <summary className="w-fit rounded-sm text-muted hover:text-ink">{t("bases.others")}</summary>
          <div className="pt-2">
            <BaseChoice
              label={t("bases.others")}
              isLabelHidden
              bases={far}
              chosen={chosen}
              onChange={setAmong}
            />
          </div>
        </details>
      )}
    </section>
  );
}

type BaseChoiceProps = Readonly<{
  label: string;
  isLabelHidden?: boolean;
  bases: readonly SegmentationBase[];
  chosen: readonly SegmentationBase[];
  onChange: (group: readonly SegmentationBase[], ticked: readonly string[]) => void;
}>;

function BaseChoice({ label, isLabelHidden, bases, chosen, onChange }: BaseChoiceProps) {
  const locale = useCurrentLocale();
  return (
    <CheckboxGroup
      label={label}
      isLabelHidden={isLabelHidden}
      columns={2}
      value={bases.filter((base) => chosen.includes(base))}
      onChange={(ticked) => onChange(bases, ticked)}
      options={bases.map((base) => ({ id: base, label: segmentationBaseNames[base].name[locale] }))}
    />
  );
}
