import { runTests } from "#cli/run-tests";
import { browserStep, staticSteps, vitestStep } from "#cli/test-steps";

await runTests((context) => [...staticSteps(context), vitestStep(context), browserStep(context)]);
