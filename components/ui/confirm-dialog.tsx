"use client";

import type { ReactNode } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";

type Props = Readonly<{
  title: string;
  /** Says what will be lost, and whether it can be undone. */
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  closeLabel: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onConfirm: () => void;
  isDanger?: boolean;
  isPending?: boolean;
}>;

/** Stays open until the caller closes it, so that a failure can be told inside. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  cancelLabel,
  closeLabel,
  isOpen,
  onOpenChange,
  onConfirm,
  isDanger,
  isPending,
}: Props) {
  return (
    <Dialog
      title={title}
      closeLabel={closeLabel}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      width="narrow"
      role="alertdialog"
      actions={
        <>
          <Button autoFocus onPress={() => onOpenChange(false)}>
            {cancelLabel}
          </Button>
          <Button variant={isDanger ? "danger" : "primary"} onPress={onConfirm} isPending={isPending}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
