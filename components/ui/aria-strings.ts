import english from "react-aria-components/i18n/en-US";
import { formatNumber } from "#i18n/format";

type Words = Record<string, string | number | boolean>;
type Phrase = string | ((words: Words) => string);

/** react-aria speaks to screen readers in some thirty languages, but not in Persian. */
const persian: Record<string, Record<string, Phrase>> = {
  "@react-aria/overlays": { dismiss: "بستن" },
  "@react-aria/autocomplete": { collectionLabel: "پیشنهادها" },
  "@react-aria/searchfield": { "Clear search": "پاک کردن جست‌وجو" },
  "@react-aria/menu": {
    longPressMessage: "برای باز کردن فهرست، فشار دهید و نگه دارید یا Alt و جهت پایین را بزنید",
  },
  "@react-aria/toast": {
    close: "بستن",
    notifications: ({ count }) => `${formatNumber("fa", Number(count))} پیام.`,
  },
  "@react-aria/combobox": {
    focusAnnouncement: ({ isGroupChange, groupTitle, groupCount, optionText, isSelected }) =>
      [
        isGroupChange && `گروه ${groupTitle} با ${formatNumber("fa", Number(groupCount))} گزینه. `,
        optionText,
        isSelected && "، انتخاب‌شده",
      ]
        .filter(Boolean)
        .join(""),
    countAnnouncement: ({ optionCount }) => `${formatNumber("fa", Number(optionCount))} گزینه در دسترس است.`,
    selectedAnnouncement: ({ optionText }) => `${optionText}، انتخاب شد`,
    buttonLabel: "نمایش پیشنهادها",
    listboxLabel: "پیشنهادها",
  },
  "react-aria-components": { selectPlaceholder: "یک گزینه را انتخاب کنید" },
};

/**
 * Hands react-aria its strings before it first asks for one. It keeps them for the life of the page, so each
 * looks up the page's language when it is spoken: the language can change without a reload.
 */
export function installAriaStrings(): void {
  if (typeof window === "undefined") return;
  const strings = Object.fromEntries(
    Object.entries(english).map(([part, phrases]) => [
      part,
      Object.fromEntries(
        Object.entries(phrases).map(([key, inEnglish]) => [
          key,
          inPageLanguage(inEnglish, persian[part]?.[key]),
        ]),
      ),
    ]),
  );
  Object.assign(window, {
    [Symbol.for("react-aria.i18n.locale")]: "en-US",
    [Symbol.for("react-aria.i18n.strings")]: strings,
  });
}

type EnglishPhrase = string | ((words: Words, formatter: unknown) => string);

function inPageLanguage(inEnglish: EnglishPhrase, inPersian: Phrase | undefined): EnglishPhrase {
  if (inPersian === undefined) return inEnglish;
  return (words, formatter) => {
    const phrase = document.documentElement.lang === "fa" ? inPersian : inEnglish;
    return typeof phrase === "function" ? phrase(words, formatter) : phrase;
  };
}
