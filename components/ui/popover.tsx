"use client";

import type { ReactNode } from "react";
import { Popover as AriaPopover, Button, Dialog, DialogTrigger } from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonLook } from "#components/ui/button-look";
import { joinClasses } from "#components/ui/join-classes";
import { popupLook } from "#components/ui/popup-look";

type Props = Readonly<{
  label: string;
  /** What the button shows instead of its label. */
  trigger?: ReactNode;
  isIconOnly?: boolean;
  variant?: ButtonVariant;
  size?: ButtonSize;
  children: ReactNode;
}>;

/** A small panel beside the button that opens it. */
export function Popover({
  label,
  trigger,
  isIconOnly,
  variant = "secondary",
  size = "medium",
  children,
}: Props) {
  return (
    <DialogTrigger>
      <Button aria-label={trigger ? label : undefined} className={buttonLook(variant, size, isIconOnly)}>
        {trigger ?? label}
      </Button>
      <AriaPopover className={joinClasses(popupLook, "w-80")}>
        <Dialog aria-label={label} className="p-4 text-sm outline-none">
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
