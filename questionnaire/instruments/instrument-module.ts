import type { Language, LocalisedText } from "#questionnaire/localised-text";
import type { Page } from "#questionnaire/model";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

/** Points at an item of a question by the codes that the module was written with. */
export type ScoredItem = { question: string; item?: number; isReversed?: boolean };

/** One number that the module's answers are summed up in. */
export type ScoreRule = { key: string; label: LocalisedText } & (
  | {
      /** The mean of the items, reversed ones turned round. */
      type: "mean";
      items: ScoredItem[];
    }
  | {
      /** The number of questions answered with their correct option; "don't know" counts as not correct. */
      type: "count-correct";
      items: ScoredItem[];
    }
  | {
      /** Importance + max(importance − satisfaction, 0). */
      type: "opportunity";
      importance: ScoredItem;
      satisfaction: ScoredItem;
    }
  | {
      /** The number of options chosen, exclusive ones not counted. */
      type: "count-chosen";
      items: ScoredItem[];
    }
);

/** A ready block of questions that measures one construct. */
export type InstrumentModule = {
  id: string;
  bases: SegmentationBase[];
  construct: LocalisedText;
  title: LocalisedText;
  summary: LocalisedText;
  /** Statements and questions that a respondent answers. */
  itemCount: number;
  minutes: number;
  scoring: { rule: LocalisedText; scores: ScoreRule[] };
  /** Whether a study has tested the wording of a language against a criterion. */
  validation: Record<Language, "not-validated" | "validated">;
  source: LocalisedText;
  licence: LocalisedText;
  allowedUse: "any" | "non-commercial" | "by-permission";
  /** Its pages, with codes that are free in the questionnaire that they go into. */
  build: (takenCodes: ReadonlySet<string>) => Page[];
};
