import type { JSONValue } from "postgres";
import { connection } from "#db/client";
import type { Answers } from "#questionnaire/answers";
import type { Language, LocalisedText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/**
 * The respondent's path. It has no viewer: the slug of a link, or the signed token of one response, is
 * the permission, and every statement begins from one of the two.
 */
export type OpenLink = {
  workspaceId: string;
  linkId: string;
  waveId: string;
  versionId: string;
  status: "open" | "paused" | "closed";
  clientName: LocalisedText;
};

export async function findOpenLink(slug: string): Promise<OpenLink | undefined> {
  const [link] = await connection().sql<OpenLink[]>`
    select l.workspace_id as "workspaceId", l.id as "linkId", l.wave_id as "waveId", w.version_id as "versionId",
           w.status, c.name as "clientName"
    from links l
    join waves w on w.workspace_id = l.workspace_id and w.id = l.wave_id
    join studies s on s.workspace_id = w.workspace_id and s.id = w.study_id
    join clients c on c.workspace_id = s.workspace_id and c.id = s.client_id
    where l.slug = ${slug}`;
  return link;
}

export type StoredInterview = {
  responseId: string;
  versionId: string;
  language: Language;
  seed: number;
  answers: Answers;
  savedPages: string[];
  revision: number;
  disposition: string;
  isSimulated: boolean;
  /** False once the wave has been closed for longer than the time that running interviews get. */
  mayGoOn: boolean;
};

const goesOn = `(w.status <> 'closed' or w.closed_at > now() - interval '24 hours')`;

export async function findInterview(responseId: string): Promise<StoredInterview | undefined> {
  const { sql } = connection();
  const [interview] = await sql<StoredInterview[]>`
    select r.response_id as "responseId", r.version_id as "versionId", r.language, r.seed, r.answers,
           r.saved_pages as "savedPages", r.revision, r.disposition, r.is_simulated as "isSimulated",
           ${sql.unsafe(goesOn)} as "mayGoOn"
    from responses r join waves w on w.workspace_id = r.workspace_id and w.id = r.wave_id
    where r.response_id = ${responseId}`;
  return interview;
}

/** Starts a response while the wave is open; does nothing when it was started before. */
export async function insertInterview(
  link: OpenLink,
  /** `answers` are those that came with the link. */
  start: { responseId: string; language: Language; seed: number; answers: Answers },
) {
  const { sql } = connection();
  await sql`
    insert into responses (response_id, workspace_id, wave_id, version_id, link_id, language, seed, answers,
                           saved_pages, disposition, started_at, updated_at)
    select ${start.responseId}, w.workspace_id, w.id, w.version_id, ${link.linkId}, ${start.language}, ${start.seed},
           ${sql.json(start.answers as JSONValue)}, '{}', 'in-progress', now(), now()
    from waves w where w.workspace_id = ${link.workspaceId} and w.id = ${link.waveId} and w.status = 'open'
    on conflict (response_id) do nothing`;
}

export type PageSave = {
  responseId: string;
  /** The revision that the save was evaluated against. */
  revision: number;
  pageCode: string;
  answers: Answers;
  savedPages: readonly string[];
  language: Language;
  disposition: "in-progress" | "complete" | "screened-out";
};

/**
 * Merges a page into its response and appends it to the page saves, in one statement and so all or nothing.
 * False when the response has moved on, has ended, or its wave takes nothing any more.
 */
export async function insertPageSave(save: PageSave): Promise<boolean> {
  const { sql } = connection();
  const answers = sql.json(save.answers as JSONValue);
  const stored = await sql`
    with saved as (
      update responses r
      set answers = r.answers || ${answers}, saved_pages = ${save.savedPages as string[]}, revision = r.revision + 1,
          language = ${save.language}, disposition = ${save.disposition}, updated_at = now(),
          ended_at = case when ${save.disposition} = 'in-progress' then null else now() end
      from waves w
      where r.response_id = ${save.responseId} and r.revision = ${save.revision}
        and r.disposition = 'in-progress'
        and w.workspace_id = r.workspace_id and w.id = r.wave_id and ${sql.unsafe(goesOn)}
      returning r.response_id, r.revision, r.workspace_id, r.updated_at
    )
    insert into page_saves (response_id, revision, workspace_id, page_code, answers, saved_at)
    select response_id, revision, workspace_id, ${save.pageCode}, ${answers}, updated_at from saved
    returning revision`;
  return stored.length === 1;
}

export async function findDefinition(versionId: string): Promise<QuestionnaireDefinition | undefined> {
  const [version] = await connection().sql<{ definition: QuestionnaireDefinition }[]>`
    select definition from versions where id = ${versionId}`;
  return version?.definition;
}
