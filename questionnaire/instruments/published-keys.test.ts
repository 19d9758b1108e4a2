import { expect, test } from "vitest";
import { variablesOfFormula } from "#questionnaire/formula";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { miniIpip } from "#questionnaire/instruments/mini-ipip";
import { tipi } from "#questionnaire/instruments/tipi";

function itemsOf(module: InstrumentModule) {
  return module
    .build(new Set())
    .flatMap((page) => page.questions)
    .flatMap((question) => (question.type === "likert" ? question.items : []));
}

/** Trait by trait, the numbers of its items; reverse-keyed ones are negative. */
function keysOf(module: InstrumentModule) {
  const reversed = new Set(itemsOf(module).flatMap(({ code, isReversed }) => (isReversed ? [code] : [])));
  const scores = module
    .build(new Set())
    .flatMap((page) => page.questions)
    .flatMap((question) => (question.type === "calculated" ? [question] : []));
  return Object.fromEntries(
    scores.map(({ code, formula }) => [
      code,
      variablesOfFormula(formula).map((variable) => {
        const item = Number(variable.split("_").at(-1));
        return reversed.has(item) ? -item : item;
      }),
    ]),
  );
}

// Donnellan, Oswald, Baird & Lucas (2006), appendix; the same key at ipip.ori.org/MiniIPIPKey.htm.
test("the Mini-IPIP has the published key", () => {
  expect(keysOf(miniIpip)).toEqual({
    IPIP_E: [1, -6, 11, -16],
    IPIP_A: [2, -7, 12, -17],
    IPIP_C: [3, -8, 13, -18],
    IPIP_N: [4, -9, 14, -19],
    IPIP_I: [5, -10, -15, -20],
  });
});

test("the Mini-IPIP asks the published phrases in the published order", () => {
  expect(itemsOf(miniIpip).map(({ code, text }) => `${code} ${text.en}`)).toEqual([
    "1 Am the life of the party.",
    "2 Sympathize with others' feelings.",
    "3 Get chores done right away.",
    "4 Have frequent mood swings.",
    "5 Have a vivid imagination.",
    "6 Don't talk a lot.",
    "7 Am not interested in other people's problems.",
    "8 Often forget to put things back in their proper place.",
    "9 Am relaxed most of the time.",
    "10 Am not interested in abstract ideas.",
    "11 Talk to a lot of different people at parties.",
    "12 Feel others' emotions.",
    "13 Like order.",
    "14 Get upset easily.",
    "15 Have difficulty understanding abstract ideas.",
    "16 Keep in the background.",
    "17 Am not really interested in others.",
    "18 Make a mess of things.",
    "19 Seldom feel blue.",
    "20 Do not have a good imagination.",
  ]);
});

// Gosling, Rentfrow & Swann (2003), appendix A: items 2, 4, 6, 8 and 10 are reverse-scored.
test("the TIPI has the published key and the published pairs", () => {
  expect(keysOf(tipi)).toEqual({
    TIPI_E: [1, -6],
    TIPI_A: [-2, 7],
    TIPI_C: [3, -8],
    TIPI_S: [-4, 9],
    TIPI_O: [5, -10],
  });
  expect(itemsOf(tipi).map(({ text }) => text.en)).toEqual([
    "Extraverted, enthusiastic",
    "Critical, quarrelsome",
    "Dependable, self-disciplined",
    "Anxious, easily upset",
    "Open to new experiences, complex",
    "Reserved, quiet",
    "Sympathetic, warm",
    "Disorganized, careless",
    "Calm, emotionally stable",
    "Conventional, uncreative",
  ]);
});

test("the scales have the published number of points", () => {
  const pointsOf = (module: InstrumentModule) =>
    module
      .build(new Set())
      .flatMap((page) => page.questions)
      .flatMap((question) => (question.type === "likert" ? [question.points.map(({ code }) => code)] : []));
  expect(pointsOf(miniIpip)).toEqual([
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
  ]);
  expect(pointsOf(tipi)).toEqual([[1, 2, 3, 4, 5, 6, 7]]);
});

test("neither claims that our Persian wording was validated", () => {
  for (const module of [miniIpip, tipi]) {
    expect(module.validation).toEqual({ fa: "not-validated", en: "validated" });
    expect(module.allowedUse).toBe("any");
  }
});
