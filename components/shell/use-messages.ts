"use client";
import { useTranslations } from "use-intl/react";
import type { MessageArea } from "#i18n/messages";

/** Words for client components; the area must be among those of a `MessagesProvider` above. */
export function useMessages<Area extends MessageArea>(area: Area) {
  return useTranslations(area);
}
