"use client";
import { useMemo, useState } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { CodeText } from "#components/ui/code-text";
import { Dialog } from "#components/ui/dialog";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import { directionOf } from "#i18n/locale";
import { findTexts, replaceTexts, type TextHit } from "#questionnaire/find-texts";
import type { Language } from "#questionnaire/localised-text";

type Props = Readonly<{ isOpen: boolean; onOpenChange: (isOpen: boolean) => void }>;

const mostShown = 200;
const around = 40;

/** Words anywhere in the questionnaire, and other words in their place: one by one, or all at once. */
export function FindDialog({ isOpen, onOpenChange }: Props) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const { definition, edit, select } = useEditor();
  const [wanted, setWanted] = useState("");
  const [words, setWords] = useState("");
  const [language, setLanguage] = useState<Language | "all">("all");
  const [isCaseSensitive, setCaseSensitive] = useState(false);
  const hits = useMemo(
    () =>
      isOpen
        ? findTexts(definition, {
            wanted,
            language: language === "all" ? undefined : language,
            isCaseSensitive,
          })
        : [],
    [isOpen, definition, wanted, language, isCaseSensitive],
  );
  const replace = (some: readonly TextHit[]) =>
    edit((current) => ({ definition: replaceTexts(current, some, words) }));
  const goTo = ({ pageCode, questionCode }: TextHit) => {
    if (questionCode) select({ type: "question", questionCode });
    else if (pageCode) select({ type: "page", pageCode });
    else select({ type: "settings" });
    onOpenChange(false);
  };
  return (
    <Dialog
      title={t("editing.find.title")}
      closeLabel={common("close")}
      width="wide"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{common("close")}</Button>
          <Button variant="primary" isDisabled={hits.length === 0} onPress={() => replace(hits)}>
            {t("editing.find.replaceAll", { count: hits.length })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            autoFocus
            label={t("editing.find.wanted")}
            dir="auto"
            value={wanted}
            onChange={setWanted}
          />
          <TextField label={t("editing.find.words")} dir="auto" value={words} onChange={setWords} />
          {definition.languages.length > 1 && (
            <Select
              size="small"
              label={t("editing.find.language")}
              placeholder={t("editing.find.everyLanguage")}
              value={language}
              onChange={(id) => setLanguage(id as Language | "all")}
              options={[
                { id: "all", label: t("editing.find.everyLanguage") },
                ...definition.languages.map((id) => ({ id, label: common(`languageName.${id}`) })),
              ]}
            />
          )}
          <Checkbox className="self-end" isSelected={isCaseSensitive} onChange={setCaseSensitive}>
            {t("editing.find.case")}
          </Checkbox>
        </div>
        <p className="text-xs text-muted">{t("editing.find.help")}</p>
        <p role="status" className="text-sm font-medium">
          {wanted.trim() !== "" && t("editing.find.count", { count: hits.length })}
          {hits.length > mostShown && ` ${t("editing.find.first", { count: mostShown })}`}
        </p>
        <ul className="flex flex-col divide-y divide-line">
          {hits.slice(0, mostShown).map((hit) => (
            <li key={`${hit.key} ${hit.language} ${hit.from}`} className="flex items-start gap-2 py-1.5">
              <Hit hit={hit} onGo={() => goTo(hit)} />
              <Button size="small" onPress={() => replace([hit])}>
                {t("editing.find.replace")}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function Hit({ hit, onGo }: Readonly<{ hit: TextHit; onGo: () => void }>) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const { text, from, to, language } = hit;
  const start = Math.max(0, from - around);
  const place = hit.questionCode ?? hit.pageCode;
  return (
    <button
      type="button"
      onClick={onGo}
      className="min-w-0 grow rounded-sm text-start text-sm hover:bg-sunken"
    >
      <span className="block text-xs text-muted">
        {place ? <CodeText>{place}</CodeText> : t("settings.name")} {common(`languageName.${language}`)}
      </span>
      <span lang={language} dir={directionOf(language)} className="block break-words">
        {start > 0 && "…"}
        {text.slice(start, from)}
        <mark className="rounded-sm bg-warning-soft text-ink">{text.slice(from, to)}</mark>
        {text.slice(to, to + around)}
        {to + around < text.length && "…"}
      </span>
    </button>
  );
}
