"use client";

import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegionBase,
} from "react-aria-components";
import { Button as OwnButton } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { toastQueue } from "#components/ui/toast-queue";

const marks = {
  success: { icon: CircleCheck, colour: "text-success" },
  danger: { icon: CircleAlert, colour: "text-danger" },
  info: { icon: Info, colour: "text-accent" },
};

/** Stands once in the layout; `showToast` from `toast-queue` fills it. */
export function ToastRegion({ label, closeLabel }: Readonly<{ label: string; closeLabel: string }>) {
  return (
    <ToastRegionBase
      queue={toastQueue}
      aria-label={label}
      className="fixed end-4 bottom-4 z-50 flex w-[calc(100vw-2rem)] max-w-sm flex-col-reverse gap-2 rounded-md print:hidden"
    >
      {({ toast }) => {
        const { tone, title, detail, action } = toast.content;
        return (
          <Toast
            toast={toast}
            className="flex items-center gap-3 rounded-md border border-line bg-surface p-3 text-sm shadow-float"
          >
            <Icon as={marks[tone].icon} size={20} className={marks[tone].colour} />
            <ToastContent className="flex min-w-0 grow flex-col">
              <Text slot="title" className="font-medium">
                {title}
              </Text>
              {detail && (
                <Text slot="description" className="text-muted">
                  {detail}
                </Text>
              )}
            </ToastContent>
            {action && (
              <OwnButton
                slot={null}
                size="small"
                onPress={() => {
                  action.onPress();
                  toastQueue.close(toast.key);
                }}
              >
                {action.label}
              </OwnButton>
            )}
            <Button
              slot="close"
              aria-label={closeLabel}
              className="grid size-6 shrink-0 place-items-center rounded-sm text-muted hover:text-ink"
            >
              <Icon as={X} />
            </Button>
          </Toast>
        );
      }}
    </ToastRegionBase>
  );
}
