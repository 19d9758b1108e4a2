import { notFound } from "next/navigation";
import { AppError } from "#contracts/app-error";

/** For pages: what is not there, or not yours, is the same 404. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && (error.code === "not-found" || error.code === "forbidden")) notFound();
    throw error;
  }
}
