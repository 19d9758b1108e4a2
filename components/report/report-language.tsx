"use client";
import type { ReactNode } from "react";
import { MessagesProvider } from "#components/shell/messages-provider";
import { directionOf, type Locale } from "#i18n/locale";
import type { Messages } from "#i18n/messages";

/** The words around a report's figures, in each language that it can be read in. */
export type ReportWords = Readonly<Record<Locale, Pick<Messages, "report">>>;

type Props = Readonly<{ language: Locale; words: ReportWords; children: ReactNode; className?: string }>;

/** What is inside reads in this language, whatever the language of the page around it. */
export function ReportLanguage({ language, words, children, className }: Props) {
  return (
    <MessagesProvider locale={language} messages={words[language]}>
      <div lang={language} dir={directionOf(language)} className={className}>
        {children}
      </div>
    </MessagesProvider>
  );
}
