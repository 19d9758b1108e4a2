"use client";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import { CheckboxGroup } from "#components/ui/checkbox-group";
import { updateQuestion } from "#questionnaire/edit-definition";
import { readText } from "#questionnaire/localised-text";
import type { Page, Question } from "#questionnaire/model";

type Props = Readonly<{
  page: Page;
  onChange: (change: { isShuffled?: boolean; isFixed?: boolean }) => void;
}>;

/** Whether the questions change places, which of them do not, and whether the page does within its block. */
export function PageOrder({ page, onChange }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { definition, edit } = useEditor();
  const block = definition.blocks?.find(({ code }) => code === page.blockCode);
  const fix = (fixed: readonly string[]) =>
    edit((current) => ({
      definition: page.questions.reduce(
        (result, question) => updateQuestion(result, question.code, withFixed(question, fixed)),
        current,
      ),
    }));
  if (page.questions.length < 2 && !block?.isShuffled) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{t("editing.order.title")}</h3>
      {page.questions.length > 1 && (
        <Checkbox
          isSelected={page.isShuffled ?? false}
          onChange={(is) => onChange({ isShuffled: is || undefined })}
          help={t("editing.order.shuffleHelp")}
        >
          {t("editing.order.shuffle")}
        </Checkbox>
      )}
      {page.isShuffled && (
        <CheckboxGroup
          label={t("editing.order.fixed")}
          value={page.questions.filter(({ isFixed }) => isFixed).map(({ code }) => code)}
          onChange={fix}
          options={page.questions.map(({ code, text }) => ({
            id: code,
            label: `\u2068${code}\u2069 · ${readText(text, locale)}`,
          }))}
        />
      )}
      {block?.isShuffled && (
        <Checkbox
          isSelected={page.isFixed ?? false}
          onChange={(is) => onChange({ isFixed: is || undefined })}
          help={t("editing.order.fixedPageHelp")}
        >
          {t("editing.order.fixedPage")}
        </Checkbox>
      )}
    </section>
  );
}

function withFixed(question: Question, fixed: readonly string[]): Question {
  return { ...question, isFixed: fixed.includes(question.code) || undefined };
}
