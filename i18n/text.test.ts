import { expect, test } from "vitest";
import { hasText, readText } from "#i18n/text";

test("reads the asked language when it is there", () => {
  expect(readText({ fa: "سن", en: "Age" }, "fa")).toBe("سن");
  expect(readText({ fa: "سن", en: "Age" }, "en")).toBe("Age");
});

test("falls back to the other language when the asked one is absent or blank", () => {
  expect(readText({ en: "Age" }, "fa")).toBe("Age");
  expect(readText({ fa: "  ", en: "Age" }, "fa")).toBe("Age");
});

test("is empty when nothing is written", () => {
  expect(readText({}, "fa")).toBe("");
});

test("a text of spaces is no text", () => {
  expect(hasText({ fa: " \n" }, "fa")).toBe(false);
  expect(hasText({ fa: "سن" }, "fa")).toBe(true);
  expect(hasText({ fa: "سن" }, "en")).toBe(false);
});
