"use client";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { ActionResult } from "#contracts/app-error";
import type {
  ArchiveTeamModuleInput,
  LibraryView,
  RecordModulePermissionInput,
  RenameTeamModuleInput,
  SaveTeamModuleInput,
} from "#contracts/modules";
import type { InstrumentModule, ReferenceInstrument } from "#questionnaire/instruments/instrument-module";
import { isInsertable } from "#questionnaire/instruments/is-insertable";
import { instrumentModules } from "#questionnaire/instruments/module-library";
import { teamModuleOf } from "#questionnaire/instruments/team-module";
import type { Question } from "#questionnaire/model";

type InStudy<Input> = Input & { studyId: string };
/** Each answers with the library as it is afterwards. */
type LibraryAction<Input> = (input: InStudy<Input>) => Promise<ActionResult<LibraryView>>;

export type LibraryActions = {
  recordPermission: LibraryAction<RecordModulePermissionInput>;
  saveTeamModule: LibraryAction<SaveTeamModuleInput>;
  renameTeamModule: LibraryAction<RenameTeamModuleInput>;
  archiveTeamModule: LibraryAction<ArchiveTeamModuleInput>;
  /** The questions of a module with their tasks, where it has such questions. */
  designQuestions: (input: {
    studyId: string;
    questions: Question[];
  }) => Promise<ActionResult<{ questions: Question[] }>>;
};

export type Library = LibraryView & {
  studyId: string;
  /** Those of every installation and the team's own, archived ones included. */
  modules: readonly InstrumentModule[];
  isInsertable: (module: InstrumentModule | ReferenceInstrument) => boolean;
  actions: LibraryActions;
  /** Shows what an action has answered. */
  show: (view: LibraryView) => void;
};

const LibraryContext = createContext<Library | undefined>(undefined);

type Props = Readonly<{
  studyId: string;
  library: LibraryView;
  actions: LibraryActions;
  children: ReactNode;
}>;

/** The modules that a study can use; what is added to them in the editor shows there at once. */
export function LibraryProvider({ studyId, library, actions, children }: Props) {
  const [view, show] = useState(library);
  const value = useMemo(() => {
    const permitted = new Set(view.permissions.map(({ moduleId }) => moduleId));
    const own = view.teamModules.map(({ id, content }) => teamModuleOf(id, content));
    return {
      ...view,
      versionUses: library.versionUses,
      studyId,
      modules: [...own, ...instrumentModules],
      isInsertable: (module: InstrumentModule | ReferenceInstrument) => isInsertable(module, permitted),
      actions,
      show,
    };
  }, [view, library.versionUses, studyId, actions]);
  return <LibraryContext value={value}>{children}</LibraryContext>;
}

export function useLibrary(): Library {
  const library = useContext(LibraryContext);
  if (!library) throw new Error("useLibrary needs a LibraryProvider above it");
  return library;
}
