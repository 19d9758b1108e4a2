import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  type Adopted,
  createAutosave,
  type SaveAction,
  type SaveState,
} from "#components/questionnaire-editor/autosave";
import { emptyDefinition } from "#questionnaire/edit-definition";
import { applyChanges } from "#questionnaire/merging/apply-changes";
import { mergeDefinitions } from "#questionnaire/merging/merge-definitions";
import type { QuestionnaireDefinition } from "#questionnaire/model";

const blank = emptyDefinition(["en"], { en: "Blank" });
const titled = (en: string): QuestionnaireDefinition => ({ ...blank, title: { en } });
const [first, second, third] = ["First", "Second", "Third"].map(titled);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(save: SaveAction) {
  const states: SaveState[] = [];
  const adopted: Adopted[] = [];
  let kept: { revision: number; changes: unknown } | undefined;
  let shown = blank;
  const autosave = createAutosave({
    studyId: "s",
    opened: { revision: 1, definition: blank },
    read: () => shown,
    adopt: (joined) => {
      adopted.push(joined);
      shown = joined.definition;
    },
    save,
    copy: {
      keep: (copy) => {
        kept = copy;
      },
      forget: () => {
        kept = undefined;
      },
    },
    onState: (state) => states.push(state),
  });
  const edit = (definition: QuestionnaireDefinition) => {
    shown = definition;
    autosave.edited();
  };
  return { autosave, edit, states, adopted, kept: () => kept, shown: () => shown };
}

/** A server that keeps a draft and merges as the real one does, and can be made to fail. */
function fakeServer() {
  const server = {
    revision: 1,
    definition: blank,
    saved: [] as QuestionnaireDefinition[],
    failure: undefined as string | undefined,
    calls: 0,
  };
  const save: SaveAction = async ({ changes, expectedRevision }) => {
    server.calls += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (server.failure === "network") throw new TypeError("Failed to fetch");
    if (server.failure) return { ok: false, code: "not-signed-in", detail: {} };
    const { definition, conflicts } = applyChanges(server.definition, changes);
    const standing = { revision: server.revision, definition: server.definition, savedBy: "Sara" };
    if (conflicts.length > 0) return { ok: true, value: { status: "conflict", ...standing } };
    const hasMovedOn = expectedRevision !== server.revision;
    server.revision += 1;
    server.definition = definition;
    server.saved.push(definition);
    const { revision } = server;
    if (!hasMovedOn) return { ok: true, value: { status: "saved", revision } };
    return { ok: true, value: { status: "merged", revision, definition, savedBy: "Sara" } };
  };
  return { server, save };
}

test("waits for a rest in typing and sends the latest once", async () => {
  const { server, save } = fakeServer();
  const { edit, states, kept } = start(save);
  edit(first);
  await vi.advanceTimersByTimeAsync(500);
  edit(second);
  await vi.advanceTimersByTimeAsync(799);
  expect(server.calls).toBe(0);
  const change = { path: ["title", "en"], was: "Blank", now: "Second" };
  expect(kept()).toEqual({ revision: 1, changes: [change] });
  await vi.advanceTimersByTimeAsync(200);
  expect(server.saved).toEqual([second]);
  expect(states.map(({ status }) => status)).toEqual(["waiting", "saving", "saved"]);
  expect(kept()).toBeUndefined();
});

test("keeps what is typed while a save is under way and sends it after", async () => {
  const { server, save } = fakeServer();
  const { autosave, edit, kept } = start(save);
  edit(first);
  await vi.advanceTimersByTimeAsync(850);
  edit(second);
  await vi.advanceTimersByTimeAsync(60);
  expect(server.saved).toEqual([first]);
  expect(autosave.isSaved()).toBe(false);
  expect(kept()).toMatchObject({ revision: 2, changes: [{ was: "First", now: "Second" }] });
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.saved).toEqual([first, second]);
  expect(autosave.isSaved()).toBe(true);
});

test("tries again by itself when the server is away, with the newest words", async () => {
  const { server, save } = fakeServer();
  const { autosave, edit, states } = start(save);
  server.failure = "network";
  edit(first);
  await vi.advanceTimersByTimeAsync(1000);
  expect(states.at(-1)?.status).toBe("failed");
  server.failure = undefined;
  edit(second);
  await vi.advanceTimersByTimeAsync(3000);
  expect(server.saved).toEqual([second]);
  expect(autosave.isSaved()).toBe(true);
});

test("does not hammer a server that refuses for good, but retries when asked", async () => {
  const { server, save } = fakeServer();
  const { autosave, edit } = start(save);
  server.failure = "signed-out";
  edit(first);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.calls).toBe(1);
  server.failure = undefined;
  const flushed = autosave.flush();
  await vi.advanceTimersByTimeAsync(200);
  expect(await flushed).toBe(true);
  expect(server.saved).toEqual([first]);
});

test("what is undone before it was sent is not sent at all", async () => {
  const { server, save } = fakeServer();
  const { autosave, edit, kept } = start(save);
  edit(first);
  edit(blank);
  await vi.advanceTimersByTimeAsync(2000);
  expect(server.calls).toBe(0);
  expect(autosave.isSaved()).toBe(true);
  expect(kept()).toBeUndefined();
});

test("goes on with what somebody else saved in another place, and says who it was", async () => {
  const { server, save } = fakeServer();
  const { autosave, edit, adopted, shown } = start(save);
  server.revision = 7;
  server.definition = { ...blank, thanks: { ...blank.thanks, en: "Theirs" } };
  edit(first);
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown()).toEqual({ ...first, thanks: { ...blank.thanks, en: "Theirs" } });
  expect(adopted).toMatchObject([{ savedBy: "Sara", theirs: { changes: [{ path: ["thanks", "en"] }] } }]);
  expect(autosave.isSaved()).toBe(true);
  expect(autosave.revision()).toBe(8);
});

test("stops where both changed the same, keeps the words, and saves what was chosen", async () => {
  const { server, save } = fakeServer();
  const { autosave, edit, states, kept, shown } = start(save);
  server.revision = 7;
  server.definition = titled("Theirs");
  edit(first);
  await vi.advanceTimersByTimeAsync(1000);
  const stopped = states.at(-1);
  expect(stopped?.status).toBe("conflict");
  edit(third);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.saved).toEqual([]);
  expect(kept()).toMatchObject({ changes: [{ now: "Third" }] });
  if (stopped?.status !== "conflict") throw new Error("no conflict");
  const { base, standing } = stopped.clash;
  autosave.resolve(mergeDefinitions(base, shown(), standing.definition), third);
  await vi.advanceTimersByTimeAsync(2000);
  expect(server.saved).toEqual([third]);
  expect(autosave.revision()).toBe(8);
  expect(autosave.isSaved()).toBe(true);
});
