"use client";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Callout } from "#components/ui/callout";
import { CodeText } from "#components/ui/code-text";
import type { ImportedQuestionnaire, ImportNote } from "#exchange/import-report";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{ fileName: string; imported: ImportedQuestionnaire }>;

/** A longer list is opened by whoever wants to read it, rather than scrolled within the page. */
const notesAtOnce = 8;

/** What was found, what was taken over, and line by line what was not. */
export function ImportReport({ fileName, imported }: Props) {
  const t = useMessages("exchange");
  const { source, found, taken, notes } = imported;
  const lost = notes.filter(({ level }) => level === "lost");
  const changed = notes.filter(({ level }) => level === "changed");
  return (
    <div className="flex flex-col gap-4" role="status">
      <h3 className="font-bold">
        {t("report.title", { source: t(`sources.${source}`) })}{" "}
        <bdi className="font-normal text-muted">{fileName}</bdi>
      </h3>
      <ul className="flex flex-col gap-1 text-sm">
        <li>
          {t(taken.questions > found.questions ? "report.becameMore" : "report.questions", {
            taken: taken.questions,
            found: found.questions,
          })}
        </li>
        {found.conditions > 0 && (
          <li>{t("report.conditions", { taken: taken.conditions, found: found.conditions })}</li>
        )}
        <li>{t("report.pages", { pages: taken.pages, options: taken.options })}</li>
      </ul>
      {notes.length === 0 && <Callout tone="success">{t("report.allTaken")}</Callout>}
      <NoteList title={t("report.lost", { count: lost.length })} notes={lost} />
      <NoteList title={t("report.changed", { count: changed.length })} notes={changed} />
      <Outline imported={imported} />
    </div>
  );
}

function NoteList({ title, notes }: Readonly<{ title: string; notes: readonly ImportNote[] }>) {
  const t = useMessages("exchange");
  if (notes.length === 0) return null;
  const rest = notes.slice(notesAtOnce);
  return (
    <section>
      <h4 className="mb-1 text-sm font-bold">{title}</h4>
      <div className="rounded-md border border-line text-sm">
        <Notes notes={notes.slice(0, notesAtOnce)} />
        {rest.length > 0 && (
          <details className="border-t border-line">
            <summary className="px-3 py-2 font-medium">{t("report.more", { count: rest.length })}</summary>
            <Notes notes={rest} />
          </details>
        )}
      </div>
    </section>
  );
}

function Notes({ notes }: Readonly<{ notes: readonly ImportNote[] }>) {
  const t = useMessages("exchange");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {notes.map((note) => (
        <li
          key={[note.code, note.place, note.detail, note.questionCode].join("|")}
          className="flex flex-col gap-0.5 px-3 py-2"
        >
          <span className="break-words">
            {note.place && <bdi className="font-medium">{note.place}</bdi>} {t(`notes.${note.code}`)}
          </span>
          {note.detail && (
            <code
              dir="ltr"
              className="max-w-full self-start rounded-sm bg-sunken px-1 py-0.5 font-mono text-xs break-words"
            >
              {note.detail}
            </code>
          )}
        </li>
      ))}
    </ul>
  );
}

function Outline({ imported }: Readonly<{ imported: ImportedQuestionnaire }>) {
  const t = useMessages("exchange");
  const words = useMessages("questionnaire");
  const locale = useCurrentLocale();
  return (
    <details className="rounded-md border border-line px-3 py-2 text-sm">
      <summary className="font-medium">{t("report.outline")}</summary>
      <ol className="mt-2 flex flex-col gap-2">
        {imported.definition.pages.map((page) => (
          <li key={page.code}>
            <span className="font-medium">
              <CodeText>{page.code}</CodeText> {readText(page.title, locale)}
            </span>
            <ul className="ms-4 flex flex-col gap-1 pt-1">
              {page.questions.map((question) => (
                <li key={question.code}>
                  <CodeText>{question.code}</CodeText> <bdi>{readText(question.text, locale)}</bdi>{" "}
                  <span className="text-muted">({words(`types.${question.type}`)})</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}
