"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{
  title: string;
  closeLabel: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
  /** The row of buttons at the foot; the filled one last. */
  actions?: ReactNode;
  width?: "narrow" | "medium" | "wide" | "full";
  role?: "dialog" | "alertdialog";
  /** Pressing outside closes it; leave off where typed text could be lost. */
  isDismissable?: boolean;
}>;

const widths = { narrow: "sm:max-w-md", medium: "sm:max-w-lg", wide: "sm:max-w-xl", full: "sm:max-w-5xl" };

export function Dialog({
  title,
  closeLabel,
  isOpen,
  onOpenChange,
  children,
  actions,
  width = "medium",
  role = "dialog",
  isDismissable,
}: Props) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      className="fade-in-out fixed inset-0 z-50 flex h-(--visual-viewport-height) items-end justify-center bg-backdrop sm:items-center sm:p-6"
    >
      <Modal
        className={joinClasses(
          "flex max-h-full w-full overflow-hidden rounded-t-md border border-line bg-surface shadow-float sm:rounded-md",
          widths[width],
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 w-full flex-col outline-none">
          <header className="flex items-center justify-between gap-4 border-b border-line ps-5 pe-3 py-3">
            <Heading slot="title" className="text-base font-bold text-ink">
              {title}
            </Heading>
            <Button
              slot="close"
              aria-label={closeLabel}
              className="grid size-8 place-items-center rounded-md text-muted transition-colors hover:bg-sunken hover:text-ink"
            >
              <Icon as={X} />
            </Button>
          </header>
          <div className="min-h-0 overflow-y-auto p-5 text-sm">{children}</div>
          {actions && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line bg-sunken px-5 py-3">
              {actions}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
