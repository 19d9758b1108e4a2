"use client";
import { Plus, Trash2 } from "lucide-react";
import { useRef } from "react";
import type { ChangeQuestion } from "#components/questionnaire-editor/formats/format-props";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { MultipleQuestion } from "#questionnaire/question-types/multiple";
import type { OptionGroup } from "#questionnaire/question-types/option-groups";
import type { SingleQuestion } from "#questionnaire/question-types/single";

const maxGroups = 50;

type Props = Readonly<{ question: SingleQuestion | MultipleQuestion; onChange: ChangeQuestion }>;

/** The headings over the options. An option is put under one of them in its own menu. */
export function OptionGroupsField({ question, onChange }: Props) {
  const t = useMessages("questionnaire");
  const list = useRef<HTMLOListElement>(null);
  const { optionGroups: groups = [], options } = question;
  const set = (next: readonly OptionGroup[], mergeKey?: string) =>
    onChange({ ...question, optionGroups: next.length > 0 ? [...next] : undefined }, mergeKey);
  const add = () => {
    const code = Math.max(0, ...groups.map((group) => group.code)) + 1;
    set([...groups, { code, label: {} }]);
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>("li:last-child [data-place]")?.focus();
    });
  };
  const remove = (code: number) => {
    const left = groups.filter((group) => group.code !== code);
    const freed = options.map((option) => {
      const { groupCode, ...rest } = option;
      return groupCode === code ? rest : option;
    });
    onChange({ ...question, options: freed, optionGroups: left.length > 0 ? left : undefined });
  };
  return (
    <section className="flex flex-col gap-2">
      {groups.length > 0 && (
        <>
          <h3 className="text-sm font-medium">{t("formats.groups.title")}</h3>
          <ol ref={list} className="flex flex-col gap-1.5">
            {groups.map((group, position) => (
              <li key={group.code} className="flex items-start gap-1.5">
                <LocalisedField
                  label={t("formats.groups.label", { position: position + 1 })}
                  isLabelHidden
                  place={`optionGroup:${group.code}`}
                  value={group.label}
                  onChange={(label = {}) =>
                    set(groups.with(position, { ...group, label }), `optionGroup.${group.code}`)
                  }
                />
                <Button
                  size="small"
                  variant="quiet"
                  isIconOnly
                  aria-label={t("formats.groups.remove", { position: position + 1 })}
                  icon={<Icon as={Trash2} />}
                  onPress={() => remove(group.code)}
                />
              </li>
            ))}
          </ol>
          <p className="text-xs text-muted">{t("formats.groups.help")}</p>
        </>
      )}
      <Button
        size="small"
        variant="quiet"
        className="self-start"
        icon={<Icon as={Plus} />}
        isDisabled={groups.length >= maxGroups}
        onPress={add}
      >
        {t("formats.groups.add")}
      </Button>
    </section>
  );
}
