"use client";
import { useState } from "react";
import { useLibrary } from "#components/module-library/library-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { CheckboxGroup } from "#components/ui/checkbox-group";
import { CodeText } from "#components/ui/code-text";
import { FieldError } from "#components/ui/field-error";
import { TextField } from "#components/ui/text-field";
import { formatList } from "#i18n/format";
import { otherLocale } from "#i18n/locale";
import { gatherTeamPages } from "#questionnaire/instruments/gather-team-pages";
import { isWrittenSomewhere, type LocalisedText, readText } from "#questionnaire/localised-text";
import type { Page, QuestionnaireDefinition } from "#questionnaire/model";
import { type SegmentationBase, segmentationBases } from "#questionnaire/segmentation-base";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

type Props = Readonly<{ definition: QuestionnaireDefinition; onSaved: () => void; onCancel: () => void }>;

const textNames = ["name", "construct", "about", "source"] as const;
type Texts = Record<(typeof textNames)[number], LocalisedText>;

/** Chosen questions of the draft, named and described, become a module of the workspace's own. */
export function TeamModuleForm({ definition, onSaved, onCancel }: Props) {
  const t = useMessages("library");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const errorText = useErrorText();
  const { studyId, actions, show } = useLibrary();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [texts, setTexts] = useState<Texts>({ name: {}, construct: {}, about: {}, source: {} });
  const [ownBases, setBases] = useState<readonly SegmentationBase[]>();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { readingOutside } = gatherTeamPages(definition, codes);
  const bases = ownBases ?? basesMeasured(definition, codes);
  const isComplete =
    codes.length > 0 &&
    bases.length > 0 &&
    isWrittenSomewhere(texts.name) &&
    isWrittenSomewhere(texts.construct);
  const save = async () => {
    if (!isComplete) return setFailure(t("team.needs"));
    setPending(true);
    const { name: title, construct, about, source } = texts;
    const result = await actions.saveTeamModule({
      studyId,
      questionCodes: [...codes],
      texts: { title, construct, about, source, bases: [...bases] },
    });
    setPending(false);
    setFailure(result.ok ? undefined : errorText(result));
    if (!result.ok) return;
    show(result.value);
    onSaved();
  };
  return (
    <div className="flex flex-col gap-5">
      <p className="text-muted">{t("team.saveHelp")}</p>
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-medium">{t("team.choose")}</legend>
        <div className="max-h-64 overflow-y-auto rounded-md border border-line p-3">
          {definition.pages.map((page) => (
            <PageChoice key={page.code} page={page} chosen={codes} onChange={setCodes} />
          ))}
        </div>
      </fieldset>
      {readingOutside.length > 0 && (
        <FieldError>{t("team.readsOutside", { codes: formatList(locale, readingOutside) })}</FieldError>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {textNames.flatMap((name) =>
          [locale, otherLocale(locale)].map((language) => (
            <LanguageField
              key={`${name} ${language}`}
              name={t(`team.${name}`)}
              language={language}
              value={texts[name][language] ?? ""}
              onChange={(words) => setTexts({ ...texts, [name]: withWords(texts[name], language, words) })}
            />
          )),
        )}
      </div>
      <CheckboxGroup
        label={t("team.bases")}
        columns={2}
        value={[...bases]}
        onChange={(ticked) => setBases(segmentationBases.filter((base) => ticked.includes(base)))}
        options={segmentationBases.map((base) => ({
          id: base,
          label: segmentationBaseNames[base].name[locale],
        }))}
      />
      <FieldError>{failure}</FieldError>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onCancel}>{common("cancel")}</Button>
        <Button variant="primary" isPending={isPending} isDisabled={readingOutside.length > 0} onPress={save}>
          {t("team.confirm")}
        </Button>
      </div>
    </div>
  );
}

/** What the chosen questions are tagged with, until somebody says otherwise. */
function basesMeasured(definition: QuestionnaireDefinition, codes: readonly string[]): SegmentationBase[] {
  const chosen = definition.pages
    .flatMap(({ questions }) => questions)
    .filter(({ code }) => codes.includes(code));
  const measured = new Set(chosen.flatMap(({ bases }) => bases ?? []));
  return segmentationBases.filter((base) => measured.has(base));
}

function withWords(text: LocalisedText, language: "fa" | "en", words: string): LocalisedText {
  const { [language]: _, ...others } = text;
  return words ? { ...others, [language]: words } : others;
}

type FieldProps = Readonly<{
  name: string;
  language: "fa" | "en";
  value: string;
  onChange: (words: string) => void;
}>;

function LanguageField({ name, language, value, onChange }: FieldProps) {
  const t = useMessages("library");
  const common = useMessages("common");
  return (
    <TextField
      size="small"
      label={t("team.inLanguage", { name, language: common(`languageName.${language}`) })}
      maxLength={200}
      value={value}
      onChange={onChange}
    />
  );
}

type PageProps = Readonly<{
  page: Page;
  chosen: readonly string[];
  onChange: (codes: readonly string[]) => void;
}>;

/** A page's box ticks all of its questions. */
function PageChoice({ page, chosen, onChange }: PageProps) {
  const locale = useCurrentLocale();
  const codes = page.questions.map(({ code }) => code);
  const on = codes.filter((code) => chosen.includes(code));
  if (codes.length === 0) return null;
  const without = chosen.filter((code) => !codes.includes(code));
  return (
    <div className="mb-2">
      <Checkbox
        isSelected={on.length === codes.length}
        isIndeterminate={on.length > 0 && on.length < codes.length}
        onChange={(isSelected) => onChange(isSelected ? [...without, ...codes] : without)}
      >
        <span className="font-medium">{readText(page.title, locale) || page.code}</span>
      </Checkbox>
      <div className="ps-7">
        {page.questions.map(({ code, text }) => (
          <Checkbox
            key={code}
            isSelected={chosen.includes(code)}
            onChange={(isSelected) =>
              onChange(isSelected ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          >
            <CodeText>{code}</CodeText> {readText(text, locale)}
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
