"use client";

import type { ReactNode, Ref } from "react";
import { type TextFieldProps as AriaProps, TextField as AriaTextField, Input } from "react-aria-components";
import {
  emptyBoxLook,
  FieldErrorText,
  FieldHelp,
  FieldLabel,
  type FieldWords,
  inputLook,
} from "#components/ui/field-parts";
import { joinClasses } from "#components/ui/join-classes";

export type TextFieldProps = Readonly<
  Omit<AriaProps, "children" | "className" | "style"> &
    FieldWords & {
      /** The input itself, so that a form library can focus it. */
      ref?: Ref<HTMLInputElement>;
      placeholder?: string;
      /** `ltr` for e-mail, codes and addresses. */
      dir?: "auto" | "ltr";
      suffix?: ReactNode;
      size?: "small" | "medium";
      className?: string;
    }
>;

export function TextField({
  label,
  labelNote,
  isLabelHidden,
  help,
  error,
  ref,
  placeholder,
  dir = "auto",
  suffix,
  size = "medium",
  className,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      {...props}
      isInvalid={props.isInvalid ?? Boolean(error)}
      className={joinClasses("flex flex-col gap-1.5", className)}
    >
      <FieldLabel label={label} labelNote={labelNote} isLabelHidden={isLabelHidden} />
      <FieldHelp help={help} />
      <div className="flex items-center gap-2">
        <Input
          ref={ref}
          dir={dir}
          placeholder={placeholder ?? " "}
          className={joinClasses(
            inputLook,
            size === "small" ? "min-h-8 text-sm" : "min-h-10 text-base",
            dir === "ltr" ? "rtl:text-end" : emptyBoxLook,
          )}
        />
        {suffix && <span className="text-sm text-muted">{suffix}</span>}
      </div>
      <FieldErrorText error={error} />
    </AriaTextField>
  );
}
