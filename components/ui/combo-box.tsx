"use client";

import { ChevronDown } from "lucide-react";
import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaProps,
  Button,
  Input,
  ListBox,
  Popover,
} from "react-aria-components";
import { ChoiceItem, type ChoiceOption } from "#components/ui/choice-item";
import {
  emptyBoxLook,
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
  Omit<AriaProps<ChoiceOption>, "children" | "className" | "style" | "items" | "defaultItems"> &
    FieldWords & {
      options: readonly ChoiceOption[];
      placeholder?: string;
      /** What the button that opens the list is called. */
      openLabel: string;
      /** Shown in the list when nothing matches what is typed. */
      emptyText: string;
      size?: "small" | "medium";
      className?: string;
    }
>;

/** One choice from a long list, found by typing. */
export function ComboBox({
  label,
  labelNote,
  isLabelHidden,
  help,
  error,
  options,
  placeholder,
  openLabel,
  emptyText,
  size = "medium",
  className,
  ...props
}: Props) {
  return (
    <AriaComboBox
      validationBehavior="aria"
      allowsEmptyCollection
      {...props}
      defaultItems={options}
      isInvalid={props.isInvalid ?? Boolean(error)}
      className={joinClasses("flex flex-col gap-1.5", className)}
    >
      <FieldLabel label={label} labelNote={labelNote} isLabelHidden={isLabelHidden} />
      <FieldHelp help={help} />
      <div className="relative">
        <Input
          dir="auto"
          placeholder={placeholder ?? " "}
          className={joinClasses(
            inputLook,
            emptyBoxLook,
            "pe-9",
            size === "small" ? "min-h-8 text-sm" : "min-h-10 text-base",
          )}
        />
        <Button
          aria-label={openLabel}
          className="absolute inset-y-0 end-0 grid w-9 place-items-center rounded-md text-muted"
        >
          <Icon as={ChevronDown} />
        </Button>
      </div>
      <FieldErrorText error={error} />
      <Popover className={joinClasses(popupLook, "w-(--trigger-width)")}>
        <ListBox
          items={options}
          renderEmptyState={() => <p className="px-2 py-1.5 text-sm text-muted">{emptyText}</p>}
          className="max-h-80 overflow-y-auto p-1 outline-none"
        >
          {(option: ChoiceOption) => <ChoiceItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
