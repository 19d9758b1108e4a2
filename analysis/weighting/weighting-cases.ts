import {
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
  type Dataset,
} from "#analysis/dataset/dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";

/** The sample of Californian schools: school type, two yes/no columns, the performance index and design weights. */
export function buildSchools(csv: string): Dataset {
  const table = parseReferenceTable(csv);
  return createDataset([
    ...["stype", "sch.wide", "awards"].map((name) => labelled(name, readCells(table, name))),
    createNumericColumn("api00", readCells(table, "api00").map(Number)),
    createNumericColumn("pw", readCells(table, "pw").map(Number)),
  ]);
}

/** Gender, education and age group of those who gave all three, and the mean of their agreeableness items (A1 reversed). */
export function buildBigFive(csv: string): Dataset {
  const table = parseReferenceTable(csv);
  const number = (name: string) =>
    readCells(table, name).map((cell) => (cell === "" ? Number.NaN : Number(cell)));
  const items = ["A1", "A2", "A3", "A4", "A5"].map(number);
  const agreeableness = (row: number) => {
    const answers = items
      .map((item, i) => (i === 0 ? 7 - item[row] : item[row]))
      .filter((x) => !Number.isNaN(x));
    return answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
  };
  const [gender, education, age] = ["gender", "education", "age"].map(number);
  const rows = age.flatMap((_, row) => (Number.isNaN(gender[row] + education[row] + age[row]) ? [] : [row]));
  return createDataset([
    createNumericColumn(
      "gender",
      rows.map((row) => gender[row]),
    ),
    createNumericColumn(
      "education",
      rows.map((row) => education[row]),
    ),
    labelled(
      "ageg",
      rows.map((row) => nameAgeGroup(age[row])),
    ),
    createNumericColumn("agreeableness", rows.map(agreeableness)),
  ]);
}

function nameAgeGroup(age: number): string {
  if (age <= 19) return "<=19";
  if (age <= 29) return "20-29";
  if (age <= 39) return "30-39";
  return age <= 49 ? "40-49" : "50+";
}

function labelled(code: string, cells: readonly string[]) {
  const labels = [...new Set(cells)].sort();
  const codes = labels.map((_, position) => position + 1);
  return createCategoricalColumn(
    code,
    cells.map((cell) => labels.indexOf(cell) + 1),
    codes,
    labels,
  );
}
