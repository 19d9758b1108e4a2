"use client";

import {
  CheckboxGroup as AriaCheckboxGroup,
  type CheckboxGroupProps as AriaProps,
} from "react-aria-components";
import { Checkbox } from "#components/ui/checkbox";
import type { ChoiceOption } from "#components/ui/choice-item";
import { FieldErrorText, FieldHelp, FieldLabel, type FieldWords } from "#components/ui/field-parts";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<
  Omit<AriaProps, "children" | "className" | "style"> &
    FieldWords & {
      options: readonly ChoiceOption[];
      columns?: 1 | 2;
      className?: string;
    }
>;

/** `value` and `onChange` carry the ids of the ticked options. */
export function CheckboxGroup({
  label,
  labelNote,
  isLabelHidden,
  help,
  error,
  options,
  columns = 1,
  className,
  ...props
}: Props) {
  return (
    <AriaCheckboxGroup
      validationBehavior="aria"
      {...props}
      isInvalid={props.isInvalid ?? Boolean(error)}
      className={joinClasses("flex flex-col gap-1.5", className)}
    >
      <FieldLabel label={label} labelNote={labelNote} isLabelHidden={isLabelHidden} />
      <FieldHelp help={help} />
      <div className={joinClasses("grid gap-x-6", columns === 2 && "sm:grid-cols-2")}>
        {options.map((option) => (
          <Checkbox
            key={option.id}
            value={option.id}
            isDisabled={option.isDisabled}
            help={option.description}
          >
            {option.label}
          </Checkbox>
        ))}
      </div>
      <FieldErrorText error={error} />
    </AriaCheckboxGroup>
  );
}
