"use client";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { TranslationFiles } from "#components/translations/translation-files";
import { TranslationTable } from "#components/translations/translation-table";
import { useTranslationSaving } from "#components/translations/use-translation-saving";
import { Callout } from "#components/ui/callout";
import { Checkbox } from "#components/ui/checkbox";
import { ProgressBar } from "#components/ui/progress-bar";
import { Select } from "#components/ui/select";
import type { ActionResult } from "#contracts/app-error";
import type { SaveTranslationsInput } from "#contracts/translations";
import { isWritten, type Language } from "#questionnaire/localised-text";
import type { TranslationProblem, TranslationRow } from "#questionnaire/translation-rows";

type Props = Readonly<{
  studyId: string;
  languages: readonly Language[];
  rows: readonly TranslationRow[];
  counts: readonly { language: Language; written: number; of: number }[];
  save: (
    input: SaveTranslationsInput,
  ) => Promise<ActionResult<{ changed: number; problems: TranslationProblem[] }>>;
}>;

/** The texts of the questionnaire in two languages side by side; saved text by text as they are left. */
export function TranslationDesk({ studyId, languages, rows, counts, save }: Props) {
  const t = useMessages("translations");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const router = useRouter();
  const [original, setOriginal] = useState<Language>(languages[0]);
  const [target, setTarget] = useState<Language>(languages[1] ?? languages[0]);
  const [isOpenOnly, setOpenOnly] = useState(false);
  const saving = useTranslationSaving({ studyId, original, target, save });
  // What was open when the filter was set stays in view while it is being filled in.
  const shown = useMemo(
    () => (isOpenOnly ? rows.filter(({ text }) => !isWritten(text, target)) : rows),
    [isOpenOnly, rows, target],
  );
  const options = languages.map((language) => ({ id: language, label: common(`languageName.${language}`) }));
  if (languages.length < 2) {
    return (
      <Callout tone="info" title={t("oneLanguage.title")}>
        {t("oneLanguage.text")}
      </Callout>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {counts.map(({ language, written, of }) => (
          <li key={language}>
            <ProgressBar
              locale={locale}
              label={common(`languageName.${language}`)}
              share={of > 0 ? written / of : 1}
              detail={t("written", { written, of })}
            />
          </li>
        ))}
      </ul>
      <TranslationFiles studyId={studyId} original={original} onTaken={() => router.refresh()} />
      <div className="flex flex-wrap items-end gap-4">
        <Select
          label={t("original")}
          placeholder=""
          className="w-48"
          value={original}
          options={options}
          onChange={(chosen) => setOriginal(chosen as Language)}
        />
        <Select
          label={t("target")}
          placeholder=""
          className="w-48"
          value={target}
          options={options}
          onChange={(chosen) => setTarget(chosen as Language)}
        />
        <Checkbox isSelected={isOpenOnly} onChange={setOpenOnly}>
          {t("openOnly")}
        </Checkbox>
        <p role="status" className="pb-1 text-sm text-muted">
          {t(`state.${saving.state}`)}
        </p>
      </div>
      {saving.failure && (
        <Callout tone="danger" isAnnounced>
          {saving.failure}
        </Callout>
      )}
      <TranslationTable
        key={`${original}/${target}/${isOpenOnly}`}
        rows={shown}
        original={original}
        target={target}
        problemOf={saving.problemOf}
        onLeave={saving.keep}
      />
    </div>
  );
}
