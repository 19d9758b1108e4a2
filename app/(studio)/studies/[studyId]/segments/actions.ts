"use server";
import { revalidatePath } from "next/cache";
import { runAction } from "#app/session/run-action";
import { JobIdInput } from "#contracts/jobs";
import {
  CheckInputsInput,
  ChooseSolutionInput,
  CreateSegmentationInput,
  NameSegmentsInput,
} from "#contracts/segmentation";
import { cancelJob } from "#server/jobs/cancel-job";
import { checkSegmentationInputs } from "#server/segmentation/check-segmentation-inputs";
import { chooseSolution } from "#server/segmentation/choose-solution";
import { createSegmentation } from "#server/segmentation/create-segmentation";
import { nameSegments } from "#server/segmentation/name-segments";

export async function checkInputsAction(untrusted: unknown) {
  return runAction(CheckInputsInput, untrusted, checkSegmentationInputs);
}

export async function createSegmentationAction(untrusted: unknown) {
  return runAction(CreateSegmentationInput, untrusted, createSegmentation);
}

export async function cancelJobAction(untrusted: unknown) {
  return runAction(JobIdInput, untrusted, cancelJob);
}

export async function chooseSolutionAction(untrusted: unknown) {
  return runAction(ChooseSolutionInput, untrusted, async (viewer, input) => {
    await chooseSolution(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
  });
}

export async function nameSegmentsAction(untrusted: unknown) {
  return runAction(NameSegmentsInput, untrusted, async (viewer, input) => {
    await nameSegments(viewer, input);
    revalidatePath("/studies/[studyId]", "layout");
  });
}
