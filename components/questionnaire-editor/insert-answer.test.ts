import { expect, test } from "vitest";
import { insertAnswer } from "#components/questionnaire-editor/insert-answer";

const text = { fa: "چرا  را برگزیدید؟", en: "Why did you choose X?" };
const field = (place: string, from: number, to = from) => ({
  dataset: { place },
  selectionStart: from,
  selectionEnd: to,
});

test("the answer comes where the caret was, in that language", () => {
  expect(insertAnswer(text, "Q3", ["fa", "en"], field("text:fa", 4))).toEqual({
    text: { ...text, fa: "چرا {Q3} را برگزیدید؟" },
    caret: 8,
    language: "fa",
  });
});

test("it takes the place of what was selected", () => {
  const { text: changed } = insertAnswer(text, "Q3_2_text", ["fa", "en"], field("text:en", 19, 20));
  expect(changed.en).toBe("Why did you choose {Q3_2_text}?");
});

test("without a field it ends the first language's text, after a space", () => {
  expect(insertAnswer({ en: "You said" }, "Q1", ["en", "fa"], null)).toEqual({
    text: { en: "You said {Q1}" },
    caret: 13,
    language: "en",
  });
  expect(insertAnswer({}, "Q1", ["fa"], null).text).toEqual({ fa: "{Q1}" });
});

test("a field of something else does not decide the language", () => {
  expect(insertAnswer(text, "Q1", ["fa", "en"], field("textIfUnanswered:en", 3)).language).toBe("fa");
  expect(insertAnswer(text, "Q1", ["fa"], field("text:en", 3)).language).toBe("fa");
});
