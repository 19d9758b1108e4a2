import { fieldsOf, isAnswered, nameOf, writeAnswers } from "#respondent/browser/item-answers";
import { makeButton } from "#respondent/browser/make-button";

type Turns = {
  forward: (isByKey: boolean) => void;
  back: (isByKey: boolean) => void;
  open: (at: number) => void;
};

export type ItemTurner = {
  /** The item at this place; after the last one, all answers. */
  show: (at: number, leadsToAnswers: boolean) => void;
  answers: HTMLElement;
};

/** What stands around the one item that is shown: where one is, the answers, and the way on and back. */
export function makeItemTurner(box: HTMLElement, items: readonly HTMLElement[], turns: Turns): ItemTurner {
  const words = box.dataset;
  const [where, position, bar] = makeWhere(items.length, words.leadsOn);
  const answers = document.createElement("div");
  answers.className = "answers";
  answers.tabIndex = -1;
  const back = makeButton("quiet", words.previous);
  const forward = makeButton("quiet");
  // A key presses a button without a pointer, and so without a count of clicks.
  back.addEventListener("click", ({ detail }) => turns.back(detail === 0));
  forward.addEventListener("click", ({ detail }) => turns.forward(detail === 0));
  const pager = document.createElement("div");
  pager.className = "turn";
  pager.append(back, forward);
  box.prepend(where);
  box.append(answers, pager);
  const writePosition = (at: number, count: number) =>
    (words.position ?? "").replace("{n}", writeCount(at, box)).replace("{count}", writeCount(count, box));
  return {
    answers,
    show(at, leadsToAnswers) {
      const isOver = at === items.length;
      position.textContent = isOver ? (words.answers ?? "") : writePosition(at + 1, items.length);
      bar.value = at;
      answers.hidden = !isOver;
      answers.replaceChildren();
      if (isOver) fillAnswers(answers, box, items, writePosition, turns.open);
      back.hidden = at === 0;
      forward.hidden = isOver;
      forward.textContent = (leadsToAnswers ? words.all : words.next) ?? "";
      // Radio buttons lead on by themselves.
      const isWaiting = !isOver && fieldsOf(items[at])[0]?.type === "radio" && !isAnswered(items[at]);
      forward.className = isWaiting ? "quiet" : "primary";
    },
  };
}

function makeWhere(count: number, leadsOn = ""): [HTMLElement, HTMLElement, HTMLProgressElement] {
  const where = document.createElement("div");
  where.className = "where";
  const position = document.createElement("p");
  position.setAttribute("role", "status");
  const bar = document.createElement("progress");
  bar.max = count;
  bar.setAttribute("aria-hidden", "true");
  // Who does not see it is told beforehand that a choice moves the focus.
  const notice = document.createElement("p");
  notice.className = "unseen";
  notice.textContent = leadsOn;
  where.append(position, bar, notice);
  return [where, position, bar];
}

function writeCount(count: number, { dataset }: HTMLElement): string {
  return String(count).replace(/\d/g, (digit) => dataset.digits?.[Number(digit)] ?? digit);
}

/** A row an item, which opens it again. */
function fillAnswers(
  answers: HTMLElement,
  { dataset }: HTMLElement,
  items: readonly HTMLElement[],
  writePosition: (at: number, count: number) => string,
  open: (at: number) => void,
): void {
  const hint = document.createElement("p");
  hint.className = "help";
  hint.textContent = dataset.change ?? "";
  const list = document.createElement("ul");
  items.forEach((item, at) => {
    const given = writeAnswers(item, writePosition);
    const row = makeButton("again");
    row.append(
      makeSpan("", nameOf(item)),
      " ",
      makeSpan(given ? "given" : "missed", given || dataset.unanswered),
    );
    row.addEventListener("click", () => open(at));
    const entry = document.createElement("li");
    entry.append(row);
    list.append(entry);
  });
  answers.append(hint, list);
}

function makeSpan(className: string, words = ""): HTMLElement {
  const span = document.createElement("span");
  span.className = className;
  span.dir = "auto";
  span.textContent = words;
  return span;
}
