"use client";

import {
  type RadioGroupProps as AriaProps,
  RadioGroup as AriaRadioGroup,
  Radio,
} from "react-aria-components";
import type { ChoiceOption } from "#components/ui/choice-item";
import { FieldErrorText, FieldHelp, FieldLabel, type FieldWords } from "#components/ui/field-parts";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<
  Omit<AriaProps, "children" | "className" | "style"> &
    FieldWords & {
      options: readonly ChoiceOption[];
      /** Framed options with room for a description each. */
      isFramed?: boolean;
      className?: string;
    }
>;

export function RadioGroup({
  label,
  labelNote,
  isLabelHidden,
  help,
  error,
  options,
  isFramed,
  className,
  ...props
}: Props) {
  return (
    <AriaRadioGroup
      validationBehavior="aria"
      {...props}
      isInvalid={props.isInvalid ?? Boolean(error)}
      className={joinClasses("flex flex-col gap-1.5", className)}
    >
      <FieldLabel label={label} labelNote={labelNote} isLabelHidden={isLabelHidden} />
      <FieldHelp help={help} />
      <div className={joinClasses("flex flex-col", isFramed && "gap-2")}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            isDisabled={option.isDisabled}
            className={joinClasses(
              "group flex items-start gap-2 text-sm data-disabled:cursor-not-allowed data-disabled:text-faint",
              isFramed
                ? "rounded-md border border-line bg-surface p-3 transition-colors data-hovered:border-edge data-selected:border-accent data-selected:bg-accent-soft"
                : "py-1",
            )}
          >
            <span className="mt-[calc((1lh-1.25rem)/2)] size-5 shrink-0 rounded-full border border-edge bg-surface transition-[border-width] group-data-focus-visible:focus-ring group-data-hovered:border-muted group-data-invalid:border-danger group-data-selected:border-6 group-data-selected:border-accent" />
            <span className="flex min-w-0 flex-col">
              <span className={isFramed ? "font-medium" : undefined}>{option.label}</span>
              {option.description && <span className="text-muted">{option.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldErrorText error={error} />
    </AriaRadioGroup>
  );
}
