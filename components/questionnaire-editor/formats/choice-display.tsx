"use client";
import { ImageField } from "#components/media/image-field";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import type { ChangeQuestion } from "#components/questionnaire-editor/formats/format-props";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Select } from "#components/ui/select";
import { readText } from "#questionnaire/localised-text";
import type { MultipleQuestion } from "#questionnaire/question-types/multiple";
import type { SingleQuestion } from "#questionnaire/question-types/single";

type Props = Readonly<{ question: SingleQuestion | MultipleQuestion; onChange: ChangeQuestion }>;

const displays = {
  single: ["list", "dropdown", "search", "images"],
  multiple: ["list", "images"],
} as const;

/** How the options of a choice are shown, and their pictures where they are shown as such. */
export function ChoiceDisplay({ question, onChange }: Props) {
  const t = useMessages("questionnaire");
  const choose = (id: unknown) => {
    if (question.type === "multiple") {
      onChange({ ...question, display: id === "images" ? "images" : undefined });
    } else {
      const display = displays.single.find((one) => one === id && one !== "list");
      onChange({ ...question, display: display === "list" ? undefined : display });
    }
  };
  return (
    <>
      <Select
        label={t("display.label")}
        size="small"
        className="w-64"
        placeholder={t("display.list")}
        value={question.display ?? "list"}
        options={displays[question.type].map((id) => ({
          id,
          label: t(`display.${id}`),
          description: t(`display.help.${id}`),
        }))}
        onChange={choose}
      />
      {question.display === "images" && <OptionPictures question={question} onChange={onChange} />}
    </>
  );
}

function OptionPictures({ question, onChange }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { languages } = useEditor().definition;
  return (
    <section className="flex flex-col gap-4">
      <h3 className="text-sm font-medium">{t("display.pictures")}</h3>
      {question.options.map((option, position) => (
        <ImageField
          key={option.code}
          label={t("display.pictureOf", { option: readText(option.label, locale) || String(option.code) })}
          value={option.image}
          languages={languages}
          place={`imageAlt:${option.code}`}
          onChange={(image) => {
            const options = question.options.with(position, { ...option, image });
            onChange({ ...question, options }, `image.${option.code}`);
          }}
        />
      ))}
    </section>
  );
}
