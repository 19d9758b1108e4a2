import type { Locale } from "#i18n/locale";
import type { LocalisedText } from "#questionnaire/localised-text";
import { en, type Phrases } from "#reports/build/phrases/en";
import { fa } from "#reports/build/phrases/fa";
import { inBoth, type Voice, voices } from "#reports/build/voice";

const phrases: Record<Locale, Phrases> = { fa, en };

/** One text in both languages, each from its own phrases and in its own digits. */
export function say(write: (phrases: Phrases, voice: Voice) => string): LocalisedText {
  return inBoth((locale) => write(phrases[locale], voices[locale]));
}

/** The parts of a note under a figure. */
export function sayNote(write: (notes: Phrases["notes"], voice: Voice) => readonly string[]): LocalisedText {
  return say(({ notes }, voice) => write(notes, voice).filter(Boolean).join(" · "));
}
