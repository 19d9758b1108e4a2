import type { Locale } from "#i18n/locale";
import enCommon from "./messages/en/common.json";
import enData from "./messages/en/data.json";
import enErrors from "./messages/en/errors.json";
import enExchange from "./messages/en/exchange.json";
import enFieldwork from "./messages/en/fieldwork.json";
import enLibrary from "./messages/en/library.json";
import enMedia from "./messages/en/media.json";
import enPeople from "./messages/en/people.json";
import enPlanner from "./messages/en/planner.json";
import enPreview from "./messages/en/preview.json";
import enPrint from "./messages/en/print.json";
import enQuestionnaire from "./messages/en/questionnaire.json";
import enReport from "./messages/en/report.json";
import enSegmentation from "./messages/en/segmentation.json";
import enStudies from "./messages/en/studies.json";
import enTopline from "./messages/en/topline.json";
import enTranslations from "./messages/en/translations.json";
import faCommon from "./messages/fa/common.json";
import faData from "./messages/fa/data.json";
import faErrors from "./messages/fa/errors.json";
import faExchange from "./messages/fa/exchange.json";
import faFieldwork from "./messages/fa/fieldwork.json";
import faLibrary from "./messages/fa/library.json";
import faMedia from "./messages/fa/media.json";
import faPeople from "./messages/fa/people.json";
import faPlanner from "./messages/fa/planner.json";
import faPreview from "./messages/fa/preview.json";
import faPrint from "./messages/fa/print.json";
import faQuestionnaire from "./messages/fa/questionnaire.json";
import faReport from "./messages/fa/report.json";
import faSegmentation from "./messages/fa/segmentation.json";
import faStudies from "./messages/fa/studies.json";
import faTopline from "./messages/fa/topline.json";
import faTranslations from "./messages/fa/translations.json";

const en = {
  common: enCommon,
  data: enData,
  errors: enErrors,
  exchange: enExchange,
  fieldwork: enFieldwork,
  library: enLibrary,
  media: enMedia,
  people: enPeople,
  planner: enPlanner,
  preview: enPreview,
  print: enPrint,
  questionnaire: enQuestionnaire,
  report: enReport,
  segmentation: enSegmentation,
  studies: enStudies,
  topline: enTopline,
  translations: enTranslations,
};

/** The words of every screen, by area. Both languages have the same keys: a test compares them. */
export type Messages = typeof en;
export type MessageArea = keyof Messages;

const fa: { [Area in MessageArea]: unknown } = {
  common: faCommon,
  data: faData,
  errors: faErrors,
  exchange: faExchange,
  fieldwork: faFieldwork,
  library: faLibrary,
  media: faMedia,
  people: faPeople,
  planner: faPlanner,
  preview: faPreview,
  print: faPrint,
  questionnaire: faQuestionnaire,
  report: faReport,
  segmentation: faSegmentation,
  studies: faStudies,
  topline: faTopline,
  translations: faTranslations,
};

export function messagesOf(locale: Locale): Messages {
  return locale === "fa" ? (fa as Messages) : en;
}

/** A few areas, for the pages whose client components need them. */
export function pickMessages<Area extends MessageArea>(
  locale: Locale,
  areas: readonly Area[],
): Pick<Messages, Area> {
  const messages = messagesOf(locale);
  return Object.fromEntries(areas.map((area) => [area, messages[area]])) as Pick<Messages, Area>;
}
