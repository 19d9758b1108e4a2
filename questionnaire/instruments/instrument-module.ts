import type { ModuleChoice } from "#questionnaire/instruments/choose-parts";
import type { Language, LocalisedText } from "#questionnaire/localised-text";
import type { MarketingAction } from "#questionnaire/marketing-action";
import type { Page } from "#questionnaire/model";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

/** What holds for every published way of measuring, whether its questions may be shown or not. */
type Described = {
  id: string;
  bases: SegmentationBase[];
  construct: LocalisedText;
  title: LocalisedText;
  summary: LocalisedText;
  source: LocalisedText;
  licence: LocalisedText;
  /** Without a recorded permission only "any" can be used. */
  allowedUse: "any" | "non-commercial" | "by-permission";
};

/** A ready block of questions that measures one construct. */
export type InstrumentModule = Described & {
  about: {
    measures: LocalisedText;
    whenToUse: LocalisedText;
    /** The work that its segments change. */
    actions: MarketingAction[];
  };
  /** Statements and questions that a respondent answers. */
  itemCount: number;
  minutes: number;
  /** How its scores are made, in words; the questions of type `calculated` do it. */
  scoring: LocalisedText;
  /** Whether a study has tested the wording of a language against a criterion. */
  validation: Partial<Record<Language, "not-validated" | "validated">>;
  /** Its pages, or the chosen part, with codes that are free in the questionnaire that they go into. */
  build: (takenCodes: ReadonlySet<string>, choice?: ModuleChoice) => Page[];
};

/** A published scale that the library knows of but must not reproduce: it has no questions. */
export type ReferenceInstrument = Described & {
  isReferenceOnly: true;
  itemCount: number;
  minutes: number;
};
