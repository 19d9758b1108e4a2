import type { ReactNode } from "react";
import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components";

export type ToastMessage = Readonly<{
  tone: "success" | "danger" | "info";
  title: string;
  detail?: ReactNode;
  /** Usually undo. */
  action?: Readonly<{ label: string; onPress: () => void }>;
}>;

const READING_TIME_MS = 6000;

export const toastQueue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Says what has just been done. A failure, and anything that can be undone, stays until it is closed. */
export function showToast(message: ToastMessage): void {
  const stays = message.tone === "danger" || message.action;
  toastQueue.add(message, stays ? undefined : { timeout: READING_TIME_MS });
}
