import type { DefinitionProblem } from "#questionnaire/definition-problem";
import { type Language, type LocalisedText, studioLanguages } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** Words that leave no room for a middle, and so are seldom true of anybody. */
const absolutes: Partial<Record<Language, RegExp>> = {
  en: /\b(always|never|all the time|all of the time|none of the time|every time|everyone|everybody|no one|nobody|in every case|without exception)\b/giu,
  fa: /(?<![\p{L}\u200c])(همیشه|هرگز|هیچ[\u200c ]?وقت|هیچ[\u200c ]?گاه|همواره|هیچ[\u200c ]?کس|همه[\u200c ]?کس|همهٔ افراد|همهٔ مردم|به[\u200c ]?هیچ[\u200c ]?وجه|بدون استثنا)(?![\p{L}\u200c])/gu,
};

/** What takes the edge off: "not always", "hardly ever". */
const softeners: Partial<Record<Language, RegExp>> = {
  en: /\b(not|almost|nearly|hardly|practically|n't|rather than)\s*$/iu,
  fa: /(?<!\p{L})(نه|تقریباً|تقریبا|کمابیش|به[\u200c ]?ندرت)\s*$/u,
};

/** Two judgements joined in one statement: whoever agrees with one alone cannot answer. */
const joined: Partial<Record<Language, RegExp>> = {
  en: /(?<before>\p{L}[\p{L}'’-]*)\s+(?:and|or)\s+(?:also\s+)?(?<after>\p{L}[\p{L}'’-]*)/giu,
  fa: /(?<before>\p{L}[\p{L}\u200c]*)،?\s+(?:و|یا)\s+(?:هم\s+)?(?<after>\p{L}[\p{L}\u200c]*)/gu,
};

/** Pairs that are one thing, in either order: what is between them, said both ways, or counted. */
const onePair: Partial<Record<Language, readonly string[]>> = {
  en: [
    ["more more", "less less", "again again", "now then", "one two", "two three", "up down", "back forth"],
    ["here there", "pros cons", "bread butter", "black white", "research development", "terms conditions"],
    ["trial error", "supply demand", "in out", "by large", "first foremost", "friends family", "day night"],
    ["good bad", "right wrong", "husband wife", "men women", "once twice", "sooner later", "less more"],
    ["ups downs", "buy sell", "buying selling", "mother father", "questions answers", "give take"],
  ].flat(),
  fa: [
    ["کم زیاد", "کم بیش", "رفت آمد", "گفت گو", "جست جو", "شست شو", "خرید فروش", "زن مرد", "زن شوهر"],
    ["پدر مادر", "خوب بد", "سرد گرم", "بالا پایین", "کوچک بزرگ", "سیاه سفید", "آب هوا", "کسب کار"],
    ["کار زندگی", "کار بار", "سر صدا", "سر کار", "پرس جو", "دوستان آشنایان", "دوست آشنا", "قوم خویش"],
    ["شب روز", "دیر زود", "یک دو", "دو سه", "سه چهار", "بود نبود", "داد ستد", "زد خورد", "پخت پز"],
    ["ساخت ساز", "تک تنها", "تر تازه", "نظم ترتیب", "قول قرار", "برو بیا", "بگو مگو", "حال هوا"],
    ["پر خالی", "آری نه", "بله خیر", "بله نه", "درست غلط", "درست نادرست", "صبح شب", "پیر جوان"],
    ["تحقیق توسعه", "پژوهش توسعه", "عرضه تقاضا", "آموزش پرورش", "حمل نقل", "نقل انتقال", "تعمیر نگهداری"],
    ["شست شوی", "گفت گوی", "جست جوی", "رفت آمدم", "خورد خوراک", "خورد خواب", "سن سال", "دخل خرج"],
  ].flat(),
};

/** Numbers that are said with "and": سی و پنج. */
const numberWords =
  /^(یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|بیست|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود|صد|دویست|سیصد|چهارصد|پانصد|ششصد|هفتصد|هشتصد|نهصد|هزار|نیم|ربع)$/u;

/** "Between the two" names both ends of one thing. */
const between: Partial<Record<Language, RegExp>> = {
  en: /\bbetween\b[^.,;:]*$/iu,
  fa: /(?<!\p{L})(?:بین|میان|مابین)\s[^.،؛:]*$/u,
};

/**
 * Advice on the wording of statements that are judged on a scale. A hint, not a rule: "bread and butter" is
 * one thing.
 */
export function checkWording(definition: QuestionnaireDefinition): DefinitionProblem[] {
  return definition.pages.flatMap((page) =>
    page.questions.flatMap((question) => {
      if (question.type !== "likert" && question.type !== "dualScale") return [];
      return question.items.flatMap((item) =>
        hintsFor(item.text).map(
          ({ code, language }): DefinitionProblem => ({
            level: "hint",
            code,
            pageCode: page.code,
            questionCode: question.code,
            part: "item",
            detail: String(item.code),
            language,
          }),
        ),
      );
    }),
  );
}

type WordingHint = { code: "double-barrelled" | "absolute-wording"; language: Language };

/** At most one hint of a kind for a statement, in the first language that shows it. */
function hintsFor(text: LocalisedText): WordingHint[] {
  const first = (shows: (words: string, language: Language) => boolean) =>
    studioLanguages.find((language) => shows(text[language] ?? "", language));
  const found: WordingHint[] = [];
  const twofold = first(joinsTwo);
  if (twofold) found.push({ code: "double-barrelled", language: twofold });
  const absolute = first(isAbsolute);
  if (absolute) found.push({ code: "absolute-wording", language: absolute });
  return found;
}

function isAbsolute(words: string, language: Language): boolean {
  const pattern = absolutes[language];
  if (!pattern) return false;
  return Array.from(words.matchAll(pattern)).some(
    ({ index }) => !softeners[language]?.test(words.slice(0, index)),
  );
}

function joinsTwo(words: string, language: Language): boolean {
  const pattern = joined[language];
  if (!pattern) return false;
  const pairs = onePair[language] ?? [];
  return Array.from(words.matchAll(pattern)).some(({ groups, index }) => {
    const [before, after] = [groups?.before ?? "", groups?.after ?? ""].map((word) => word.toLowerCase());
    if (pairs.includes(`${before} ${after}`) || pairs.includes(`${after} ${before}`)) return false;
    if (before === after || (numberWords.test(before) && numberWords.test(after))) return false;
    return !between[language]?.test(words.slice(0, index));
  });
}
