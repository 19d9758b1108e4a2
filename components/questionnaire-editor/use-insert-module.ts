"use client";
import { useState } from "react";
import { useLibrary } from "#components/module-library/library-context";
import type { Place } from "#components/module-library/place-select";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { insertModule } from "#questionnaire/edit-definition";
import type { ModuleChoice } from "#questionnaire/instruments/choose-parts";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";

type Wanted = { place: Place; choice: ModuleChoice | undefined };

/** Inserts a module and selects its first page. Trade-off questions come with their tasks. */
export function useInsertModule() {
  const { definition, used, edit } = useEditor();
  const { studyId, actions } = useLibrary();
  const [isPending, setPending] = useState(false);
  const reserved = new Set(used.questions);
  const insertInto = (
    current: QuestionnaireDefinition,
    module: Pick<InstrumentModule, "build">,
    wanted: Wanted,
  ) => insertModule(current, module, wanted.place, reserved, wanted.choice);
  const insert = async (module: Pick<InstrumentModule, "build">, wanted: Wanted) => {
    const known = new Set(definition.pages.map(({ code }) => code));
    const added = insertInto(definition, module, wanted).pages.filter(({ code }) => !known.has(code));
    const tradeOffs = added.flatMap((page) => page.questions).filter(isTradeOff);
    setPending(tradeOffs.length > 0);
    const designed = tradeOffs.length > 0 ? await design(tradeOffs) : [];
    setPending(false);
    edit((current) => {
      const inserted = insertInto(current, module, wanted);
      return {
        definition: withDesigned(inserted, designed),
        selection: added[0] && { type: "page", pageCode: added[0].code },
      };
    });
  };
  /** Without an answer the questions go in as they are: publishing makes what is missing. */
  const design = async (questions: Question[]): Promise<Question[]> => {
    const result = await actions.designQuestions({ studyId, questions }).catch(() => undefined);
    return result?.ok ? result.value.questions : [];
  };
  return { insert, isPending };
}

function isTradeOff({ type }: Question): boolean {
  return type === "maxDiff" || type === "conjoint";
}

function withDesigned(
  definition: QuestionnaireDefinition,
  designed: readonly Question[],
): QuestionnaireDefinition {
  if (designed.length === 0) return definition;
  const byCode = new Map(designed.map((question) => [question.code, question]));
  return {
    ...definition,
    pages: definition.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) => byCode.get(question.code) ?? question),
    })),
  };
}
