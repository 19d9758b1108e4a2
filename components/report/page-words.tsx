"use client";
import type { ReactNode } from "react";
import { BothLanguages } from "#components/report/both-languages";
import type { ReportDraftState } from "#components/report/use-report-draft";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { readText, studioLanguages } from "#questionnaire/localised-text";
import type { ReportPage, TextBlock } from "#reports/model";

type Props = Readonly<{ draft: ReportDraftState; page: ReportPage }>;

/** Everything that can be written on a page, each text in both languages. */
export function PageWords({ draft, page }: Props) {
  const t = useMessages("report");
  const texts = page.blocks.filter((block) => block.kind === "text");
  if (page.kind === "cover") return <CoverWords draft={draft} />;
  return (
    <div className="flex flex-col gap-6">
      {page.kind === "segment" ? (
        <p className="text-sm text-muted">{t("edit.segmentName")}</p>
      ) : (
        <Field title={t("edit.pageTitle")}>
          <BothLanguages value={page.title} onChange={(title) => draft.changePage(page.id, { title })} />
        </Field>
      )}
      {texts.map((block) => (
        <TextWords key={block.id} draft={draft} pageId={page.id} block={block} />
      ))}
      <p className="text-sm text-muted">{t(texts.length === 0 ? "edit.noTexts" : "edit.convention")}</p>
    </div>
  );
}

function CoverWords({ draft }: Pick<Props, "draft">) {
  const t = useMessages("report");
  const { edits, change } = draft;
  return (
    <div className="flex flex-col gap-6">
      <Field title={t("edit.reportTitle")}>
        <BothLanguages value={edits.title} onChange={(title) => change({ ...edits, title })} />
      </Field>
      <Field title={t("edit.subtitle")}>
        <BothLanguages value={edits.subtitle} onChange={(subtitle) => change({ ...edits, subtitle })} />
      </Field>
      <Field title={t("edit.languages")}>
        <div className="flex gap-6">
          {studioLanguages.map((language) => {
            const isOn = edits.languages.includes(language);
            const rest = edits.languages.filter((each) => each !== language);
            return (
              <Checkbox
                key={language}
                isSelected={isOn}
                isDisabled={isOn && rest.length === 0}
                onChange={(isChosen) =>
                  change({ ...edits, languages: isChosen ? [...rest, language] : rest })
                }
              >
                {t(language === "fa" ? "edit.persian" : "edit.english")}
              </Checkbox>
            );
          })}
        </div>
      </Field>
    </div>
  );
}

type TextProps = Readonly<{ draft: ReportDraftState; pageId: string; block: TextBlock }>;

function TextWords({ draft, pageId, block }: TextProps) {
  const t = useMessages("report");
  const locale = useCurrentLocale();
  const title = block.heading
    ? readText(block.heading, locale)
    : t(block.look === "lead" ? "edit.lead" : "edit.text");
  const change = (changed: Partial<{ text: TextBlock["text"]; isSuggestion: boolean }>) => {
    const page = draft.edits.pages.find(({ id }) => id === pageId);
    if (!page) return;
    const texts = page.texts.map((text) => (text.id === block.id ? { ...text, ...changed } : text));
    draft.changePage(pageId, { texts });
  };
  return (
    <Field
      title={title}
      mark={
        block.isSuggestion ? (
          <Badge tone="warning">{t("edit.suggestion")}</Badge>
        ) : (
          Boolean(block.editedIn?.length) && <Badge>{t("edit.edited")}</Badge>
        )
      }
    >
      {block.isSuggestion && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3 text-sm text-muted">
          <span>{t("edit.suggestionHelp")}</span>
          <Button size="small" onPress={() => change({ isSuggestion: false })}>
            {t("edit.approve")}
          </Button>
        </div>
      )}
      <BothLanguages value={block.text} onChange={(text) => change({ text })} isLong />
    </Field>
  );
}

type FieldProps = Readonly<{ title: string; mark?: ReactNode; children: ReactNode }>;

/** A group with a name, so that the two boxes in it are told apart from all others by ear too. */

function Field({ title, mark, children }: FieldProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 flex flex-wrap items-center gap-2 text-sm font-bold">
        <bdi>{title}</bdi>
        {mark}
      </legend>
      {children}
    </fieldset>
  );
}
