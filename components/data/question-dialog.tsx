"use client";
import { useState } from "react";
import {
  type ImportedType,
  type NewTarget,
  typesFor,
  withOption,
  withType,
} from "#components/data/edit-mapping";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { Dialog } from "#components/ui/dialog";
import { NumberField } from "#components/ui/number-field";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import type { ColumnProfile } from "#datafile/column-profile";
import { normaliseTyped } from "#i18n/normalise-text";
import type { Language } from "#questionnaire/localised-text";
import { Code } from "#questionnaire/question-parts";

type Props = Readonly<{
  profile: ColumnProfile;
  to: NewTarget;
  languages: readonly Language[];
  onClose: () => void;
  onSave: (to: NewTarget) => void;
}>;

/** The new question that a column becomes: code, format, words, and options with what cells stand for them. */
export function QuestionDialog({ profile, to, languages, onClose, onSave }: Props) {
  const t = useMessages("data");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const [draft, setDraft] = useState(to);
  const { question } = draft;
  const isCodeRight = Code.safeParse(question.code).success;
  const nameOf = (language: Language) => common(`languageName.${language}`);
  return (
    <Dialog
      title={t("question.title", { name: profile.name })}
      closeLabel={common("close")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button variant="primary" isDisabled={!isCodeRight} onPress={() => onSave(draft)}>
            {t("question.apply")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t("question.code")}
            dir="ltr"
            value={question.code}
            error={isCodeRight ? undefined : t("question.codeError")}
            onChange={(code) => setDraft({ ...draft, question: { ...question, code } })}
          />
          <Select
            label={t("question.type")}
            placeholder=""
            value={question.type}
            onChange={(key) => setDraft(withType(draft, key as ImportedType, profile))}
            options={typesFor(profile).map((type) => ({ id: type, label: t(`type.${type}`) }))}
          />
          {languages.map((language) => (
            <TextField
              key={language}
              label={t("question.text")}
              labelNote={nameOf(language)}
              value={question.text[language] ?? ""}
              onChange={(text) =>
                setDraft({
                  ...draft,
                  question: { ...question, text: { ...question.text, [language]: normaliseTyped(text) } },
                })
              }
            />
          ))}
        </div>
        {question.type === "number" && (
          <div>
            <Checkbox
              isSelected={question.isWhole ?? false}
              onChange={(isWhole) => setDraft({ ...draft, question: { ...question, isWhole } })}
            >
              {t("question.isWhole")}
            </Checkbox>
            <Checkbox
              isSelected={draft.decimalComma ?? false}
              onChange={(decimalComma) => setDraft({ ...draft, decimalComma })}
            >
              {t("question.decimalComma")}
            </Checkbox>
          </div>
        )}
        {question.type === "multiple" && (
          <TextField
            label={t("question.separator")}
            help={t("question.separatorHelp")}
            dir="ltr"
            className="max-w-xs"
            maxLength={3}
            value={draft.separator ?? ""}
            onChange={(separator) => setDraft({ ...draft, separator: separator || undefined })}
          />
        )}
        {"options" in question && (
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-1 text-sm font-medium">{t("question.options")}</legend>
            <p className="text-muted">{t("question.optionsHelp")}</p>
            {question.options.map((option, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an option's code is being edited, its place is not
              <div key={index} className="grid grid-cols-[5rem_1fr] gap-2 sm:grid-cols-[5rem_1fr_1fr]">
                <NumberField
                  locale={locale}
                  isWhole
                  size="small"
                  label={t("question.optionCode", { number: index + 1 })}
                  isLabelHidden
                  value={option.code}
                  onChange={(code) =>
                    code !== null &&
                    Number.isInteger(code) &&
                    setDraft(withOption(draft, index, { ...option, code }))
                  }
                />
                {languages.map((language, place) => (
                  <TextField
                    key={language}
                    size="small"
                    className={place > 0 ? "col-start-2 sm:col-start-auto" : undefined}
                    label={t("question.optionLabel", { number: index + 1, language: nameOf(language) })}
                    isLabelHidden
                    placeholder={nameOf(language)}
                    value={option.label[language] ?? ""}
                    onChange={(text) =>
                      setDraft(
                        withOption(draft, index, {
                          ...option,
                          label: { ...option.label, [language]: normaliseTyped(text) },
                        }),
                      )
                    }
                  />
                ))}
              </div>
            ))}
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}
