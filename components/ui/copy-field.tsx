"use client";

import { Check, Copy } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { inputLook } from "#components/ui/field-parts";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{
  label: string;
  isLabelHidden?: boolean;
  value: string;
  copyLabel: string;
  copiedLabel: string;
}>;

const CONFIRMATION_MS = 2000;

/** A link or code to take away. Where the clipboard is out of reach, the text is selected instead. */
export function CopyField({ label, isLabelHidden, value, copyLabel, copiedLabel }: Props) {
  const id = useId();
  const [isCopied, setIsCopied] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setIsCopied(true);
      setTimeout(() => setIsCopied(false), CONFIRMATION_MS);
    } catch {
      input.current?.select();
    }
  }
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={joinClasses("text-sm font-medium", isLabelHidden && "sr-only")}>
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          ref={input}
          readOnly
          dir="ltr"
          value={value}
          onFocus={(event) => event.target.select()}
          className={`${inputLook} min-h-10 bg-sunken text-sm`}
        />
        <Button onPress={copy} icon={<Icon as={isCopied ? Check : Copy} />}>
          <span aria-live="polite">{isCopied ? copiedLabel : copyLabel}</span>
        </Button>
      </div>
    </div>
  );
}
