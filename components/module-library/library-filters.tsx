"use client";
import { emptySearch, isNarrowed, type LibrarySearch } from "#components/module-library/library-search";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import { studioLanguages } from "#questionnaire/localised-text";
import { marketingActionNames, marketingActions } from "#questionnaire/marketing-action";
import { segmentationBases } from "#questionnaire/segmentation-base";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

type Props = Readonly<{ search: LibrarySearch; onChange: (search: LibrarySearch) => void }>;

const minuteSteps = [1, 2, 3, 5] as const;
const any = "any";

/** Search by words, and by what a study has to keep to. */
export function LibraryFilters({ search, onChange }: Props) {
  const t = useMessages("library");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const set = (change: Partial<LibrarySearch>) => onChange({ ...search, ...change });
  return (
    <search aria-label={t("filters")} className="flex flex-col gap-3">
      <TextField
        label={t("search")}
        help={t("searchHelp")}
        size="small"
        type="search"
        value={search.words}
        onChange={(words) => set({ words })}
      />
      <div className="grid grid-cols-2 gap-2">
        <Filter
          label={t("base")}
          any={t("anyBase")}
          value={search.base}
          options={segmentationBases.map((id) => ({ id, label: segmentationBaseNames[id].name[locale] }))}
          onChange={(base) => set({ base })}
        />
        <Filter
          label={t("minutesAtMost")}
          any={t("anyMinutes")}
          value={search.maxMinutes === undefined ? undefined : `${search.maxMinutes}`}
          options={minuteSteps.map((minutes) => ({ id: `${minutes}`, label: t("upToMinutes", { minutes }) }))}
          onChange={(minutes) => set({ maxMinutes: minutes === undefined ? undefined : Number(minutes) })}
        />
        <Filter
          label={t("language")}
          any={t("anyLanguage")}
          value={search.language}
          options={studioLanguages.map((id) => ({ id, label: common(`languageName.${id}`) }))}
          onChange={(language) => set({ language })}
        />
        <Filter
          label={t("action")}
          any={t("anyAction")}
          value={search.action}
          options={marketingActions.map((id) => ({ id, label: marketingActionNames[id][locale] }))}
          onChange={(action) => set({ action })}
        />
      </div>
      {isNarrowed(search) && (
        <Button size="small" variant="quiet" className="self-start" onPress={() => onChange(emptySearch)}>
          {t("clear")}
        </Button>
      )}
    </search>
  );
}

type FilterProps<Id extends string> = Readonly<{
  label: string;
  any: string;
  value: Id | undefined;
  options: readonly { id: Id; label: string }[];
  onChange: (id: Id | undefined) => void;
}>;

function Filter<Id extends string>({ label, any: anyLabel, value, options, onChange }: FilterProps<Id>) {
  return (
    <Select
      label={label}
      size="small"
      placeholder={anyLabel}
      value={value ?? any}
      options={[{ id: any, label: anyLabel }, ...options]}
      onChange={(id) => onChange(options.find((option) => option.id === id)?.id)}
    />
  );
}
