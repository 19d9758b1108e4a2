import { expect, test } from "vitest";
import { readImportOptions } from "#cli/import-options";

const ids = {
  workspace: "0199c1f0-5f0a-7000-8000-000000000001",
  study: "0199c1f0-5f0a-7000-8000-000000000002",
};
const needed = ["--workspace", ids.workspace, "--study", ids.study, "--file", "answers.csv"];

test("reads what is needed and leaves faulty rows out unless told to stop", () => {
  expect(readImportOptions(needed)).toEqual({
    options: { ...ids, file: "answers.csv", faulty: "skip", check: false, readAs: {} },
  });
  expect(readImportOptions([...needed, "--faulty", "stop", "--delimiter", "tab", "--check"])).toMatchObject({
    options: { faulty: "stop", check: true, readAs: { delimiter: "\t" } },
  });
});

test("names every option that is missing or wrong", () => {
  expect(readImportOptions(["--study", "7", "--faulty", "maybe"])).toEqual({
    wrong: ["--workspace", "--study", "--file", "--faulty"],
  });
  expect(readImportOptions([...needed, "--encoding", "ebcdic"])).toEqual({ wrong: ["--encoding"] });
  expect(readImportOptions([...needed, "--fault", "skip"])).toMatchObject({
    wrong: [expect.stringContaining("--fault")],
  });
});

test("asks for help before anything else is looked at", () => {
  expect(readImportOptions(["--help"])).toEqual({ help: true });
});
