"use client";

import type { Ref } from "react";
import {
  type TextFieldProps as AriaProps,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from "react-aria-components";
import {
  emptyBoxLook,
  FieldErrorText,
  FieldHelp,
  FieldLabel,
  type FieldWords,
  inputLook,
} from "#components/ui/field-parts";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<
  Omit<AriaProps, "children" | "className" | "style"> &
    FieldWords & {
      ref?: Ref<HTMLTextAreaElement>;
      placeholder?: string;
      rows?: number;
      className?: string;
    }
>;

/** Grows with what is typed, from `rows` lines up. */
export function TextArea({
  label,
  labelNote,
  isLabelHidden,
  help,
  error,
  ref,
  placeholder,
  rows = 3,
  className,
  ...props
}: Props) {
  return (
    <AriaTextField
      validationBehavior="aria"
      {...props}
      isInvalid={props.isInvalid ?? Boolean(error)}
      className={joinClasses("flex flex-col gap-1.5", className)}
    >
      <FieldLabel label={label} labelNote={labelNote} isLabelHidden={isLabelHidden} />
      <FieldHelp help={help} />
      <AriaTextArea
        ref={ref}
        dir="auto"
        rows={rows}
        placeholder={placeholder ?? " "}
        className={joinClasses(
          inputLook,
          emptyBoxLook,
          "field-sizing-content max-h-96 resize-y py-2 text-base",
        )}
      />
      <FieldErrorText error={error} />
    </AriaTextField>
  );
}
