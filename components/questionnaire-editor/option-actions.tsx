"use client";
import { Heading, MessageSquareText, Pin, UserRound } from "lucide-react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import type { MenuAction } from "#components/ui/menu";
import { readText } from "#questionnaire/localised-text";
import type { Option } from "#questionnaire/question-parts";
import type { OptionGroup } from "#questionnaire/question-types/option-groups";

/** What the options of a question can be, besides a code and a label. */
export type OptionAbilities = {
  canBeExclusive?: boolean;
  canBeOther?: boolean;
  /** The order can be shuffled, and an option can be left out of that. */
  canBeFixed?: boolean;
  /** Headings that options can stand under. */
  groups?: readonly OptionGroup[];
};

type Row = OptionAbilities & {
  option: Option;
  onChange: (option: Option) => void;
};

/** What can be done with an option, besides moving and removing it. */
export function useOptionActions(row: Row): MenuAction[] {
  return [...useFlagActions(row), ...useGroupActions(row)];
}

function useFlagActions({ option, canBeExclusive, canBeOther, canBeFixed, onChange }: Row): MenuAction[] {
  const t = useMessages("questionnaire");
  const turn = (flag: "isExclusive" | "isOtherSpecify" | "isFixed") => () => {
    const { [flag]: isSet, ...rest } = option;
    onChange(isSet ? rest : { ...rest, [flag]: true });
  };
  const actions: MenuAction[] = [];
  if (canBeExclusive) {
    actions.push({
      id: "exclusive",
      label: t(option.isExclusive ? "option.notExclusive" : "option.makeExclusive"),
      description: t("option.exclusiveHelp"),
      icon: <Icon as={UserRound} />,
      onAction: turn("isExclusive"),
    });
  }
  if (canBeOther) {
    actions.push({
      id: "other",
      label: t(option.isOtherSpecify ? "option.notOther" : "option.makeOther"),
      description: t("option.otherHelp"),
      icon: <Icon as={MessageSquareText} />,
      onAction: turn("isOtherSpecify"),
    });
  }
  if (canBeFixed) {
    actions.push({
      id: "fixed",
      label: t(option.isFixed ? "formats.row.notFixed" : "formats.row.makeFixed"),
      description: t("formats.row.fixedHelp"),
      icon: <Icon as={Pin} />,
      onAction: turn("isFixed"),
    });
  }
  return actions;
}

function useGroupActions({ option, groups = [], onChange }: Row): MenuAction[] {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { groupCode, ...ungrouped } = option;
  const others = groups.filter(({ code }) => code !== groupCode);
  const actions = others.map(
    ({ code, label }): MenuAction => ({
      id: `group-${code}`,
      label: t("formats.row.putUnder", { group: readText(label, locale) || String(code) }),
      icon: <Icon as={Heading} />,
      onAction: () => onChange({ ...ungrouped, groupCode: code }),
    }),
  );
  if (groupCode === undefined) return actions;
  const leave: MenuAction = {
    id: "ungroup",
    label: t("formats.row.leaveGroup"),
    icon: <Icon as={Heading} />,
    onAction: () => onChange(ungrouped),
  };
  return [...actions, leave];
}
