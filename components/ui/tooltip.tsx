"use client";

import type { ReactElement, ReactNode } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components";

type Props = Readonly<{
  /** One of our buttons, or anything of react-aria that takes the focus. */
  children: ReactElement;
  text: ReactNode;
}>;

/** Adds to a control that already has a name; never the only place where something is said. */
export function Tooltip({ children, text }: Props) {
  return (
    <TooltipTrigger delay={400} closeDelay={100}>
      {children}
      <AriaTooltip
        offset={6}
        className="fade-in-out max-w-xs rounded-sm bg-ink px-2 py-1 text-xs text-canvas shadow-float"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
