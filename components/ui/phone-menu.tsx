"use client";

import { Menu, X } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button, Dialog, Modal, ModalOverlay } from "react-aria-components";
import { buttonLook } from "#components/ui/button-look";
import { Icon } from "#components/ui/icon";

type Props = Readonly<{ label: string; closeLabel: string; children: ReactNode }>;

/** The sidebar on small screens: a drawer from the inline start that closes when the page changes. */
export function PhoneMenu({ label, closeLabel, children }: Props) {
  const pathname = usePathname();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  return (
    <div className="lg:hidden">
      <Button
        aria-label={label}
        onPress={() => setOpenedAt(pathname)}
        className={buttonLook("quiet", "medium", true)}
      >
        <Icon as={Menu} size={20} />
      </Button>
      <ModalOverlay
        isOpen={openedAt === pathname}
        onOpenChange={(isOpen) => setOpenedAt(isOpen ? pathname : null)}
        isDismissable
        className="fade-in-out fixed inset-0 z-50 bg-backdrop"
      >
        <Modal className="h-full w-72 max-w-[85vw] border-e border-line bg-surface shadow-float">
          <Dialog aria-label={label} className="flex h-full flex-col overflow-y-auto p-3 outline-none">
            <Button
              slot="close"
              aria-label={closeLabel}
              className={`${buttonLook("quiet", "medium", true)} mb-2 self-end`}
            >
              <Icon as={X} size={20} />
            </Button>
            {children}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </div>
  );
}
