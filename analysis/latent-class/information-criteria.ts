export type InformationCriteria = {
  aic: number;
  aic3: number;
  bic: number;
  abic: number;
  caic: number;
  iclBic: number;
  awe: number;
};

/**
 * Criteria that trade fit against parameters; the smallest over k suggests a number of classes.
 *
 * @param weightTotal N: respondents, or the sum of their weights.
 * @param entropy sum over respondents of weight times -sum of p ln p; 0 when every membership is certain.
 * Time O(1). Source: Schwarz (1978); Sclove (1987) for abic, N* = (N + 2) / 24; Bozdogan (1987) for caic;
 * Biernacki, Celeux & Govaert (2000) for iclBic = bic + 2 entropy; Banfield & Raftery (1993) for awe.
 */
export function computeInformationCriteria(
  logLikelihood: number,
  parameters: number,
  weightTotal: number,
  entropy: number,
): InformationCriteria {
  const deviance = -2 * logLikelihood;
  const bic = deviance + parameters * Math.log(weightTotal);
  return {
    aic: deviance + 2 * parameters,
    aic3: deviance + 3 * parameters,
    bic,
    abic: deviance + parameters * Math.log((weightTotal + 2) / 24),
    caic: bic + parameters,
    iclBic: bic + 2 * entropy,
    awe: deviance + 2 * entropy + 2 * parameters * (1.5 + Math.log(weightTotal)),
  };
}
