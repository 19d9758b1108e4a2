"use client";
import { type ClipboardEvent, type DragEvent, useState } from "react";

/** Takes a file that is dropped on an element, or pasted while the focus is in it. */
export function useDroppedFile(isDisabled: boolean, onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  const hasFile = (data: DataTransfer) => data.types.includes("Files");
  const take = (data: DataTransfer) => {
    const file = data.files[0];
    if (file && !isDisabled) onFile(file);
  };
  const handlers = {
    onPaste: (event: ClipboardEvent) => {
      if (!hasFile(event.clipboardData)) return;
      event.preventDefault();
      take(event.clipboardData);
    },
    onDragOver: (event: DragEvent) => {
      if (!hasFile(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!hasFile(event.dataTransfer)) return;
      event.preventDefault();
      take(event.dataTransfer);
    },
  };
  return { isOver, handlers };
}
