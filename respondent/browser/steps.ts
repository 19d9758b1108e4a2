import { makeButton } from "#respondent/browser/make-button";

type Steps = {
  box: HTMLElement;
  tasks: readonly HTMLElement[];
  back: HTMLButtonElement;
  forward: HTMLButtonElement;
  complaint: HTMLElement;
  at: number;
  /** The furthest that was shown: once all were, the page's own button comes back. */
  seen: number;
};

/**
 * Shows the sets of a trade-off one at a time. All of them stay in the form, so that a draft, or a page that is sent
 * again and again on a bad connection, has everything.
 */
export function offerSteps(form: HTMLFormElement): void {
  const all = Array.from(form.querySelectorAll<HTMLElement>(".tasks"), cover);
  if (all.length === 0) return;
  const showButton = () => {
    const isLeft = all.some(({ seen, tasks }) => seen < tasks.length - 1);
    form.classList.toggle("stepping", isLeft);
  };
  for (const steps of all) {
    listen(steps, showButton);
    show(steps, firstOf(steps));
  }
  showButton();
  leadToFaults(all, showButton);
}

function cover(box: HTMLElement): Steps {
  const tasks = Array.from(box.querySelectorAll<HTMLElement>(".task"));
  const pager = document.createElement("div");
  pager.className = "pager";
  const complaint = document.createElement("p");
  complaint.className = "error";
  complaint.setAttribute("role", "alert");
  const forward = makeButton("primary", box.dataset.next);
  const back = makeButton("quiet", box.dataset.previous);
  pager.append(complaint, forward, back);
  if (tasks.length > 1) box.append(pager);
  return { box, tasks, back, forward, complaint, at: 0, seen: 0 };
}

/** Where something is to be mended, else where the choices end. */
function firstOf({ tasks }: Steps): number {
  const faulty = tasks.findIndex((task) => task.querySelector("[autofocus]") || task.matches(".faulty"));
  if (faulty >= 0) return faulty;
  const open = tasks.findIndex((task) => !isDone(task));
  return Math.max(0, open);
}

function isDone(task: HTMLElement): boolean {
  const radios = Array.from(task.querySelectorAll<HTMLInputElement>("input[type=radio]"));
  const chosen = new Set(radios.filter((radio) => radio.checked).map((radio) => radio.name));
  return radios.every((radio) => chosen.has(radio.name));
}

function show(steps: Steps, at: number): void {
  const { tasks, back, forward, complaint } = steps;
  steps.at = at;
  steps.seen = tasks.every(isDone) ? tasks.length - 1 : Math.max(steps.seen, at);
  tasks.forEach((task, position) => {
    task.hidden = position !== at;
  });
  complaint.textContent = "";
  back.hidden = at === 0;
  forward.hidden = at === tasks.length - 1;
  // Beside the page's own button it is not the main one any more.
  forward.className = steps.seen < tasks.length - 1 ? "primary" : "quiet";
}

/** The name of the set takes the focus, so that a screen reader says where one is. */
function go(steps: Steps, at: number): void {
  show(steps, at);
  steps.tasks[at].querySelector<HTMLElement>(".step")?.focus({ preventScroll: true });
  const question = steps.box.closest<HTMLElement>(".question") ?? steps.box;
  const { top } = steps.tasks[at].getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) question.scrollIntoView({ block: "start" });
}

function listen(steps: Steps, showButton: () => void): void {
  const { box, tasks, back, forward, complaint } = steps;
  const goOn = () => {
    if (box.dataset.notDone && !isDone(tasks[steps.at]) && !isExcused(box)) {
      complaint.textContent = box.dataset.notDone;
      findUndone(tasks[steps.at])?.focus();
      return;
    }
    go(steps, steps.at + 1);
    showButton();
  };
  forward.addEventListener("click", goOn);
  back.addEventListener("click", () => go(steps, steps.at - 1));
  box.addEventListener("keydown", (event) => {
    const isEntered = event.key === "Enter" && event.target instanceof HTMLInputElement;
    if (!isEntered || steps.at === tasks.length - 1) return;
    event.preventDefault();
    goOn();
  });
  box.addEventListener("input", ({ target }) => {
    complaint.textContent = "";
    if (target instanceof HTMLInputElement) keepApart(target);
  });
}

/** A way out that was chosen in place of an answer asks for no set. */
function isExcused(box: HTMLElement): boolean {
  return Boolean(box.closest("fieldset.question")?.querySelector(".ways-out :checked"));
}

function findUndone(task: HTMLElement): HTMLInputElement | undefined {
  const radios = Array.from(task.querySelectorAll<HTMLInputElement>("input[type=radio]"));
  return radios.find((radio) => !radios.some((other) => other.name === radio.name && other.checked));
}

/** One item cannot be both: choosing it on one side takes it from the other. */
function keepApart(changed: HTMLInputElement): void {
  for (const other of Array.from(changed.closest(".verdict")?.querySelectorAll("input") ?? [])) {
    if (other !== changed && changed.checked) other.checked = false;
  }
}

/** Links of the error summary open the set that they lead into. */
function leadToFaults(all: readonly Steps[], showButton: () => void): void {
  const summary = document.querySelector(".summary");
  if (!summary) return;
  for (const steps of all) {
    steps.seen = steps.tasks.length - 1;
    show(steps, steps.at);
  }
  showButton();
  summary.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    for (const steps of all) {
      const at = steps.tasks.findIndex((task) => task.contains(field));
      if (at >= 0) show(steps, at);
    }
  });
}
