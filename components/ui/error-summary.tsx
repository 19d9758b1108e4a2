"use client";

import { useEffect, useRef } from "react";

type Props = Readonly<{
  title: string;
  /** `fieldId` is the id of the control to go to. */
  errors: readonly { fieldId?: string; message: string }[];
}>;

/** Stands above a form that was refused, takes the focus, and leads to each field. */
export function ErrorSummary({ title, errors }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new refusal takes the focus again
  useEffect(() => box.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-md border-2 border-danger bg-surface p-4 text-sm outline-offset-2"
    >
      <p className="text-base font-bold">{title}</p>
      <ul className="mt-2 flex flex-col gap-1">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            {fieldId ? (
              <a
                href={`#${fieldId}`}
                className="font-medium text-danger underline underline-offset-4"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId)?.focus();
                }}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
