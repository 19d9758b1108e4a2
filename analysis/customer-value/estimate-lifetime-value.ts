import { AnalysisError } from "#analysis/analysis-error";

export type LifetimeInput = {
  /** Profit on one order, in money. */
  marginPerOrder: number;
  /** Orders a period (say, a year) while the customer stays. */
  ordersPerPeriod: number;
  /** Chance of still being a customer one period later, 0 to below 1. */
  retention: number;
  /** Interest a period: 0.1 is ten per cent. */
  discount: number;
};

/**
 * Present value of a customer's future orders, if margin, frequency and retention stay as they are.
 *
 * Answers "what may it cost to keep this customer?". Margin x frequency x retention / (1 + discount - retention):
 * the sum over periods t = 1, 2, ... of the profit times retention^t / (1 + discount)^t. The current period is not
 * in it, nor the cost of winning the customer. A plain rule of thumb: customers differ, and this has one rate for all.
 *
 * @throws AnalysisError `invalid-argument` for a negative or infinite figure, or retention of 1 or more.
 * Time O(1). Source: Gupta & Lehmann (2003), Journal of Interactive Marketing 17.
 */
export function estimateLifetimeValue({
  marginPerOrder,
  ordersPerPeriod,
  retention,
  discount,
}: LifetimeInput): number {
  const isPlausible = ordersPerPeriod >= 0 && retention >= 0 && retention < 1 && discount >= 0;
  const value = (marginPerOrder * ordersPerPeriod * retention) / (1 + discount - retention);
  if (isPlausible && Number.isFinite(value)) return value;
  throw new AnalysisError(
    "invalid-argument",
    "retention lies between 0 and 1, the other figures are not negative",
    {
      marginPerOrder: String(marginPerOrder),
      ordersPerPeriod: String(ordersPerPeriod),
      retention: String(retention),
      discount: String(discount),
    },
  );
}
