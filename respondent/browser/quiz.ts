const mostExtensions = 10;

/**
 * Counts the seconds of every question with a time limit, down to the end, when the page is sent as it stands.
 * Time spent on an earlier visit counts. More time can be asked for, unless the limit is strict.
 */
export function startClocks(root: ParentNode): void {
  for (const clock of Array.from(root.querySelectorAll<HTMLElement>(".clock"))) start(clock);
}

function start(clock: HTMLElement): void {
  const { limit: written = "", twenty, ten = "", over = "" } = clock.dataset;
  const limit = Number(written);
  const field = clock.querySelector("input")!;
  const before = Number(field.value) || 0;
  const more = clock.querySelector("button");
  if (before >= limit) {
    if (!more) lock(clock);
    return;
  }
  const began = performance.now();
  let allowed = limit;
  let told = Number.POSITIVE_INFINITY;
  const tell = (words: string) => {
    clock.querySelector("[role=status]")!.textContent = words;
  };
  const tick = () => {
    const form = field.form;
    if (!clock.isConnected || !form) {
      clearInterval(timer);
      return;
    }
    // On its way already: the answer was given in time.
    if (form.hasAttribute("aria-busy")) return;
    const seconds = before + Math.floor((performance.now() - began) / 1000);
    const left = Math.max(0, allowed - seconds);
    field.value = String(Math.min(seconds, allowed));
    clock.querySelector("[role=timer]")!.textContent = writeTime(left, clock);
    const mark = left <= 10 ? 10 : left <= 20 && twenty ? 20 : told;
    if (mark < told) tell(mark === 10 ? ten : (twenty ?? ""));
    told = mark;
    if (left > 0) return;
    clearInterval(timer);
    // Beside the editor the page is looked at, not answered.
    if (parent !== window) return;
    tell(over);
    if (!more) lock(clock);
    else more.hidden = true;
    form.querySelector<HTMLElement>("button[value=next]")?.click();
  };
  const timer = setInterval(tick, 250);
  more?.addEventListener("click", () => {
    allowed += limit;
    told = Number.POSITIVE_INFINITY;
    tell("");
    more.hidden = allowed >= limit * (mostExtensions + 1);
    tick();
  });
  clock.hidden = false;
  tick();
}

/** Inert rather than disabled: what was chosen in time is still sent. */
function lock(clock: HTMLElement): void {
  clock.closest("fieldset")?.querySelector(".options")?.setAttribute("inert", "");
}

/** "1:05" in the page's digits. */
function writeTime(seconds: number, { dataset }: HTMLElement): string {
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return text.replace(/\d/g, (digit) => dataset.digits?.[Number(digit)] ?? digit);
}
