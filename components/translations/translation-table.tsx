"use client";
import { useState } from "react";
import { useMessages } from "#components/shell/use-messages";
import { TranslationLine } from "#components/translations/translation-line";
import { Button } from "#components/ui/button";
import type { Language } from "#questionnaire/localised-text";
import type { TranslationProblem, TranslationRow } from "#questionnaire/translation-rows";

type Props = Readonly<{
  rows: readonly TranslationRow[];
  original: Language;
  target: Language;
  problemOf: (key: string) => TranslationProblem | undefined;
  onLeave: (key: string, words: string) => void;
}>;

/** More fields than this on a page make typing slow. */
const linesAtOnce = 50;

export function TranslationTable({ rows, original, target, problemOf, onLeave }: Props) {
  const t = useMessages("translations");
  const [from, setFrom] = useState(0);
  if (rows.length === 0) return <p className="py-8 text-center text-muted">{t("nothingOpen")}</p>;
  const shown = rows.slice(from, from + linesAtOnce);
  const move = (to: number) => {
    setFrom(to);
    scrollTo({ top: 0 });
  };
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col divide-y divide-line rounded-md border border-line bg-surface">
        {shown.map((row) => (
          <TranslationLine
            key={row.key}
            row={row}
            original={original}
            target={target}
            problem={problemOf(row.key)}
            onLeave={onLeave}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-3 text-sm">
        <span className="text-muted">
          {t("range", { from: from + 1, to: from + shown.length, total: rows.length })}
        </span>
        <span className="flex gap-2">
          <Button size="small" isDisabled={from === 0} onPress={() => move(Math.max(0, from - linesAtOnce))}>
            {t("previous")}
          </Button>
          <Button
            size="small"
            isDisabled={from + linesAtOnce >= rows.length}
            onPress={() => move(from + linesAtOnce)}
          >
            {t("next")}
          </Button>
        </span>
      </div>
    </div>
  );
}
