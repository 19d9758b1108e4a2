import { toAsciiDigits } from "#i18n/digits";

/** Gives every number field of a slider a line to slide along. The field stays the answer; the line follows it. */
export function offerSliding(root: ParentNode): void {
  for (const box of Array.from(root.querySelectorAll<HTMLElement>(".slide"))) {
    const field = box.querySelector<HTMLInputElement>("input[name]");
    if (!field) continue;
    if (!box.querySelector("[type=range]")) addRange(box, field);
  }
}

function addRange(box: HTMLElement, field: HTMLInputElement): void {
  const range = document.createElement("input");
  const { min = "", max = "", step = "" } = box.dataset;
  Object.assign(range, { type: "range", min, max, step });
  const label = document.querySelector<HTMLElement>(`label[for="${field.id}"]`);
  if (label) {
    label.id ||= `l-${field.id}`;
    range.setAttribute("aria-labelledby", label.id);
  }
  field.placeholder = box.dataset.untouched ?? "";
  const followField = () => follow(range, field, box);
  const take = () => {
    field.value = write(range.value, box);
    // The form hears of it as if it had been typed: the draft, and what else listens.
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  range.addEventListener("input", take);
  // A touch that hits the very middle moves nothing, and yet it is an answer.
  range.addEventListener("click", take);
  range.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    take();
  });
  field.addEventListener("input", followField);
  field.addEventListener("change", followField);
  followField();
  box.prepend(range);
}

/** Nothing typed, or no number: the line shows no place. */
function follow(range: HTMLInputElement, field: HTMLInputElement, box: HTMLElement): void {
  const mark = digitsOf(box).charAt(10);
  const plain = field.value
    .replace(/[\s\u200e\u066c]/g, "")
    .replace("\u2212", "-")
    .replace(mark, ".");
  const typed = toAsciiDigits(plain);
  const isAnswered = typed !== "" && Number.isFinite(Number(typed));
  if (isAnswered) range.value = typed;
  else range.value = String((Number(range.min) + Number(range.max)) / 2);
  range.classList.toggle("untouched", !isAnswered);
  range.setAttribute("aria-valuetext", isAnswered ? write(range.value, box) : (box.dataset.untouched ?? ""));
}

/** The page's ten digits and its decimal mark, which the server has sent along. */
function digitsOf(box: HTMLElement): string {
  return box.dataset.digits ?? "0123456789.";
}

function write(value: string, box: HTMLElement): string {
  return value.replace(/[0-9.]/g, (sign) => digitsOf(box).charAt(sign === "." ? 10 : Number(sign)));
}
