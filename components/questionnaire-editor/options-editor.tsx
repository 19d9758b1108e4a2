"use client";
import { ClipboardPaste, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { AddLinesDialog } from "#components/questionnaire-editor/add-lines-dialog";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { freeOptionCode } from "#components/questionnaire-editor/free-option-code";
import type { OptionAbilities } from "#components/questionnaire-editor/option-actions";
import type { OptionLine } from "#components/questionnaire-editor/option-lines";
import { type OptionPlace, OptionRow } from "#components/questionnaire-editor/option-row";
import { useRowKeys } from "#components/questionnaire-editor/use-row-keys";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Menu } from "#components/ui/menu";
import type { Option } from "#questionnaire/question-parts";

type Props = Readonly<
  OptionAbilities & {
    title: string;
    questionCode: string;
    options: readonly Option[];
    place: OptionPlace;
    /** Whether there can be answers outside the list, such as "none of these" and "don't know". */
    canStandApart?: boolean;
    onChange: (options: Option[], mergeKey?: string) => void;
  }
>;

/** The answers to choose from, or the points of a scale, each with its code and its words. */
export function OptionsEditor({
  title,
  questionCode,
  options,
  place,
  canStandApart = true,
  onChange,
  ...abilities
}: Props) {
  const t = useMessages("questionnaire");
  const { used } = useEditor();
  const [isPasting, setPasting] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const keys = useRowKeys(options);
  const maxOptions = place === "option" ? 300 : 11;
  const usedCodes = place === "option" ? used.options[questionCode] : undefined;
  const nextCode = (present: readonly Option[]) =>
    freeOptionCode(
      present.map(({ code }) => code),
      usedCodes,
    );

  const insert = (position: number, option: Option) => {
    onChange(options.toSpliced(position, 0, option));
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLInputElement>(`li:nth-child(${position + 1}) [data-place]`)?.focus();
    });
  };
  /** Before the answers that stand apart at the end, such as "none of these". */
  const endOfList = options.findLastIndex((option) => !isApart(option)) + 1;
  const add = (position: number) =>
    options.length < maxOptions && insert(position, { code: nextCode(options), label: {} });
  const addLines = (lines: readonly OptionLine[]) => {
    const added: Option[] = [];
    for (const { code, label } of lines.slice(0, maxOptions - options.length)) {
      const isFree = code !== undefined && ![...options, ...added].some((one) => one.code === code);
      added.push({ code: isFree ? code : nextCode([...options, ...added]), label });
    }
    onChange(options.toSpliced(endOfList, 0, ...added));
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= options.length) return;
    onChange(options.toSpliced(from, 1).toSpliced(to, 0, options[from]));
  };
  const special = (code: number, key: "none" | "other" | "dontKnow" | "refused") => ({
    id: key,
    label: t(`option.special.${key}`),
    isDisabled: options.length >= maxOptions || options.some((option) => option.code === code),
    onAction: () => insert(options.length, specialOption(code, key)),
  });
  const specials = [
    ...(abilities.canBeOther ? [special(97, "other")] : []),
    ...(place === "option" && canStandApart ? [special(90, "none")] : []),
    ...(canStandApart ? [special(-98, "dontKnow"), special(-99, "refused")] : []),
  ];

  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{title}</h3>
      <ol ref={list} className="flex flex-col gap-4 sm:gap-1.5">
        {options.map((option, position) => (
          <OptionRow
            key={keys[position]}
            option={option}
            place={place}
            position={position}
            count={options.length}
            {...abilities}
            onChange={(changed, part) =>
              onChange(options.with(position, changed), part && `${place}.${position}.${part}`)
            }
            onMove={(to) => move(position, to)}
            onRemove={() => onChange(options.toSpliced(position, 1))}
            onEnter={() => add(position + 1)}
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="small"
          icon={<Icon as={Plus} />}
          isDisabled={options.length >= maxOptions}
          onPress={() => add(endOfList)}
        >
          {t(place === "option" ? "option.add" : "option.addPoint")}
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={<Icon as={ClipboardPaste} />}
          onPress={() => setPasting(true)}
        >
          {t("option.addSeveral")}
        </Button>
        {specials.length > 0 && <Menu label={t("option.addSpecial")} size="small" items={specials} />}
      </div>
      <AddLinesDialog isOpen={isPasting} onOpenChange={setPasting} onAdd={addLines} />
    </section>
  );
}

function isApart(option: Option): boolean {
  return option.code < 0 || Boolean(option.isExclusive) || Boolean(option.isOtherSpecify);
}

const specialWords = {
  none: { fa: "هیچ‌کدام", en: "None of these" },
  other: { fa: "مورد دیگر", en: "Other" },
  dontKnow: { fa: "نمی‌دانم", en: "Don't know" },
  refused: { fa: "ترجیح می‌دهم نگویم", en: "I prefer not to say" },
};

/** Written in both languages at once, whatever the language of the screen: they are the respondent's words. */
function specialOption(code: number, key: keyof typeof specialWords): Option {
  const option = { code, label: specialWords[key] };
  return key === "other" ? { ...option, isOtherSpecify: true } : { ...option, isExclusive: true };
}
