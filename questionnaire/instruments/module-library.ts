import { attitudinalBattery } from "#questionnaire/instruments/attitudinal-battery";
import { categoryImage } from "#questionnaire/instruments/category-image";
import { customerValue } from "#questionnaire/instruments/customer-value";
import { demographicsInternational } from "#questionnaire/instruments/demographics-international";
import { demographicsIran } from "#questionnaire/instruments/demographics-iran";
import { effortCes } from "#questionnaire/instruments/effort-ces";
import { firmographicInternational } from "#questionnaire/instruments/firmographic-international";
import { firmographicIran } from "#questionnaire/instruments/firmographic-iran";
import { geographyInternational } from "#questionnaire/instruments/geography-international";
import { geographyIran } from "#questionnaire/instruments/geography-iran";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { lifecycleStage } from "#questionnaire/instruments/lifecycle-stage";
import { lifestyle } from "#questionnaire/instruments/lifestyle";
import { miniIpip } from "#questionnaire/instruments/mini-ipip";
import { needsDualScale } from "#questionnaire/instruments/needs-dual-scale";
import { needsImportanceSatisfaction } from "#questionnaire/instruments/needs-importance-satisfaction";
import { needsMaxDiff } from "#questionnaire/instruments/needs-max-diff";
import { personalisation } from "#questionnaire/instruments/personalisation";
import { priceVanWestendorp } from "#questionnaire/instruments/price-van-westendorp";
import { psychographicValues } from "#questionnaire/instruments/psychographic-values";
import { recommendationNps } from "#questionnaire/instruments/recommendation-nps";
import { satisfactionCsat } from "#questionnaire/instruments/satisfaction-csat";
import { socialStanding } from "#questionnaire/instruments/social-standing";
import { sophistication } from "#questionnaire/instruments/sophistication";
import { technographic } from "#questionnaire/instruments/technographic";
import { tipi } from "#questionnaire/instruments/tipi";
import { usageBehaviour } from "#questionnaire/instruments/usage-behaviour";

/** In the order of the fourteen bases; methods that serve several of them last. */
export const instrumentModules: readonly InstrumentModule[] = [
  demographicsIran,
  demographicsInternational,
  geographyIran,
  geographyInternational,
  usageBehaviour,
  customerValue,
  psychographicValues,
  lifestyle,
  miniIpip,
  tipi,
  attitudinalBattery,
  categoryImage,
  socialStanding,
  needsImportanceSatisfaction,
  needsDualScale,
  needsMaxDiff,
  sophistication,
  technographic,
  firmographicIran,
  firmographicInternational,
  lifecycleStage,
  personalisation,
  recommendationNps,
  satisfactionCsat,
  effortCes,
  priceVanWestendorp,
];

export function findInstrumentModule(id: string): InstrumentModule | undefined {
  return instrumentModules.find((module) => module.id === id);
}
