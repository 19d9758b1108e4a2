import { expect, test } from "vitest";
import { foldForSearch } from "#questionnaire/reference-lists/fold-for-search";

test("Persian, Arabic and ASCII digits fold into one", () => {
  expect(foldForSearch("دهک ۱۰")).toBe(foldForSearch("دهك 10"));
  expect(foldForSearch("٣")).toBe("3");
});

test("letters with several forms fold into one, and marks are dropped", () => {
  expect(foldForSearch("آستانهٔ اشرفیه")).toBe("استانه اشرفیه");
  expect(foldForSearch("استانة اشرفيه")).toBe("استانه اشرفیه");
  expect(foldForSearch("مأمونیه")).toBe(foldForSearch("مامونيه"));
  expect(foldForSearch("  Côte d'Ivoire ")).toBe("cote d ivoire");
});
