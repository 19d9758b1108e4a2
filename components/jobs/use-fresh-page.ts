"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

const pauseMs = 3000;

/** Asks for the page anew once it is outdated, and again when what came still shows whoever uses this. */
export function useFreshPage(isOutdated: boolean): void {
  const router = useRouter();
  const [isComing, startComing] = useTransition();
  const hasAsked = useRef(false);
  useEffect(() => {
    if (!isOutdated || isComing) return;
    const ask = () => {
      hasAsked.current = true;
      startComing(() => router.refresh());
    };
    const timer = setTimeout(ask, hasAsked.current ? pauseMs : 0);
    return () => clearTimeout(timer);
  }, [isOutdated, isComing, router]);
}
