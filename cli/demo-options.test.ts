import { expect, test } from "vitest";
import { readDemoOptions } from "#cli/demo-options";

test("starts on port 3000 with its own database", () => {
  expect(readDemoOptions([], {} as NodeJS.ProcessEnv, "/project")).toEqual({
    port: 3000,
    isReset: false,
    databaseUrl: undefined,
    home: "/project/.data/demo",
  });
});

test("keeps what belongs to another database apart", () => {
  const of = (url: string) => readDemoOptions(["--reset"], { DATABASE_URL: url } as never, "/project");
  expect(of("postgres://a@h/one").home).not.toBe(of("postgres://a@h/two").home);
  expect(of("postgres://a@h/one")).toMatchObject({ isReset: true, databaseUrl: "postgres://a@h/one" });
});

test.each(["0", "65536", "3000x", "-1", "3e3"])("refuses port %s", (PORT) => {
  expect(() => readDemoOptions([], { PORT } as never, "/project")).toThrow(PORT);
});

test("refuses an option that it does not know", () => {
  expect(() => readDemoOptions(["--rest"], {} as never, "/project")).toThrow("--rest");
});
