import type { ConjointWarning } from "#analysis/conjoint/conjoint-balance-types";
import type { ConjointDesign, LevelPlace, Prohibition } from "#analysis/conjoint/conjoint-design-types";
import { generateConjointDesign } from "#analysis/conjoint/generate-conjoint-design";
import { reportConjointBalance } from "#analysis/conjoint/report-conjoint-balance";
import type { CategoricalColumn } from "#analysis/dataset/dataset";
import { categoricalColumn, nameCategory } from "#cli/analyse/column-values";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { InputError } from "#cli/analyse/input-error";
import { column, decimal, outputFile, wholeNumber, words } from "#cli/analyse/options";

/** Names in the order of the file. */
type Attribute = { name: string; levels: string[] };

export const conjointDesignMethod = defineMethod({
  name: "conjoint-design",
  summary: "a choice-based conjoint design by balanced overlap: a CSV with one row a level of an attribute",
  options: {
    attribute: column("the attribute of the row"),
    level: column("the level of the row"),
    tasks: wholeNumber("tasks of one respondent", 12, 1),
    concepts: wholeNumber("concepts of a task, without none", 3, 2),
    versions: wholeNumber("different questionnaires", 10, 1),
    starts: wholeNumber("random starts for each version", 4, 1),
    prohibit: words(
      'pairs of levels that never meet: "brand=Aran + price=low; brand=Sahand + price=high"',
      "PAIRS",
    ),
    respondents: wholeNumber("for whom precision is expected", 300, 1),
    noneShare: decimal("expected share of none, 0 when it is not offered", 0),
    designOut: outputFile("where to write the design: version, task, concept and a column an attribute"),
  },
  fields: {
    design: "levels by version, task, concept and attribute",
    attributes:
      "attribute, levels with shown and standardError (for utilities of 0), levelFrequency, countsInVersion, positionCounts and positionFrequency (levels in places), overlap (pairs of concepts of a task that share a level: as designed, least possible, at random), tasksWithOverlap",
    pairs: "two attributes, counts of their levels in one concept, their frequency",
    relativePairFrequency: "how evenly pairs are shown, as shares of the mean of their attributes",
    pairsNeverShown: "pairs, not prohibited, that no concept shows",
    overlapsPerTask: "attributes in which some level stands more than once, by task",
    efficiency: "D-efficiency for equal utilities, 1 for an orthogonal design with every level in every task",
    attainableEfficiency: "the most that so many concepts allow",
    largestStandardError: "of a level's utility, for --respondents; 0.05 is the usual limit",
    respondentsForPrecision: "respondents who bring it to 0.05",
    choicesPerLevel: "respondents x tasks x concepts / most levels; 500 at least",
  },
  run({ dataset, options, seed }) {
    const attributes = readAttributes(
      categoricalColumn(dataset, options.attribute),
      categoricalColumn(dataset, options.level),
    );
    const { tasks, concepts, versions, starts, respondents, noneShare, designOut } = options;
    const prohibitions = readProhibitions(options.prohibit, attributes);
    const { design } = generateConjointDesign({
      attributes: attributes.map(({ levels }) => levels.length),
      ...{ tasks, concepts, versions, starts, prohibitions, seed },
    });
    const balance = reportConjointBalance(design, { respondents, noneShare, prohibitions });
    const { attributes: described, pairs, warnings, ...fields } = balance;
    return {
      n: attributes.reduce((sum, { levels }) => sum + levels.length, 0),
      fields: {
        design: design.versions.map((own) =>
          own.map((task) => task.map((row) => nameLevels(row, attributes))),
        ),
        ...fields,
        attributes: described.map(({ levelCounts, standardErrors, ...rest }, at) => ({
          attribute: attributes[at].name,
          levels: attributes[at].levels.map((level, index) => ({
            level,
            shown: levelCounts[index],
            standardError: standardErrors[index],
          })),
          ...rest,
        })),
        pairs: pairs.map((pair) => ({
          ...pair,
          attributes: pair.attributes.map((at) => attributes[at].name),
        })),
      },
      warnings: warnings.map((warning) => describeWarning(warning, attributes)),
      files: designOut === undefined ? [] : [{ path: designOut, text: writeDesign(design, attributes) }],
    };
  },
});

