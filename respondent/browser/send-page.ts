import { showConnection } from "#respondent/browser/connection";

const timeoutMs = 30_000;
const quietMs = 700;
const pausesMs = [1000, 2000, 4000, 8000, 15_000];
/** Then the server's own page is shown, which carries the answers and can be sent again by hand. */
const maxRefusals = 8;

type Sending = { submitter: HTMLElement | null; wake?: () => void };
let sending: Sending | undefined;

export type Arrival = { markup: string; url: string; isRedirected: boolean };

/**
 * Sends a form and tries again, with growing pauses, until the server answers. A button pressed while
 * it waits tries at once; pressed while a request is under way it does nothing, so no page is sent twice.
 */
export async function sendPage(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  arrive: (arrival: Arrival) => void,
): Promise<void> {
  if (sending) {
    if (sending.wake) sending.submitter = submitter;
    sending.wake?.();
    return;
  }
  sending = { submitter };
  form.setAttribute("aria-busy", "true");
  try {
    const arrival = await tryUntilAnswered(form, sending);
    if (arrival) arrive(arrival);
  } finally {
    form.removeAttribute("aria-busy");
    sending = undefined;
  }
}

/** Undefined when sending again cannot help and the respondent has to change something first. */
async function tryUntilAnswered(form: HTMLFormElement, current: Sending): Promise<Arrival | undefined> {
  let refusals = 0;
  for (let attempt = 0; ; attempt += 1) {
    const response = await post(form, current.submitter);
    if (response?.status === 413) {
      showConnection("tooLarge");
      return undefined;
    }
    if (response && isRefusal(response)) refusals += 1;
    if (response && (!isRefusal(response) || refusals >= maxRefusals)) {
      const markup = await response.text().catch(() => undefined);
      if (markup !== undefined) return { markup, url: response.url, isRedirected: response.redirected };
    }
    showConnection(navigator.onLine === false ? "offline" : "waiting");
    await pause(pausesMs[Math.min(attempt, pausesMs.length - 1)], current);
  }
}

function isRefusal({ status }: Response): boolean {
  return status >= 500 || status === 429;
}

/** Undefined when nothing came back. The fields are read anew each time: they may have been changed meanwhile. */
async function post(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Response | undefined> {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    fields.append(name, String(value));
  });
  if (submitter instanceof HTMLButtonElement && submitter.name)
    fields.append(submitter.name, submitter.value);
  const abort = new AbortController();
  const slow = setTimeout(() => showConnection("sending"), quietMs);
  const late = setTimeout(() => abort.abort(), timeoutMs);
  try {
    return await fetch(form.action, {
      method: "POST",
      body: fields,
      signal: abort.signal,
      headers: { accept: "text/html" },
    });
  } catch {
    return undefined;
  } finally {
    clearTimeout(slow);
    clearTimeout(late);
  }
}

function pause(forMs: number, current: Sending): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      current.wake = undefined;
      resolve();
    };
    const timer = setTimeout(go, forMs);
    addEventListener("online", go);
    current.wake = go;
  });
}
