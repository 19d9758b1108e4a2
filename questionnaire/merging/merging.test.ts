import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChanges } from "#questionnaire/merging/apply-changes";
import { conflictSubjects } from "#questionnaire/merging/conflict-subjects";
import { diffDefinition } from "#questionnaire/merging/diff-definition";
import { mergeDefinitions } from "#questionnaire/merging/merge-definitions";
import { takeMine } from "#questionnaire/merging/take-mine";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";

const words = fc.dictionary(fc.constantFrom("fa", "en", "ar"), fc.constantFrom("a", "b", "c"));
const options = fc.uniqueArray(fc.record({ code: fc.integer({ min: 1, max: 6 }), label: words }), {
  selector: ({ code }) => code,
  maxLength: 5,
});

function question(code: string): fc.Arbitrary<Question> {
  return fc.oneof(
    fc.record({ type: fc.constant("single" as const), code: fc.constant(code), text: words, options }),
    fc.record({ type: fc.constant("number" as const), code: fc.constant(code), text: words }),
    fc.record({ type: fc.constant("text" as const), code: fc.constant(code), text: words, help: words }),
  );
}

/** Some of the same nine questions on some of the same four pages, in any order, so that two of them overlap. */
const definition: fc.Arbitrary<QuestionnaireDefinition> = fc
  .tuple(
    fc.shuffledSubarray(["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9"]),
    fc.shuffledSubarray(["P1", "P2", "P3", "P4"], { minLength: 1 }),
    fc.record({ title: words, consent: words, thanks: words }),
    fc.infiniteStream(fc.nat(3)),
  )
  .chain(([codes, pageCodes, texts, places]) => {
    const placed = codes.map((code) => ({ code, page: (places.next().value ?? 0) % pageCodes.length }));
    return fc.tuple(...codes.map(question)).map((questions): QuestionnaireDefinition => {
      const pages = pageCodes.map(
        (code, position): Page => ({
          code,
          questions: questions.filter((_, index) => placed[index].page === position),
        }),
      );
      return { languages: ["fa", "en", "ar"], ...texts, pages };
    });
  });

const codesIn = ({ pages }: QuestionnaireDefinition) =>
  pages.flatMap((page) => page.questions.map(({ code }) => code));

test("the changes between any two questionnaires make the one of the other", () => {
  fc.assert(
    fc.property(definition, definition, (before, after) => {
      const applied = applyChanges(before, JSON.parse(JSON.stringify(diffDefinition(before, after))));
      expect(applied).toEqual({ definition: after, conflicts: [] });
    }),
  );
});

test("one small edit is one small change, whatever the size of the questionnaire", () => {
  const many = Array.from(
    { length: 300 },
    (_, index): Question => ({
      type: "text" as const,
      code: `Q${index}`,
      text: { fa: "متن", en: "Text" },
    }),
  );
  const before: QuestionnaireDefinition = {
    ...base,
    pages: [{ code: "P1", questions: many }],
  };
  const after = {
    ...before,
    pages: [{ code: "P1", questions: many.with(7, { ...many[7], text: { en: "X" } }) }],
  };
  expect(diffDefinition(before, after)).toEqual([
    { path: ["questions", "Q7", "text", "fa"], was: "متن" },
    { path: ["questions", "Q7", "text", "en"], was: "Text", now: "X" },
  ]);
});

test("whatever two people do, no question is lost or doubled unless one of them removed it", () => {
  fc.assert(
    fc.property(definition, definition, definition, (start, mine, theirs) => {
      const merged = mergeDefinitions(start, mine, theirs);
      const codes = codesIn(merged.definition);
      expect(new Set(codes).size).toBe(codes.length);
      const conflicting = new Set(merged.conflicts.map(({ path }) => path[1]));
      for (const code of codesIn(theirs)) {
        const iRemoved = codesIn(start).includes(code) && !codesIn(merged.mine).includes(code);
        if (!iRemoved) expect(codes).toContain(code);
      }
      for (const code of codesIn(merged.mine)) {
        const theyRemoved = codesIn(start).includes(code) && !codesIn(theirs).includes(code);
        const myPage = merged.mine.pages.find((page) => page.questions.some((one) => one.code === code));
        if (!theyRemoved && !conflicting.has(code) && !conflicting.has(myPage?.code ?? "")) {
          expect(codes).toContain(code);
        }
      }
    }),
  );
});

test("taking mine everywhere leaves nothing of what I wrote behind", () => {
  fc.assert(
    fc.property(definition, definition, definition, (start, mine, theirs) => {
      const merged = mergeDefinitions(start, mine, theirs);
      const subjects = conflictSubjects(merged.conflicts);
      const taken = subjects.reduce((result, one) => takeMine(result, merged.mine, one), merged.definition);
      const codes = codesIn(taken);
      expect(new Set(codes).size).toBe(codes.length);
      for (const { subject } of subjects) {
        if (subject.type !== "question") continue;
        expect(codes.includes(subject.code)).toBe(codesIn(merged.mine).includes(subject.code));
      }
    }),
  );
});

const single: Question = {
  type: "single",
  code: "Q1",
  text: { fa: "چند بار؟", en: "How often?" },
  options: [
    { code: 1, label: { en: "Daily" } },
    { code: 2, label: { en: "Weekly" } },
  ],
};
const base: QuestionnaireDefinition = {
  languages: ["fa", "en"],
  title: { en: "T" },
  consent: {},
  thanks: {},
  pages: [
    { code: "P1", questions: [single, { type: "number", code: "Q2", text: { en: "How many?" } }] },
    { code: "P2", questions: [{ type: "text", code: "Q3", text: { en: "Why?" } }] },
  ],
};

