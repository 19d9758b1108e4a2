"use client";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { moveRowByKeys } from "#components/questionnaire-editor/move-row-by-keys";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { type OptionAbilities, useOptionActions } from "#components/questionnaire-editor/option-actions";
import { PartConditionButton } from "#components/questionnaire-editor/part-condition-button";
import { RowMenu } from "#components/questionnaire-editor/row-menu";
import { withRule } from "#components/questionnaire-editor/with-rule";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { type LocalisedText, readText } from "#questionnaire/localised-text";
import type { Option } from "#questionnaire/question-parts";

/** Which list of its question an option stands in, as problems name it. */
export type OptionPlace = "option" | "point" | "firstPoint" | "secondPoint";

type Props = Readonly<
  OptionAbilities & {
    option: Option;
    place: OptionPlace;
    position: number;
    count: number;
    onChange: (option: Option, mergeKey?: string) => void;
    onMove: (to: number) => void;
    onRemove: () => void;
    onEnter: () => void;
  }
>;

export function OptionRow(props: Props) {
  const { option, place, position, count, groups, onChange, onMove, onRemove, onEnter } = props;
  const t = useMessages("questionnaire");
  const actions = useOptionActions(props);
  return (
    <li className="flex flex-col gap-1" onKeyDown={moveRowByKeys((by) => onMove(position + by))}>
      <div className="flex items-start gap-1.5">
        <NumberBox
          label={t("option.code", { position: position + 1 })}
          isLabelHidden
          className="w-14 shrink-0"
          value={option.code}
          isWhole
          isOptional={false}
          min={option.code < 0 ? -99 : 0}
          max={99_999}
          onChange={(code) =>
            code !== undefined && isOptionCode(code) && onChange({ ...option, code }, "code")
          }
        />
        <LocalisedField
          label={t("option.label", { position: position + 1 })}
          isLabelHidden
          isMultiline
          rows={1}
          value={option.label}
          place={`${place}:${option.code}`}
          onEnter={onEnter}
          onChange={(label: LocalisedText = {}) => onChange({ ...option, label }, "label")}
        />
        {place === "option" && (
          <PartConditionButton
            place="optionVisibleIf"
            position={position}
            condition={option.visibleIf}
            onChange={(visibleIf, part) => onChange(withRule(option, visibleIf), part && `visibleIf.${part}`)}
          />
        )}
        <RowMenu
          label={t("option.actions", { position: position + 1 })}
          position={position}
          count={count}
          onMove={onMove}
          onRemove={onRemove}
          actions={actions}
        />
      </div>
      <OptionMarks option={option} groups={groups} />
    </li>
  );
}

function OptionMarks({ option, groups }: Pick<Props, "option" | "groups">) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const group = groups?.find(({ code }) => code === option.groupCode);
  if (!option.isExclusive && !option.isOtherSpecify && !option.isFixed && !group) return null;
  return (
    <div className="flex flex-wrap gap-1 ps-15.5">
      {option.isExclusive && <Badge>{t("option.exclusive")}</Badge>}
      {option.isOtherSpecify && <Badge>{t("option.other")}</Badge>}
      {option.isFixed && <Badge>{t("formats.row.fixed")}</Badge>}
      {group && <Badge tone="info">{readText(group.label, locale) || group.code}</Badge>}
    </div>
  );
}

/** Below zero only the two reserved reasons: refused and don't know. */
function isOptionCode(code: number): boolean {
  return code >= 0 || code === -99 || code === -98;
}
