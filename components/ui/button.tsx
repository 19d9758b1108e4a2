"use client";

import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonLook } from "#components/ui/button-look";
import { joinClasses } from "#components/ui/join-classes";

export type ButtonProps = Readonly<
  Omit<AriaButtonProps, "children" | "className" | "style"> & {
    children?: ReactNode;
    variant?: ButtonVariant;
    size?: ButtonSize;
    icon?: ReactNode;
    /** Required with an icon alone: give `aria-label` too. */
    isIconOnly?: boolean;
    className?: string;
  }
>;

/** `isPending` keeps the focus and the width, and refuses further presses. */
export function Button({
  children,
  variant = "secondary",
  size = "medium",
  icon,
  isIconOnly,
  className,
  ...props
}: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={joinClasses(
        buttonLook(variant, size, isIconOnly),
        "relative data-pending:cursor-progress",
        className,
      )}
    >
      <span className={joinClasses("inline-flex items-center gap-2", props.isPending && "opacity-0")}>
        {icon}
        {children}
      </span>
      {props.isPending && (
        <span aria-hidden="true" className="absolute inset-0 grid place-items-center">
          <span className="size-4 animate-spin rounded-full border-2 border-current border-e-transparent" />
        </span>
      )}
    </AriaButton>
  );
}