function edited(code: string, change: (question: Question) => Question | undefined): QuestionnaireDefinition {
  return {
    ...base,
    pages: base.pages.map((page) => ({
      ...page,
      questions: page.questions.flatMap((one) => (one.code === code ? (change(one) ?? []) : [one])),
    })),
  };
}

describe("two people at once", () => {
  test("two languages of one text, and an option and a label, go together", () => {
    const mine = edited("Q1", (one) => ({ ...one, text: { ...one.text, fa: "هر چند وقت؟" } }));
    const theirs = edited("Q1", () => ({
      ...single,
      text: { ...single.text, en: "How frequently?" },
      options: [...single.options, { code: 3, label: { en: "Never" } }],
    }));
    const { definition: merged, conflicts } = mergeDefinitions(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.pages[0].questions[0]).toMatchObject({
      text: { fa: "هر چند وقت؟", en: "How frequently?" },
      options: [{ code: 1 }, { code: 2 }, { code: 3 }],
    });
  });

  test("one text in two ways stops, and each side can be taken", () => {
    const mine = edited("Q2", (one) => ({ ...one, text: { en: "Mine" }, min: 3 }) as Question);
    const theirs = edited("Q2", (one) => ({ ...one, text: { en: "Theirs" } }));
    const merged = mergeDefinitions(base, mine, theirs);
    expect(merged.conflicts).toEqual([
      { path: ["questions", "Q2", "text", "en"], was: "How many?", mine: "Mine", theirs: "Theirs" },
    ]);
    expect(merged.definition.pages[0].questions[1]).toMatchObject({ text: { en: "Theirs" }, min: 3 });
    const [subject] = conflictSubjects(merged.conflicts);
    const taken = takeMine(merged.definition, merged.mine, subject);
    expect(taken.pages[0].questions[1]).toMatchObject({ text: { en: "Mine" }, min: 3 });
  });

  test("what one removed and the other rewrote is asked about, and comes back when wanted", () => {
    const mine = edited("Q1", (one) => ({ ...one, text: { en: "Mine" } }));
    const theirs = edited("Q1", () => undefined);
    const merged = mergeDefinitions(base, mine, theirs);
    const subjects = conflictSubjects(merged.conflicts);
    expect(subjects.map(({ subject }) => subject)).toEqual([{ type: "question", code: "Q1" }]);
    expect(codesIn(merged.definition)).toEqual(["Q2", "Q3"]);
    expect(codesIn(takeMine(merged.definition, merged.mine, subjects[0]))).toEqual(["Q1", "Q2", "Q3"]);
    const other = mergeDefinitions(base, theirs, mine);
    expect(codesIn(other.definition)).toEqual(["Q1", "Q2", "Q3"]);
    expect(conflictSubjects(other.conflicts)).toHaveLength(1);
  });

  test("a page that one removed comes back for the question that the other changed on it", () => {
    const mine = { ...base, pages: [base.pages[0]] };
    const theirs = edited("Q3", (one) => ({ ...one, text: { en: "Changed" } }));
    const merged = mergeDefinitions(base, mine, theirs);
    expect(merged.definition.pages.map(({ code }) => code)).toEqual(["P1", "P2"]);
    expect(conflictSubjects(merged.conflicts).map(({ subject }) => subject.code)).toContain("Q3");
  });

  test("two new questions under one code both stay, and rules follow the one that gets another", () => {
    const add = (text: string, extra?: Question): QuestionnaireDefinition => ({
      ...base,
      pages: base.pages.with(1, {
        ...base.pages[1],
        questions: [
          ...base.pages[1].questions,
          { type: "number", code: "Q4", text: { en: text } },
          ...(extra ? [extra] : []),
        ],
      }),
    });
    const reader: Question = {
      type: "text",
      code: "Q5",
      text: { en: "And?" },
      visibleIf: { type: "answered", variable: "Q4" },
    };
    const merged = mergeDefinitions(base, add("Mine", reader), add("Theirs"));
    expect(merged.conflicts).toEqual([]);
    expect(merged.renamed).toEqual(new Map([["Q4", "Q6"]]));
    expect(merged.definition.pages[1].questions).toMatchObject([
      { code: "Q3" },
      { code: "Q6", text: { en: "Mine" } },
      { code: "Q5", visibleIf: { variable: "Q6" } },
      { code: "Q4", text: { en: "Theirs" } },
    ]);
  });

  test("a question that both moved elsewhere stands once, and is asked about", () => {
    const three = { ...base, pages: [...base.pages, { code: "P3", questions: [] }] };
    const moved = (to: number): QuestionnaireDefinition => ({
      ...three,
      pages: three.pages.map((page, position) => ({
        ...page,
        questions: [
          ...page.questions.filter(({ code }) => code !== "Q1"),
          ...(position === to ? [single] : []),
        ],
      })),
    });
    const merged = mergeDefinitions(three, moved(1), moved(2));
    expect(codesIn(merged.definition)).toEqual(["Q2", "Q3", "Q1"]);
    const [subject] = conflictSubjects(merged.conflicts);
    const taken = takeMine(merged.definition, merged.mine, subject);
    expect(taken.pages.map(({ questions }) => questions.length)).toEqual([1, 2, 0]);
  });
});
