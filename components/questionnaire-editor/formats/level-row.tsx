"use client";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { moveRowByKeys } from "#components/questionnaire-editor/move-row-by-keys";
import { RowMenu } from "#components/questionnaire-editor/row-menu";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { formatNumber } from "#i18n/format";
import type { ConjointLevel } from "#questionnaire/question-types/conjoint";

type Props = Readonly<{
  level: ConjointLevel;
  attributeCode: number;
  position: number;
  count: number;
  onChange: (level: ConjointLevel) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  onEnter: () => void;
}>;

/** One level of an attribute. */
export function LevelRow(props: Props) {
  const { level, attributeCode, position, count, onChange, onMove, onRemove, onEnter } = props;
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const shown = { position: position + 1 };
  return (
    <li className="flex items-start gap-1.5" onKeyDown={moveRowByKeys((by) => onMove(position + by))}>
      <span className="w-8 shrink-0 pt-2 text-center text-xs text-muted">
        {formatNumber(locale, level.code)}
      </span>
      <LocalisedField
        label={t("formats.conjoint.level", shown)}
        isLabelHidden
        place={`level:${attributeCode}.${level.code}`}
        value={level.label}
        onChange={(label = {}) => onChange({ ...level, label })}
        onEnter={onEnter}
      />
      <RowMenu
        label={t("formats.conjoint.levelActions", shown)}
        position={position}
        count={count}
        onMove={onMove}
        onRemove={onRemove}
      />
    </li>
  );
}
