"use client";
import { type ReactNode, useState } from "react";
import { type EditResult, neighbourOf } from "#components/questionnaire-editor/editor-state";
import { useMessages } from "#components/shell/use-messages";
import { ConfirmDialog } from "#components/ui/confirm-dialog";
import { type ClippedParts, removeParts } from "#questionnaire/clipped-parts";
import { type ConditionPlace, conditionsReadingQuestions } from "#questionnaire/conditions-reading";
import { settleBlocks } from "#questionnaire/edit-blocks";
import { removePage, removeQuestion } from "#questionnaire/edit-definition";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";

type Removal = {
  title: string;
  places: ConditionPlace[];
  publishedCount: number;
  run: () => void;
};

type Input = Readonly<{
  definition: QuestionnaireDefinition;
  publishedCodes: ReadonlySet<string>;
  edit: (change: (definition: QuestionnaireDefinition) => EditResult) => void;
}>;

/** Removes at once what nothing depends on, since it can be undone; asks first about everything else. */
export function useRemoval({ definition, publishedCodes, edit }: Input) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const [asked, setAsked] = useState<Removal>();

  function consider(title: string, questions: readonly Question[], run: () => void) {
    const codes = questions.map(({ code }) => code);
    const places = conditionsReadingQuestions(definition, codes);
    const publishedCount = codes.filter((code) => publishedCodes.has(code)).length;
    if (places.length === 0 && publishedCount === 0) run();
    else setAsked({ title, places, publishedCount, run });
  }

  const askToRemoveQuestion = (question: Question) =>
    consider(t("removal.question", { code: question.code }), [question], () =>
      edit((current) => ({
        definition: removeQuestion(current, question.code),
        selection: neighbourOf(current, question.code),
      })),
    );
  const askToRemovePage = (page: Page) => {
    const number = definition.pages.indexOf(page) + 1;
    consider(t("removal.page", { number }), page.questions, () =>
      edit((current) => {
        const position = current.pages.findIndex(({ code }) => code === page.code);
        const next = current.pages[position + 1] ?? current.pages[position - 1];
        return {
          definition: settleBlocks(removePage(current, page.code)),
          selection: next ? { type: "page", pageCode: next.code } : { type: "settings" },
        };
      }),
    );
  };

  const askToRemoveParts = (parts: ClippedParts) => {
    const questions = [...parts.questions, ...parts.pages.flatMap((page) => page.questions)];
    const count = parts.questions.length + parts.pages.length;
    consider(t("editing.outline.removeTitle", { count }), questions, () =>
      edit((current) => ({ definition: settleBlocks(removeParts(current, parts)) })),
    );
  };

  const dialog: ReactNode = (
    <ConfirmDialog
      title={asked?.title ?? ""}
      isOpen={asked !== undefined}
      onOpenChange={(isOpen) => !isOpen && setAsked(undefined)}
      confirmLabel={t("removal.confirm")}
      cancelLabel={common("cancel")}
      closeLabel={common("close")}
      isDanger
      onConfirm={() => {
        asked?.run();
        setAsked(undefined);
      }}
    >
      <div className="flex flex-col gap-3">
        {asked && asked.publishedCount > 0 && (
          <p>{t("removal.published", { count: asked.publishedCount })}</p>
        )}
        {asked && asked.places.length > 0 && (
          <div>
            <p>{t("removal.conditions")}</p>
            <ul className="list-disc ps-5">
              {asked.places.map(({ pageCode, questionCode, part }) => (
                <li key={`${pageCode} ${questionCode} ${part}`}>
                  {t(`removal.parts.${part}`, {
                    place:
                      questionCode ??
                      t("page.name", {
                        number: definition.pages.findIndex(({ code }) => code === pageCode) + 1,
                      }),
                  })}
                </li>
              ))}
            </ul>
          </div>
        )}
        <p className="text-muted">{t("removal.undo")}</p>
      </div>
    </ConfirmDialog>
  );
  return { askToRemoveQuestion, askToRemovePage, askToRemoveParts, dialog };
}
