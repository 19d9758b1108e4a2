"use client";
import { useRouter } from "next/navigation";
import { ColumnChooser } from "#components/data/column-chooser";
import { dataHref } from "#components/data/data-href";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { LinkButton } from "#components/ui/link-button";
import { SegmentedControl } from "#components/ui/segmented-control";
import { Select } from "#components/ui/select";
import type { DataOverview, DataQuery, ResponseDisposition } from "#contracts/data";
import { readText } from "#questionnaire/localised-text";
import type { Variable } from "#questionnaire/variable";

type Props = Readonly<{
  studyId: string;
  query: DataQuery;
  waves: DataOverview["waves"];
  dispositions: DataOverview["dispositions"];
  variables: readonly Variable[];
  columns: readonly string[];
}>;

const everything = "all";

/** What the table shows; everything is kept in the address, so that it can be sent to a colleague. */
export function DataFilters({ studyId, query, waves, dispositions, variables, columns }: Props) {
  const t = useMessages("data");
  const locale = useCurrentLocale();
  const router = useRouter();
  const go = (change: Partial<DataQuery>) => router.push(dataHref(studyId, query, change), { scroll: false });
  return (
    <div className="flex flex-wrap items-end gap-3">
      {waves.length > 1 && (
        <Select
          className="w-full sm:w-56"
          size="small"
          label={t("table.wave")}
          placeholder=""
          value={query.wave ?? everything}
          onChange={(key) => go({ wave: key === everything ? undefined : String(key) })}
          options={[
            { id: everything, label: t("table.allWaves") },
            ...waves.map((wave) => ({
              id: wave.id,
              label: t("table.waveName", { number: wave.number, title: readText(wave.title, locale) }),
            })),
          ]}
        />
      )}
      {(dispositions.length > 1 || query.disposition) && (
        <Select
          className="w-full sm:w-48"
          size="small"
          label={t("table.disposition")}
          placeholder=""
          value={query.disposition ?? everything}
          onChange={(key) =>
            go({ disposition: key === everything ? undefined : (key as ResponseDisposition) })
          }
          options={[
            { id: everything, label: t("table.allDispositions") },
            ...dispositions.map(({ disposition }) => ({
              id: disposition,
              label: t(`disposition.${disposition}`),
            })),
          ]}
        />
      )}
      <SegmentedControl
        label={t("table.show")}
        value={query.show}
        onChange={(show) => go({ show })}
        options={[
          { id: "labels", label: t("table.labels") },
          { id: "codes", label: t("table.codes") },
        ]}
      />
      <ColumnChooser
        variables={variables}
        columns={columns}
        onChoose={(chosen) => go({ columns: chosen.join(",") })}
      />
      <LinkButton
        className="sm:ms-auto"
        size="small"
        isDownload
        href={dataHref(studyId, query, { columns: undefined, order: "oldest" }, "/export")}
      >
        {t(query.show === "codes" ? "table.downloadCodes" : "table.downloadLabels")}
      </LinkButton>
    </div>
  );
}
