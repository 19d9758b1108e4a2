"use server";
import { revalidatePath } from "next/cache";
import { runAction } from "#app/session/run-action";
import {
  CreateReportInput,
  ReportRevisionInput,
  ReportVersionInput,
  SaveReportInput,
} from "#contracts/reports";
import { createReport } from "#server/reporting/create-report";
import { publishReport } from "#server/reporting/publish-report";
import { rebuildReport } from "#server/reporting/rebuild-report";
import { saveReport } from "#server/reporting/save-report";
import { withdrawReport } from "#server/reporting/withdraw-report";

export async function createReportAction(untrusted: unknown) {
  return runAction(CreateReportInput, untrusted, createReport);
}

export async function saveReportAction(untrusted: unknown) {
  return runAction(SaveReportInput, untrusted, saveReport);
}

export async function rebuildReportAction(untrusted: unknown) {
  return runAction(ReportRevisionInput, untrusted, rebuildReport);
}

export async function publishReportAction(untrusted: unknown) {
  return runAction(ReportRevisionInput, untrusted, async (viewer, input) => {
    const published = await publishReport(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
    return published;
  });
}

export async function withdrawReportAction(untrusted: unknown) {
  return runAction(ReportVersionInput, untrusted, async (viewer, input) => {
    await withdrawReport(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
  });
}
