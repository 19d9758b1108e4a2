import { AnalysisError } from "#analysis/analysis-error";

/** One entry a transaction, in any order. */
export type Transactions = {
  /** Whose it is, as a position from 0; -1 is missing. */
  customers: Int16Array | Int32Array;
  /** Days since 1970-01-01; NaN is missing. */
  days: Float64Array;
  /** In money; 0 is a gift, below 0 a return. NaN is missing. */
  amounts: Float64Array;
};

/** Parallel lists, one entry a customer, in the order of their positions. */
export type CustomerScores = {
  /** Positions of the customers who bought at all by then. */
  customers: Int32Array;
  /** Days since the last transaction. */
  recency: Float64Array;
  /** Number of transactions. */
  frequency: Float64Array;
  /** Sum of amounts. */
  monetary: Float64Array;
  /** Classes from 1 to `classes`; the highest is the best: most recent, most often, most money. */
  recencyClass: Int32Array;
  frequencyClass: Int32Array;
  monetaryClass: Int32Array;
  /** Days from the first transaction of all to the day in question. */
  observedDays: number;
  /** Transactions left out for a missing cell, and those after the day in question. */
  missing: number;
  later: number;
};

/**
 * Recency, frequency and monetary classes of customers (RFM).
 *
 * Answers "who bought lately, often and much, and who is slipping away?". Classes are by rank: class =
 * ceiling(classes x rank / customers), where customers with equal figures share their average rank. So equal
 * customers are in one class, and with many ties (everybody bought once) some classes stay empty. Days are ranked
 * from the most recent and their classes turned round.
 *
 * @param asOf the day from which recency counts, in days since 1970-01-01.
 * @param classes 2 to 9, default 5 (quintiles).
 * @throws AnalysisError `length-mismatch`; `invalid-number` for an infinite amount; `invalid-argument` for classes
 *   or the day; `too-few-rows` when nobody bought by that day.
 *
 * Time O(transactions + customers log customers). Source: Hughes (1994), Strategic Database Marketing.
 */
export function scoreCustomers(transactions: Transactions, asOf: number, classes = 5): CustomerScores {
  if (!(Number.isInteger(classes) && classes >= 2 && classes <= 9 && Number.isFinite(asOf))) {
    throw new AnalysisError("invalid-argument", "2 to 9 classes, as of a day", { classes: String(classes) });
  }
  const sums = sumByCustomer(transactions, asOf);
  const customers = Int32Array.from(sums.frequency.keys()).filter((customer) => sums.frequency[customer] > 0);
  if (customers.length === 0) {
    throw new AnalysisError("too-few-rows", "nobody bought by that day", {
      missing: sums.missing,
      later: sums.later,
    });
  }
  const pick = (values: Float64Array) => Float64Array.from(customers, (customer) => values[customer]);
  const recency = pick(sums.lastDay).map((day) => asOf - day);
  const [frequency, monetary] = [pick(sums.frequency), pick(sums.monetary)];
  return {
    customers,
    recency,
    frequency,
    monetary,
    recencyClass: classByRank(recency, classes).map((place) => classes + 1 - place),
    frequencyClass: classByRank(frequency, classes),
    monetaryClass: classByRank(monetary, classes),
    observedDays: asOf - sums.firstDay,
    missing: sums.missing,
    later: sums.later,
  };
}

function sumByCustomer({ customers, days, amounts }: Transactions, asOf: number) {
  if (customers.length !== days.length || days.length !== amounts.length) {
    throw new AnalysisError("length-mismatch", "customers, days and amounts differ in length");
  }
  let count = 0;
  for (const customer of customers) count = Math.max(count, customer + 1);
  const lastDay = new Float64Array(count).fill(-Infinity);
  const frequency = new Float64Array(count);
  const monetary = new Float64Array(count);
  let firstDay = Infinity;
  let missing = 0;
  let later = 0;
  for (let row = 0; row < customers.length; row++) {
    const customer = customers[row];
    if (customer < 0 || Number.isNaN(days[row]) || Number.isNaN(amounts[row])) {
      missing++;
    } else if (days[row] > asOf) {
      later++;
    } else {
      if (!Number.isFinite(amounts[row])) {
        throw new AnalysisError("invalid-number", "an amount must be finite", { row });
      }
      lastDay[customer] = Math.max(lastDay[customer], days[row]);
      firstDay = Math.min(firstDay, days[row]);
      frequency[customer]++;
      monetary[customer] += amounts[row];
    }
  }
  return { firstDay, lastDay, frequency, monetary: roundSums(monetary), missing, later };
}

/** Sums of money to a millionth, so that equal baskets are equal whatever the order of their items. */
function roundSums(sums: Float64Array): Float64Array {
  return sums.map((sum) => (Math.abs(sum) < 1e9 ? Math.round(sum * 1e6) / 1e6 : sum));
}

/** ceiling(classes x average rank / n), ranks from 1 for the least. */
function classByRank(values: Float64Array, classes: number): Int32Array {
  const n = values.length;
  const order = Int32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const found = new Int32Array(n);
  for (let start = 0; start < n; ) {
    let end = start + 1;
    while (end < n && values[order[end]] === values[order[start]]) end++;
    const averageRank = (start + 1 + end) / 2;
    for (let place = start; place < end; place++)
      found[order[place]] = Math.ceil((classes * averageRank) / n);
    start = end;
  }
  return found;
}
