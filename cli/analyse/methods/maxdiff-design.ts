import type { MaxDiffDesign } from "#analysis/maxdiff/design-types";
import { generateMaxDiffDesign } from "#analysis/maxdiff/generate-maxdiff-design";
import { categoricalColumn, nameCategory } from "#cli/analyse/column-values";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { InputError } from "#cli/analyse/input-error";
import { outputFile, wholeNumber } from "#cli/analyse/options";

export const maxdiffDesignMethod = defineMethod({
  name: "maxdiff-design",
  summary:
    "a balanced MaxDiff design for a list of items: a CSV with one row an item, --items its column of names",
  options: {
    tasks: wholeNumber("tasks of one respondent", 10, 1),
    perTask: wholeNumber("items shown in a task", 4, 2),
    versions: wholeNumber("different questionnaires", 1, 1),
    starts: wholeNumber("random starts for each version", 10, 1),
    designOut: outputFile("where to write the design: version, task, position, item"),
  },
  fields: {
    design: "items by version, task and place",
    itemFrequency: "min, max, mean and deviation of how often items are shown; itemCounts has them all",
    pairFrequency: "the same of pairs in one task; pairCounts items by items",
    positionFrequency: "the same of items in places; positionCounts items by places",
    worstItemSpreadInVersion: "largest less smallest count of an item in one version",
    pairsNeverShown: "pairs that no task shows",
    versionsNotConnected:
      "versions whose items fall into groups that never meet; isConnected is for all together",
    repeatedTasks: "tasks that repeat another of their version",
    efficiency: "D-efficiency for equal utilities, 1 for a design balanced in every pair",
  },
  run({ dataset, items, options, seed }) {
    const column = categoricalColumn(dataset, items[0] ?? "");
    const names = Array.from(column.indexes, (index) =>
      index < 0 ? "" : nameCategory(column, column.categories[index]),
    );
    if (names.includes("") || new Set(names).size < names.length) {
      throw new InputError("invalid-items", `"${column.code}" needs a different name in every row`);
    }
    const { tasks, perTask: itemsPerTask, versions, starts, designOut } = options;
    const wanted = { itemCount: names.length, tasks, itemsPerTask, versions, starts, seed };
    const { design, balance } = generateMaxDiffDesign(wanted);
    const warnings: AnalyseWarning[] = [];
    if (balance.versionsNotConnected > 0) {
      const message = `${balance.versionsNotConnected} versions do not connect all items: ask more or larger tasks`;
      warnings.push({ code: "not-connected", message });
    }
    return {
      n: names.length,
      fields: {
        design: design.versions.map((own) => own.map((task) => task.map((item) => names[item]))),
        ...balance,
      },
      warnings,
      files: designOut === undefined ? [] : [{ path: designOut, text: writeDesign(design, names) }],
    };
  },
});

function writeDesign({ versions }: MaxDiffDesign, names: readonly string[]): string {
  const lines = versions.flatMap((tasks, version) =>
    tasks.flatMap((task, t) =>
      task.map((item, place) => [version + 1, t + 1, place + 1, quote(names[item])].join(",")),
    ),
  );
  return `${["version,task,position,item", ...lines].join("\n")}\n`;
}

function quote(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
