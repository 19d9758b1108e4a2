"use client";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useMessages } from "#components/shell/use-messages";
import { Select } from "#components/ui/select";
import type { Language } from "#questionnaire/localised-text";

/** Which two of several languages the fields show; nothing where all of them fit. */
export function LanguageBar() {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const { definition, writtenLanguages, writeIn } = useEditor();
  const { languages } = definition;
  if (languages.length <= 2) return null;
  const [writing, beside] = writtenLanguages;
  const options = languages.map((id) => ({ id, label: common(`languageName.${id}`) }));
  return (
    <div className="mb-4 grid grid-cols-2 gap-2 border-b border-line pb-4">
      <Select
        size="small"
        label={t("editing.languages.writing")}
        placeholder={t("editing.languages.writing")}
        options={options}
        value={writing}
        onChange={(id) => writeIn({ writing: id as Language, beside })}
      />
      <Select
        size="small"
        label={t("editing.languages.beside")}
        placeholder={t("editing.languages.beside")}
        options={options.filter(({ id }) => id !== writing)}
        value={beside}
        onChange={(id) => writeIn({ writing, beside: id as Language })}
      />
    </div>
  );
}