function readAttributes(attribute: CategoricalColumn, level: CategoricalColumn): Attribute[] {
  const found = new Map<string, string[]>();
  attribute.indexes.forEach((index, row) => {
    const place = level.indexes[row];
    if (index < 0 || place < 0) {
      throw new InputError("invalid-items", `row ${row + 1} lacks its attribute or its level`);
    }
    const name = nameCategory(attribute, attribute.categories[index]);
    const own = found.get(name) ?? [];
    const levelName = nameCategory(level, level.categories[place]);
    if (own.includes(levelName)) {
      throw new InputError("invalid-items", `"${name}" has the level "${levelName}" twice`);
    }
    found.set(name, [...own, levelName]);
  });
  return Array.from(found, ([name, levels]) => ({ name, levels }));
}

function readProhibitions(text: string | undefined, attributes: readonly Attribute[]): Prohibition[] {
  const pairs = (text ?? "").split(";").filter((pair) => pair.trim() !== "");
  return pairs.map((pair) => {
    const sides = pair.split("+").map((side) => findPlace(side.trim(), attributes));
    if (sides.length === 2) return { a: sides[0], b: sides[1] };
    throw new InputError("invalid-option", `--prohibit takes pairs joined by +, not "${pair.trim()}"`);
  });
}

function findPlace(text: string, attributes: readonly Attribute[]): LevelPlace {
  const places = attributes.flatMap(({ name, levels }, attribute) =>
    levels.map((level, at) => ({ text: `${name}=${level}`, place: [attribute, at] as const })),
  );
  const found = places.find((candidate) => candidate.text === text);
  if (found) return found.place;
  throw new InputError("invalid-option", `--prohibit: no attribute and level are called "${text}"`);
}

function nameLevels(concept: readonly number[], attributes: readonly Attribute[]): string[] {
  return concept.map((level, at) => attributes[at].levels[level]);
}

function describeWarning(warning: ConjointWarning, attributes: readonly Attribute[]): AnalyseWarning {
  const { code } = warning;
  const name = ([attribute, level]: LevelPlace) =>
    `${attributes[attribute].name}=${attributes[attribute].levels[level]}`;
  switch (warning.code) {
    case "level-never-shown":
      return { code, message: `no task shows ${name(warning.place)}` };
    case "level-shown-rarely":
      return {
        code,
        message: `some version shows ${name(warning.place)} ${warning.value} times, less than ${warning.limit}`,
      };
    case "levels-not-determined":
      return { code, message: `cannot be told apart: ${warning.places.map(name).join(", ")}` };
    case "too-few-choices":
      return {
        code,
        message: `respondents x tasks x concepts / levels is ${Math.floor(warning.value)}, less than ${warning.limit}`,
      };
    case "imprecise":
      return {
        code,
        message: `the error of ${name(warning.place)} is ${warning.value.toFixed(3)}, more than ${warning.limit}; ${warning.respondents} respondents would do`,
      };
    case "prohibited-pair-shown":
      return { code, message: `${warning.value} concepts show a prohibited pair` };
  }
}

function writeDesign({ versions }: ConjointDesign, attributes: readonly Attribute[]): string {
  const head = ["version", "task", "concept", ...attributes.map(({ name }) => quote(name))].join(",");
  const lines = versions.flatMap((tasks, version) =>
    tasks.flatMap((task, t) =>
      task.map((concept, place) =>
        [version + 1, t + 1, place + 1, ...nameLevels(concept, attributes).map(quote)].join(","),
      ),
    ),
  );
  return `${[head, ...lines].join("\n")}\n`;
}

function quote(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
