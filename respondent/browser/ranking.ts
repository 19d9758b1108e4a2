import { makeDraggable } from "#respondent/browser/drag-to-place";
import { makeButton } from "#respondent/browser/make-button";

type Card = { row: HTMLLIElement; pick: HTMLButtonElement; badge: HTMLElement; select: HTMLSelectElement };

type Ranker = {
  box: HTMLElement;
  cards: readonly Card[];
  ranked: HTMLOListElement;
  rest: HTMLUListElement;
  restHead: HTMLElement;
  slot: HTMLLIElement;
  status: HTMLElement;
  /** How many places there are to give. */
  places: number;
};

/**
 * Lays a list to be put in order over every ranking: choosing gives the next place, choosing again takes it back,
 * arrows and dragging move. The lists of places stay in the form and hold the answer.
 */
export function offerRanking(root: ParentNode): void {
  for (const box of Array.from(root.querySelectorAll<HTMLElement>(".ranker"))) cover(box);
}

function cover(box: HTMLElement): void {
  const plain = box.querySelector<HTMLElement>(".rank-lists");
  if (!plain || plain.hidden) return;
  const selects = Array.from(plain.querySelectorAll("select"));
  const ranker: Ranker = {
    box,
    cards: selects.map((select) => makeCard(box, select)),
    ranked: document.createElement("ol"),
    rest: document.createElement("ul"),
    restHead: makeHead(box.dataset.rest),
    slot: document.createElement("li"),
    status: document.createElement("p"),
    places: selects[0] ? selects[0].options.length - 1 : 0,
  };
  const { ranked, rest, restHead, slot, status } = ranker;
  ranked.className = "ranked";
  rest.className = "unranked";
  slot.className = "slot";
  status.className = "unseen";
  status.setAttribute("role", "status");
  const head = makeHead(box.dataset.yours);
  head.id = `y-${box.id}`;
  restHead.id = `r-${box.id}`;
  ranked.setAttribute("aria-labelledby", head.id);
  rest.setAttribute("aria-labelledby", restHead.id);
  plain.hidden = true;
  box.append(head, ranked, restHead, rest, status);
  show(ranker);
  listen(ranker, plain);
  const focused = selects.findIndex((select) => select.hasAttribute("autofocus"));
  if (focused >= 0) {
    selects[focused].removeAttribute("autofocus");
    ranker.cards[focused].pick.setAttribute("autofocus", "");
    ranker.cards[focused].pick.focus();
  }
}

function makeHead(words = ""): HTMLElement {
  const head = document.createElement("p");
  head.className = "order-head";
  head.textContent = words;
  return head;
}

/** The button takes the list's id, so that an error leads to it. */
function makeCard(box: HTMLElement, select: HTMLSelectElement): Card {
  const row = document.createElement("li");
  row.className = "card";
  const pick = makeButton("pick");
  pick.id = select.id;
  select.id += "-list";
  const describedBy = select.getAttribute("aria-describedby");
  if (describedBy) pick.setAttribute("aria-describedby", describedBy);
  const badge = document.createElement("span");
  badge.className = "place";
  pick.append(badge);
  for (const part of Array.from(select.closest("li")?.querySelector("label")?.childNodes ?? [])) {
    pick.append(part.cloneNode(true));
  }
  const grip = document.createElement("span");
  grip.className = "grip";
  grip.setAttribute("aria-hidden", "true");
  row.append(pick, makeMove(box, select, "up"), makeMove(box, select, "down"), grip);
  return { row, pick, badge, select };
}

function makeMove(box: HTMLElement, select: HTMLSelectElement, way: "up" | "down"): HTMLButtonElement {
  const button = makeButton(`move ${way}`);
  button.setAttribute("aria-label", fill(box.dataset[way], labelOf(select)));
  return button;
}

function labelOf(select: HTMLSelectElement): string {
  return select.dataset.label ?? "";
}

function fill(words = "", label: string, place = ""): string {
  return words.replace("{label}", () => label).replace("{place}", place);
}

/** As the page writes it. */
function writePlace(select: HTMLSelectElement, place: number): string {
  return select.options[place]?.label ?? "";
}

/** The lists in the order of the places that they hold. */
function readOrder({ cards }: Ranker): Card[] {
  return cards
    .filter(({ select }) => select.value !== "")
    .sort((a, b) => Number(a.select.value) - Number(b.select.value));
}

