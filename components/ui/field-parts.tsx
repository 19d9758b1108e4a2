import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { joinClasses } from "#components/ui/join-classes";

/** What every labelled control takes; words come from the caller. */
export type FieldWords = Readonly<{
  label: string;
  /** Small words after the label, such as "optional". */
  labelNote?: string;
  /** Keeps the label for screen readers only, where a column header already says it. */
  isLabelHidden?: boolean;
  help?: ReactNode;
  error?: string;
}>;

export const inputLook =
  "w-full min-w-0 rounded-md border border-edge bg-surface px-3 text-ink transition-colors placeholder:text-faint hover:border-muted disabled:cursor-not-allowed disabled:bg-sunken disabled:text-faint data-invalid:border-danger";

/** With `dir="auto"` and any placeholder: an empty box starts where the page starts, not on the Latin side. */
export const emptyBoxLook = "placeholder-shown:[direction:inherit] placeholder-shown:[unicode-bidi:isolate]";

export function FieldLabel({ label, labelNote, isLabelHidden }: FieldWords) {
  return (
    <Label className={joinClasses("text-sm font-medium text-ink", isLabelHidden && "sr-only")}>
      {label}
      {/* A real space: a margin alone would leave Persian letters joined across the two. */}
      {labelNote && <span className="font-normal text-faint"> {labelNote}</span>}
    </Label>
  );
}

export function FieldHelp({ help }: Pick<FieldWords, "help">) {
  if (!help) return null;
  return (
    <Text slot="description" className="text-sm text-muted">
      {help}
    </Text>
  );
}

export function FieldErrorText({ error }: Pick<FieldWords, "error">) {
  return <FieldError className="text-sm font-medium text-danger">{error}</FieldError>;
}
