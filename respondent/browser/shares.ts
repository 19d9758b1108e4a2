import { parseNumber } from "#i18n/digits";

const quietMs = 900;

/** Keeps telling how much of an amount is left to share out. */
export function offerSums(root: ParentNode): void {
  for (const box of Array.from(root.querySelectorAll<HTMLElement>(".shares"))) follow(box);
}

function follow(box: HTMLElement): void {
  const seen = box.querySelector<HTMLElement>(".balance");
  if (!seen) return;
  const bar = document.createElement("progress");
  bar.max = Number(box.dataset.total);
  bar.setAttribute("aria-hidden", "true");
  seen.before(bar);
  // Said once the typing has paused; the line itself changes with every key.
  seen.setAttribute("aria-hidden", "true");
  const said = document.createElement("p");
  said.className = "unseen";
  said.setAttribute("role", "status");
  seen.after(said);
  let pause: ReturnType<typeof setTimeout>;
  const show = () => {
    const given = sumOf(box);
    bar.value = given;
    seen.textContent = writeBalance(box, given);
    seen.classList.toggle("over", given > bar.max);
    seen.classList.toggle("done", given === bar.max);
    bar.classList.toggle("over", given > bar.max);
  };
  show();
  box.addEventListener("change", show, true);
  box.addEventListener("input", () => {
    show();
    clearTimeout(pause);
    pause = setTimeout(() => {
      said.textContent = seen.textContent;
    }, quietMs);
  });
}

/** Reads as the server does, for a page whose decimal mark stands after its ten digits. */
function sumOf(box: HTMLElement): number {
  const decimalComma = box.dataset.digits?.charAt(10) === ",";
  const read = (text: string) => parseNumber(text, { decimalComma }) ?? parseNumber(text) ?? 0;
  let sum = 0;
  for (const field of Array.from(box.querySelectorAll("input"))) sum += read(field.value);
  return round(sum);
}

/** Sums of decimals miss by a hair. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function writeBalance(box: HTMLElement, given: number): string {
  const { total, left = "", over = "", done = "", digits = "" } = box.dataset;
  const rest = round(Number(total) - given);
  if (rest === 0) return done;
  const written = String(Math.abs(rest)).replace(/[0-9.]/g, (sign) =>
    digits.charAt(sign === "." ? 10 : Number(sign)),
  );
  return (rest > 0 ? left : over).replace("{n}", written);
}
