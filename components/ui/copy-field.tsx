"use client";

import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { inputLook } from "#components/ui/field-parts";
import { Icon } from "#components/ui/icon";

type Props = Readonly<{
  label: string;
  value: string;
  copyLabel: string;
  copiedLabel: string;
}>;

const CONFIRMATION_MS = 2000;

/** A link or code to take away. Where the clipboard is out of reach, the text is selected instead. */
export function CopyField({ label, value, copyLabel, copiedLabel }: Props) {
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
    <div className="flex items-stretch gap-2">
      <input
        ref={input}
        readOnly
        dir="ltr"
        aria-label={label}
        value={value}
        onFocus={(event) => event.target.select()}
        className={`${inputLook} min-h-10 bg-sunken text-sm`}
      />
      <Button onPress={copy} icon={<Icon as={isCopied ? Check : Copy} />}>
        <span aria-live="polite">{isCopied ? copiedLabel : copyLabel}</span>
      </Button>
    </div>
  );
}
