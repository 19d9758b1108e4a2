import type { Question, QuestionType } from "#questionnaire/model";

/** The type that a question can become without losing its words. */
export function turnsInto(question: Question): QuestionType | undefined {
  switch (question.type) {
    case "single":
      return "multiple";
    case "multiple":
      return "single";
    case "text":
      return "longText";
    case "longText":
      return "text";
    default:
      return undefined;
  }
}

export function turnQuestion(question: Question): Question {
  switch (question.type) {
    case "single": {
      const { display, ...kept } = question;
      return { ...kept, type: "multiple", ...(display === "images" && { display }) };
    }
    case "multiple": {
      const { minChosen: _min, maxChosen: _max, ...kept } = question;
      const options = question.options.map(({ isExclusive: _, ...option }) => option);
      return { ...kept, type: "single", options };
    }
    case "text":
      return { ...question, type: "longText" };
    case "longText":
      return { ...question, type: "text" };
    default:
      return question;
  }
}
