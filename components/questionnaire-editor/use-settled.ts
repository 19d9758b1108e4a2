"use client";
import { useEffect, useState } from "react";

/** The value as it was when it last rested for this long: for work that need not follow every letter. */
export function useSettled<T>(value: T, restMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return settled;
}
