import { normaliseForMatching } from "#i18n/normalise-text";

const maxShown = 60;

type Entry = { option: HTMLOptionElement; words: string };

/**
 * Lays a search field over every long list (`select[data-search]`). The list itself stays in the form and holds
 * the answer; the field finds its options by any part of their words, in any spelling of Persian letters.
 */
export function offerSearching(root: ParentNode): void {
  for (const list of Array.from(root.querySelectorAll<HTMLSelectElement>("select[data-search]"))) {
    if (!list.hidden) cover(list);
  }
}

function cover(list: HTMLSelectElement): void {
  const entries = Array.from(list.options)
    .filter((option) => option.value !== "")
    .map((option): Entry => ({ option, words: normaliseForMatching(option.label) }));
  const field = document.createElement("input");
  const found = document.createElement("ul");
  found.id = `s-${list.id}`;
  found.hidden = true;
  found.setAttribute("role", "listbox");
  dress(field, list, found.id);
  const box = document.createElement("div");
  box.className = "search";
  box.append(field, found);
  list.before(box);
  list.hidden = true;
  // The browser may have given the focus to the list already, which is no longer seen.
  if (field.autofocus) field.focus();
  listen({ list, field, found, entries, active: -1 });
}

/** The field takes the list's place: its label, its description, its name among the errors, its focus. */
function dress(field: HTMLInputElement, list: HTMLSelectElement, foundId: string): void {
  const attributes: Record<string, string | null> = {
    type: "text",
    class: "field",
    role: "combobox",
    dir: "auto",
    autocomplete: "off",
    enterkeyhint: "next",
    placeholder: list.dataset.search ?? "",
    "aria-expanded": "false",
    "aria-controls": foundId,
    "aria-autocomplete": "list",
    "aria-label": list.getAttribute("aria-label"),
    "aria-describedby": list.getAttribute("aria-describedby"),
    "aria-invalid": list.getAttribute("aria-invalid"),
    "aria-required": list.required ? "true" : null,
    autofocus: list.hasAttribute("autofocus") ? "" : null,
  };
  for (const [name, value] of Object.entries(attributes)) if (value !== null) field.setAttribute(name, value);
  field.id = list.id;
  list.removeAttribute("autofocus");
  list.id = `${list.id}-list`;
}

type Search = {
  list: HTMLSelectElement;
  field: HTMLInputElement;
  found: HTMLUListElement;
  entries: readonly Entry[];
  /** The place, among those shown, that the arrow keys have come to. */
  active: number;
};

function listen(search: Search): void {
  const { list, field, found, entries } = search;
  const showChosen = () => {
    field.value = list.value === "" ? "" : (list.selectedOptions[0]?.label ?? "");
  };
  showChosen();
  list.addEventListener("change", showChosen);
  field.addEventListener("input", () => {
    if (field.value.trim() === "") choose(search, "");
    open(search, normaliseForMatching(field.value));
  });
  field.addEventListener("click", () => found.hidden && open(search, ""));
  field.addEventListener("keydown", (event) => pressKey(search, event));
  field.addEventListener("blur", () => {
    // Written out in full, it is chosen, although nobody picked it from the list.
    const words = normaliseForMatching(field.value);
    const written = entries.find((entry) => entry.words === words);
    if (written) choose(search, written.option.value);
    close(search);
    showChosen();
  });
  // Before the field loses its focus, which would close the list under the finger.
  found.addEventListener("mousedown", (event) => event.preventDefault());
  found.addEventListener("click", (event) => {
    const value = event.target instanceof Element && event.target.closest("li")?.dataset.value;
    if (!value) return;
    choose(search, value);
    showChosen();
    close(search);
  });
}

function open(search: Search, words: string): void {
  const { entries, field, found, list } = search;
  const parts = words.split(" ");
  const matching = entries.filter((entry) => parts.every((part) => entry.words.includes(part)));
  const startsWell = (entry: Entry) => (entry.words.startsWith(words) ? 0 : 1);
  matching.sort((a, b) => startsWell(a) - startsWell(b));
  const items = matching.slice(0, maxShown).map(({ option }, position) => {
    const item = document.createElement("li");
    item.id = `${found.id}-${position}`;
    item.dataset.value = option.value;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(option.value === list.value));
    item.dir = "auto";
    item.textContent = option.label;
    return item;
  });
  found.replaceChildren(...(items.length > 0 ? items : [nothingFound(list)]));
  found.hidden = false;
  field.setAttribute("aria-expanded", "true");
  moveTo(search, words !== "" && items.length > 0 ? 0 : -1);
}

function nothingFound(list: HTMLSelectElement): HTMLLIElement {
  const item = document.createElement("li");
  item.setAttribute("role", "option");
  item.setAttribute("aria-disabled", "true");
  item.setAttribute("aria-selected", "false");
  item.textContent = list.dataset.none ?? "";
  return item;
}

function close({ field, found }: Search): void {
  found.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function moveTo(search: Search, position: number): void {
  const { field, found } = search;
  search.active = position;
  Array.from(found.children).forEach((item, each) => {
    item.classList.toggle("active", each === position);
  });
  const active = found.children[position];
  if (active) {
    field.setAttribute("aria-activedescendant", active.id);
    active.scrollIntoView({ block: "nearest" });
  } else {
    field.removeAttribute("aria-activedescendant");
  }
}

function pressKey(search: Search, event: KeyboardEvent): void {
  const { field, found, list } = search;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (found.hidden) {
      open(search, "");
      return;
    }
    const last = found.children.length - 1;
    const next = search.active + (event.key === "ArrowDown" ? 1 : -1);
    moveTo(search, next > last ? 0 : next < 0 ? last : next);
  } else if (event.key === "Enter" && !found.hidden) {
    // Chooses, and does not send the page yet.
    event.preventDefault();
    const item = found.children[search.active];
    if (item instanceof HTMLElement && item.dataset.value) choose(search, item.dataset.value);
    field.value = list.value === "" ? "" : (list.selectedOptions[0]?.label ?? "");
    close(search);
  } else if (event.key === "Escape" && !found.hidden) {
    event.preventDefault();
    close(search);
  }
}

/** The form hears of it as if the list itself had been used. */
function choose({ list }: Search, value: string): void {
  if (list.value === value) return;
  list.value = value;
  list.dispatchEvent(new Event("input", { bubbles: true }));
}
