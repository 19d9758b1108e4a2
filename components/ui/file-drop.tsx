"use client";

import { Upload } from "lucide-react";
import { useId, useState } from "react";
import { Icon } from "#components/ui/icon";

type Props = Readonly<{
  label: string;
  /** Which files, how large, and that they can be dropped here. */
  help?: string;
  error?: string;
  /** As the browser's `accept`: ".csv,text/csv". */
  accept?: string;
  allowsMany?: boolean;
  name?: string;
  isDisabled?: boolean;
  onFiles?: (files: readonly File[]) => void;
}>;

/** The browser's own file input laid over the whole area: dropping, choosing and posting all work. */
export function FileDrop({ label, help, error, accept, allowsMany, name, isDisabled, onFiles }: Props) {
  const id = useId();
  const [names, setNames] = useState<readonly string[]>([]);
  return (
    <div className="flex flex-col gap-1.5">
      <div className="relative flex flex-col items-center gap-1 rounded-md border border-dashed border-edge bg-surface px-6 py-8 text-center text-sm transition-colors focus-within:focus-ring hover:border-accent hover:bg-accent-soft has-disabled:opacity-50">
        <Icon as={Upload} size={24} className="mb-1 text-accent" />
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {help && (
          <p id={`${id}-help`} className="text-muted">
            {help}
          </p>
        )}
        {names.map((fileName) => (
          <p key={fileName} dir="auto" className="mt-1 font-medium break-all text-accent">
            {fileName}
          </p>
        ))}
        <input
          id={id}
          type="file"
          name={name}
          accept={accept}
          multiple={allowsMany}
          disabled={isDisabled}
          aria-describedby={help ? `${id}-help` : undefined}
          aria-invalid={error ? true : undefined}
          aria-errormessage={error ? `${id}-error` : undefined}
          className="absolute inset-0 cursor-pointer opacity-0 disabled:cursor-not-allowed"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            setNames(files.map((file) => file.name));
            onFiles?.(files);
          }}
        />
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