function show(ranker: Ranker): void {
  const { box, cards, ranked, rest, restHead, slot, places } = ranker;
  const order = readOrder(ranker);
  const left = cards.filter((card) => !order.includes(card));
  const tops = cards.map(({ row }) => row.getBoundingClientRect().top);
  const focused = document.activeElement;
  ranked.replaceChildren(...order.map(({ row }) => row));
  rest.replaceChildren(...left.map(({ row }) => row));
  for (const card of left) dress(card, "");
  order.forEach((card, position) => {
    dress(card, writePlace(card.select, position + 1));
    const [up, down] = Array.from(card.row.querySelectorAll(".move"));
    up.setAttribute("aria-disabled", String(position === 0));
    down.setAttribute("aria-disabled", String(position === order.length - 1));
  });
  restHead.hidden = left.length === 0;
  if (order.length < places) {
    slot.textContent = fill(box.dataset.next, "", writePlace(cards[0].select, order.length + 1));
    ranked.append(slot);
  }
  if (focused instanceof HTMLElement && box.contains(focused)) focused.focus({ preventScroll: true });
  glide(cards, tops);
}

function dress({ row, pick, badge }: Card, place: string): void {
  pick.setAttribute("aria-pressed", String(place !== ""));
  badge.textContent = place;
  for (const move of Array.from(row.querySelectorAll<HTMLElement>(".move"))) move.hidden = place === "";
}

/** Rows glide to where they are now, so that the eye can follow. */
function glide(cards: readonly Card[], tops: readonly number[]): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  cards.forEach(({ row }, position) => {
    const by = tops[position] - row.getBoundingClientRect().top;
    if (by === 0 || tops[position] === 0 || !row.animate) return;
    row.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }], {
      duration: 160,
      easing: "ease-out",
    });
  });
}

function listen(ranker: Ranker, plain: HTMLElement): void {
  const { box, cards, ranked } = ranker;
  // A draft that is put back fills the lists.
  plain.addEventListener("change", () => show(ranker), true);
  box.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest<HTMLButtonElement>("button");
    const card = button && cards.find(({ row }) => row.contains(button));
    if (!button || !card) return;
    const order = readOrder(ranker);
    const position = order.indexOf(card);
    if (button === card.pick) {
      if (position < 0) choose(ranker, card);
      else place(ranker, card, -1);
      return;
    }
    const to = position + (button.classList.contains("up") ? -1 : 1);
    if (to >= 0 && to < order.length) place(ranker, card, to);
  });
  makeDraggable(box, ranked, (row, position) => {
    const card = cards.find((one) => one.row === row);
    if (card) place(ranker, card, position);
  });
}

/** Gives the next place; where all are given and one is left, the last one needs no choosing. */
function choose(ranker: Ranker, card: Card): void {
  const order = readOrder(ranker);
  if (order.length >= ranker.places) {
    say(ranker, ranker.box.dataset.full ?? "");
    return;
  }
  place(ranker, card, order.length);
  const left = ranker.cards.filter(({ select }) => select.value === "");
  if (left.length === 1 && ranker.places === ranker.cards.length) place(ranker, left[0], order.length + 1);
}

/** To the place at this position among those that have one; below zero it loses its place. */
function place(ranker: Ranker, card: Card, position: number): void {
  const order = readOrder(ranker).filter((one) => one !== card);
  if (position >= 0) order.splice(position, 0, card);
  const kept = order.slice(0, ranker.places);
  for (const { select } of ranker.cards) select.value = "";
  kept.forEach(({ select }, at) => {
    select.value = String(at + 1);
  });
  show(ranker);
  const { placed, removed } = ranker.box.dataset;
  const label = labelOf(card.select);
  const at = kept.indexOf(card);
  say(ranker, at < 0 ? fill(removed, label) : fill(placed, label, writePlace(card.select, at + 1)));
  // The form hears of it as if the lists had been used.
  card.select.dispatchEvent(new Event("input", { bubbles: true }));
}

/** What went as expected is seen anyway; why nothing happened is not. */
function say({ status, box }: Ranker, words: string): void {
  status.textContent = words;
  status.className = words === box.dataset.full ? "help" : "unseen";
}
