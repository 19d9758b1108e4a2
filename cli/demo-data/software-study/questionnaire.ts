import { businessPages, usesSoftware } from "#cli/demo-data/software-study/business-pages";
import { closingPage } from "#cli/demo-data/software-study/closing-page";
import { fitModule } from "#cli/demo-data/software-study/fit-module";
import { brands, needs, productCategory } from "#cli/demo-data/software-study/subject";
import { emptyDefinition, insertModule, updatePage, updateQuestion } from "#questionnaire/edit-definition";
import { needsImportanceSatisfaction } from "#questionnaire/instruments/needs-importance-satisfaction";
import { opportunity } from "#questionnaire/instruments/score-formulas";
import { sophistication } from "#questionnaire/instruments/sophistication";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { type Item, itemVariable } from "#questionnaire/question-parts";
import type { CalculatedQuestion } from "#questionnaire/question-types/calculated";

/** Needs and sophistication of business software customers: two modules fitted to the subject, and a frame. */
export function writeSoftwareQuestionnaire(): QuestionnaireDefinition {
  let definition: QuestionnaireDefinition = {
    ...emptyDefinition(["fa", "en"], {
      fa: "شما و نرم‌افزار کسب‌وکار",
      en: "You and your business software",
    }),
    consent: {
      fa: "«پژوهش نمونه» می‌خواهد بداند کسب‌وکارها از نرم‌افزار خود چه انتظاری دارند و چقدر با آن آشنا هستند. این مطالعه برای نمایش ساخته شده و آوندکار شرکتی خیالی است.\n\nپاسخ دادن حدود ۵ دقیقه وقت می‌گیرد. شرکت در این پژوهش داوطلبانه است و هر زمان که بخواهید می‌توانید آن را متوقف کنید. پاسخ‌های شما فقط در کنار پاسخ‌های دیگران تحلیل می‌شود و برای تبلیغ یا فروش به شما به کار نمی‌رود.",
      en: "Sample Research wants to learn what businesses expect of their software and how well they know it. This study is a demonstration, and Avandkar is a fictional company.\n\nIt takes about 5 minutes. Taking part is voluntary, and you may stop at any time. Your answers are analysed only together with those of other people, and are not used to advertise or sell anything to you.",
    },
    thanks: {
      fa: "از وقتی که گذاشتید سپاسگزاریم. پاسخ‌های شما ثبت شد و به شناخت بهتر نیازهای کسب‌وکارها کمک می‌کند.",
      en: "Thank you for your time. Your answers have been recorded and help to understand better what businesses need.",
    },
    pages: businessPages,
  };
  definition = insertModule(definition, fitModule(needsImportanceSatisfaction, productCategory));
  definition = insertModule(definition, fitModule(sophistication, productCategory));
  definition = withItems(definition, "NEEDIMP", needs);
  definition = withItems(definition, "NEEDSAT", needs);
  definition = withOpportunityOfNeeds(definition);
  definition = withItems(definition, "BRANDFAM", brands);
  definition = withoutHelp(definition, "CHANNEL");
  definition = updatePage(definition, "NEEDS2", { visibleIf: usesSoftware });
  return { ...definition, pages: [...definition.pages, closingPage] };
}

function withItems(
  definition: QuestionnaireDefinition,
  questionCode: string,
  items: readonly Item[],
): QuestionnaireDefinition {
  const question = findQuestion(definition, questionCode);
  if (question.type !== "likert") throw new Error(`${questionCode} is not an item set`);
  return updateQuestion(definition, questionCode, { ...question, items: [...items] });
}

/** The module scores its own needs; this study has others. */
function withOpportunityOfNeeds(definition: QuestionnaireDefinition): QuestionnaireDefinition {
  const scores: CalculatedQuestion[] = needs.map(({ code, text }) => ({
    role: "descriptor",
    bases: ["needs"],
    moduleId: needsImportanceSatisfaction.id,
    code: `OPPORTUNITY_${code}`,
    type: "calculated",
    text,
    formula: opportunity(itemVariable("NEEDIMP", code), itemVariable("NEEDSAT", code)),
  }));
  return {
    ...definition,
    pages: definition.pages.map((page) =>
      page.code === "NEEDS2"
        ? { ...page, questions: [...page.questions.filter(({ type }) => type !== "calculated"), ...scores] }
        : page,
    ),
  };
}

/** The page says by itself how many options may be chosen. */
function withoutHelp(definition: QuestionnaireDefinition, questionCode: string): QuestionnaireDefinition {
  const question = findQuestion(definition, questionCode);
  return updateQuestion(definition, questionCode, { ...question, help: undefined });
}

function findQuestion(definition: QuestionnaireDefinition, questionCode: string): Question {
  const question = definition.pages
    .flatMap((page) => page.questions)
    .find(({ code }) => code === questionCode);
  if (!question) throw new Error(`the modules have no question ${questionCode}`);
  return question;
}
