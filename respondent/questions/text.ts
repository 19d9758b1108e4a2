import { toAsciiDigits } from "#i18n/digits";
import type { TextFormat, TextQuestion } from "#questionnaire/question-types/text";
import { cleanText, type FormReader } from "#respondent/form-reader";
import { type Html, html } from "#respondent/html";
import { writeDigits } from "#respondent/localised";
import { renderLabelled } from "#respondent/questions/labelled";
import { fieldId, type QuestionContext, renderDescribedBy } from "#respondent/questions/question-context";
import type { TypeHtml } from "#respondent/questions/type-html";
import { writtenEitherWay } from "#respondent/questions/written-either-way";

export const textHtml: TypeHtml<TextQuestion> = { render: renderTextQuestion, read: readTextQuestion };

/** What a phone shows to type with; a text field all the same, as `type=email` changes what is typed. */
const keyboards: Record<TextFormat, string> = { email: "email", phone: "tel", url: "url", digits: "numeric" };

/** No maxlength: browsers cut a pasted text without a word. A text that is too long is kept, and said to be so. */
function renderTextQuestion(question: TextQuestion, context: QuestionContext): Html {
  const { code, format, type } = question;
  const value = context.valueOf(code);
  return renderLabelled(question, context, writeHint(question, context), (hasHelp) => {
    const shared = html`id="${fieldId(code)}" name="${code}" ${format ? html`dir="ltr"` : writtenEitherWay}${question.isRequired && html` required`}${renderDescribedBy(code, hasHelp, context)}${context.takesFocus(code) && html` autofocus`}`;
    if (type === "text") {
      const keyboard =
        format && html` inputmode="${keyboards[format]}" autocapitalize="none" spellcheck="false"`;
      return html`<input type="text" class="field${format && " formatted"}" ${shared} value="${value}"${keyboard} enterkeyhint="next">`;
    }
    // The parser drops the first line end of a textarea, so one is given to it.
    return html`<textarea class="field" rows="5" ${shared}>
${value}</textarea>`;
  });
}

function writeHint(question: TextQuestion, context: QuestionContext): string {
  const { format } = question;
  return [format && context.phrases.textFormats[format], writeLength(question, context)]
    .filter(Boolean)
    .join(" ");
}

function writeLength({ minLength, maxLength }: TextQuestion, { phrases, language }: QuestionContext): string {
  const least = minLength === undefined ? undefined : writeDigits(minLength, language);
  const most = maxLength === undefined ? undefined : writeDigits(maxLength, language);
  if (least && least === most) return phrases.exactlyCharacters(least);
  if (least && most) return phrases.charactersBetween(least, most);
  if (least) return phrases.atLeastCharacters(least);
  return most ? phrases.atMostCharacters(most) : "";
}

/** Formats are checked in ASCII digits, and stored so, in whichever they were typed. */
function readTextQuestion({ code, type, format }: TextQuestion, reader: FormReader): void {
  if (!format) {
    reader.typed(code, type === "text");
    return;
  }
  const posted = reader.posted(code);
  const text = toAsciiDigits(cleanText(posted, true).replace(/[\u200c-\u200f]/g, ""));
  reader.set(code, text || null, posted);
}
