import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAutosave, type SaveAction, type SaveState } from "#components/questionnaire-editor/autosave";
import { emptyDefinition } from "#questionnaire/edit-definition";

const first = emptyDefinition(["en"], { en: "First" });
const second = emptyDefinition(["en"], { en: "Second" });
const third = emptyDefinition(["en"], { en: "Third" });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(save: SaveAction) {
  const states: SaveState["status"][] = [];
  let kept: { revision: number; definition: unknown } | undefined;
  const autosave = createAutosave({
    studyId: "s",
    revision: 1,
    save,
    copy: {
      keep: (copy) => {
        kept = copy;
      },
      forget: () => {
        kept = undefined;
      },
    },
    onState: ({ status }) => states.push(status),
  });
  return { autosave, states, kept: () => kept };
}

/** A server that keeps a draft, as the real one does, and can be made to fail. */
function fakeServer() {
  const server = { revision: 1, saved: [] as unknown[], failure: undefined as string | undefined, calls: 0 };
  const save: SaveAction = async ({ definition, expectedRevision }) => {
    server.calls += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (server.failure === "network") throw new TypeError("Failed to fetch");
    if (server.failure) return { ok: false, code: "not-signed-in", detail: {} };
    if (expectedRevision !== server.revision) {
      return { ok: false, code: "conflict", detail: { revision: server.revision } };
    }
    server.saved.push(definition);
    server.revision += 1;
    return { ok: true, value: { revision: server.revision } };
  };
  return { server, save };
}

test("waits for a rest in typing and sends the latest once", async () => {
  const { server, save } = fakeServer();
  const { autosave, states, kept } = start(save);
  autosave.edited(first);
  await vi.advanceTimersByTimeAsync(500);
  autosave.edited(second);
  await vi.advanceTimersByTimeAsync(799);
  expect(server.calls).toBe(0);
  expect(kept()).toEqual({ revision: 1, definition: second });
  await vi.advanceTimersByTimeAsync(200);
  expect(server.saved).toEqual([second]);
  expect(states).toEqual(["waiting", "saving", "saved"]);
  expect(kept()).toBeUndefined();
});

test("keeps what is typed while a save is under way and sends it after", async () => {
  const { server, save } = fakeServer();
  const { autosave, kept } = start(save);
  autosave.edited(first);
  await vi.advanceTimersByTimeAsync(850);
  autosave.edited(second);
  await vi.advanceTimersByTimeAsync(60);
  expect(server.saved).toEqual([first]);
  expect(autosave.isSaved()).toBe(false);
  expect(kept()).toEqual({ revision: 2, definition: second });
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.saved).toEqual([first, second]);
  expect(autosave.isSaved()).toBe(true);
});

test("tries again by itself when the server is away, with the newest words", async () => {
  const { server, save } = fakeServer();
  const { autosave, states } = start(save);
  server.failure = "network";
  autosave.edited(first);
  await vi.advanceTimersByTimeAsync(1000);
  expect(states.at(-1)).toBe("failed");
  server.failure = undefined;
  autosave.edited(second);
  await vi.advanceTimersByTimeAsync(3000);
  expect(server.saved).toEqual([second]);
  expect(autosave.isSaved()).toBe(true);
});

test("does not hammer a server that refuses for good, but retries when asked", async () => {
  const { server, save } = fakeServer();
  const { autosave } = start(save);
  server.failure = "signed-out";
  autosave.edited(first);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.calls).toBe(1);
  server.failure = undefined;
  const flushed = autosave.flush();
  await vi.advanceTimersByTimeAsync(200);
  expect(await flushed).toBe(true);
  expect(server.saved).toEqual([first]);
});

test("stops at a conflict, keeps the words, and overwrites only when told to", async () => {
  const { server, save } = fakeServer();
  const { autosave, states, kept } = start(save);
  server.revision = 7;
  autosave.edited(first);
  await vi.advanceTimersByTimeAsync(1000);
  expect(states.at(-1)).toBe("conflict");
  autosave.edited(third);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.saved).toEqual([]);
  expect(kept()?.definition).toBe(third);
  autosave.overwrite();
  await vi.advanceTimersByTimeAsync(200);
  expect(server.saved).toEqual([third]);
  expect(autosave.revision()).toBe(8);
});
