"use client";

import { ChevronDown } from "lucide-react";
import {
  type SelectProps as AriaProps,
  Select as AriaSelect,
  Button,
  ListBox,
  Popover,
  SelectValue,
} from "react-aria-components";
import { ChoiceItem, type ChoiceOption } from "#components/ui/choice-item";
import {
  FieldErrorText,
  FieldHelp,
  FieldLabel,
  type FieldWords,
  inputLook,
} from "#components/ui/field-parts";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import { popupLook } from "#components/ui/popup-look";

type Props = Readonly<
  Omit<AriaProps<ChoiceOption>, "children" | "className" | "style" | "items" | "placeholder"> &
    FieldWords & {
      options: readonly ChoiceOption[];
      /** Shown while nothing is chosen. */
      placeholder: string;
      size?: "small" | "medium";
      className?: string;
    }
>;

/** One choice from up to about fifteen; use `ComboBox` for more. `value` and `onChange` carry the option id. */
export function Select({
  label,
  labelNote,
  isLabelHidden,
  help,
  error,
  options,
  placeholder,
  size = "medium",
  className,
  ...props
}: Props) {
  return (
    <AriaSelect
      validationBehavior="aria"
      {...props}
      placeholder={placeholder}
      isInvalid={props.isInvalid ?? Boolean(error)}
      className={joinClasses("group flex flex-col gap-1.5", className)}
    >
      <FieldLabel label={label} labelNote={labelNote} isLabelHidden={isLabelHidden} />
      <FieldHelp help={help} />
      <Button
        className={joinClasses(
          inputLook,
          "flex items-center justify-between gap-2 text-start group-data-invalid:border-danger data-disabled:cursor-not-allowed data-disabled:bg-sunken data-disabled:text-faint",
          size === "small" ? "min-h-8 text-sm" : "min-h-10 text-base",
        )}
      >
        <SelectValue className="min-w-0 truncate data-placeholder:text-faint [&_[slot=description]]:hidden [&>span:first-child]:hidden" />
        <Icon as={ChevronDown} className="text-muted" />
      </Button>
      <FieldErrorText error={error} />
      <Popover className={joinClasses(popupLook, "min-w-(--trigger-width)")}>
        <ListBox items={options} className="max-h-80 overflow-y-auto p-1 outline-none">
          {(option) => <ChoiceItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
