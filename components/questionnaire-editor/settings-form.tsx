"use client";
import { Settings2 } from "lucide-react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { FormToolbar } from "#components/questionnaire-editor/form-toolbar";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { QuotasForm } from "#components/questionnaire-editor/quotas-form";
import { ScalesForm } from "#components/questionnaire-editor/scales-form";
import { useMessages } from "#components/shell/use-messages";
import { CheckboxGroup } from "#components/ui/checkbox-group";
import { languages } from "#questionnaire/localised-text";

/** What belongs to the questionnaire as a whole: its name, and the first and the last page. */
export function SettingsForm() {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const { definition, edit } = useEditor();
  const write = (part: "title" | "consent" | "thanks") => ({
    place: part,
    value: definition[part],
    onChange: (text = {}) => edit((current) => ({ definition: { ...current, [part]: text } }), part),
  });
  return (
    <div className="flex flex-col gap-5">
      <FormToolbar icon={Settings2} title={t("settings.name")} actions={[]} />
      <LocalisedField label={t("settings.title")} help={t("settings.titleHelp")} {...write("title")} />
      <LocalisedField
        label={t("settings.consent")}
        help={t("settings.consentHelp")}
        isMultiline
        rows={6}
        {...write("consent")}
      />
      <LocalisedField
        label={t("settings.thanks")}
        help={t("settings.thanksHelp")}
        isMultiline
        rows={3}
        {...write("thanks")}
      />
      <CheckboxGroup
        label={t("settings.languages")}
        help={t("settings.languagesHelp")}
        columns={2}
        value={definition.languages}
        options={languages.map((language) => ({
          id: language,
          label: common(`languageName.${language}`),
          isDisabled: definition.languages.length === 1 && definition.languages[0] === language,
        }))}
        onChange={(ticked) =>
          edit((current) => ({
            definition: {
              ...current,
              languages: [
                ...current.languages.filter((language) => ticked.includes(language)),
                ...languages.filter(
                  (language) => ticked.includes(language) && !current.languages.includes(language),
                ),
              ],
            },
          }))
        }
      />
      <hr className="border-line" />
      <QuotasForm />
      <hr className="border-line" />
      <ScalesForm />
    </div>
  );
}
