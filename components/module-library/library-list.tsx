"use client";
import { useState } from "react";
import { LibraryCard } from "#components/module-library/library-card";
import { useLibrary } from "#components/module-library/library-context";
import { LibraryFilters } from "#components/module-library/library-filters";
import { emptySearch, toModuleSearch } from "#components/module-library/library-search";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import type { InstrumentModule, ReferenceInstrument } from "#questionnaire/instruments/instrument-module";
import { referenceInstruments } from "#questionnaire/instruments/reference-instruments";
import { searchModules } from "#questionnaire/instruments/search-modules";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

type Props = Readonly<{
  studyBases: readonly SegmentationBase[];
  isPresent: (moduleId: string) => boolean;
  chosenId: string | undefined;
  onChoose: (moduleId: string) => void;
}>;

/** The library, narrowed; modules for the study's bases come first. */
export function LibraryList({ studyBases, isPresent, chosenId, onChoose }: Props) {
  const t = useMessages("library");
  const { modules, teamModules } = useLibrary();
  const [search, setSearch] = useState(emptySearch);
  const [hasReference, setReference] = useState(false);
  const [hasArchived, setArchived] = useState(false);
  const archived = new Set(teamModules.filter(({ isArchived }) => isArchived).map(({ id }) => id));
  const offered: readonly (InstrumentModule | ReferenceInstrument)[] = [
    ...modules.filter(({ id }) => hasArchived || !archived.has(id)),
    ...(hasReference ? referenceInstruments : []),
  ];
  const isForStudy = ({ bases }: { bases: readonly SegmentationBase[] }) =>
    bases.some((base) => studyBases.includes(base));
  const found = searchModules(offered, toModuleSearch(search)).sort(
    (a, b) => Number(isForStudy(b)) - Number(isForStudy(a)),
  );
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <LibraryFilters search={search} onChange={setSearch} />
      <div>
        <Checkbox isSelected={hasReference} onChange={setReference}>
          {t("showReference")}
        </Checkbox>
        {archived.size > 0 && (
          <Checkbox isSelected={hasArchived} onChange={setArchived}>
            {t("showArchived")}
          </Checkbox>
        )}
      </div>
      <p role="status" className="text-muted">
        {t("found", { count: found.length })}
      </p>
      <ul aria-label={t("list")} className="flex flex-col gap-2">
        {found.map((module) => (
          <li key={module.id}>
            <LibraryCard
              module={module}
              studyBases={studyBases}
              isPresent={isPresent(module.id)}
              isChosen={module.id === chosenId}
              onChoose={() => onChoose(module.id)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
