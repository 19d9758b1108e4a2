import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "#contracts/app-error";
import { connection } from "#db/client";
import { rateLimits } from "#db/schema/people";

const minute = 60;

/** An office or a carrier can stand behind one address, so limits by address are generous. */
const limits = {
  "sign-in-account": { points: 10, duration: 15 * minute },
  "sign-in-address": { points: 100, duration: 15 * minute },
  "interview-start": { points: 600, duration: 10 * minute },
} as const;
type LimitName = keyof typeof limits;

const limiters = new Map<LimitName, RateLimiterDrizzle>();

function limiter(name: LimitName): RateLimiterDrizzle {
  let found = limiters.get(name);
  if (!found) {
    found = new RateLimiterDrizzle({
      storeClient: connection().db,
      schema: rateLimits,
      keyPrefix: name,
      // Its timer would outlive the connection; the worker clears what has run out.
      clearExpiredByTimeout: false,
      ...limits[name],
    });
    limiters.set(name, found);
  }
  return found;
}

/** Counts one attempt; throws `too-many-attempts` with the seconds to wait when the limit is passed. */
export async function countAttempt(name: LimitName, key: string): Promise<void> {
  try {
    await limiter(name).consume(key);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) {
      throw new AppError("too-many-attempts", { seconds: Math.ceil(refusal.msBeforeNext / 1000) });
    }
    throw refusal;
  }
}

export async function forgetAttempts(name: LimitName, key: string): Promise<void> {
  await limiter(name).delete(key);
}
