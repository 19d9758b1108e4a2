import type { RobotReport } from "#questionnaire/robot/report-paths";

export type QuotaFeasibility = {
  quotaCode: string;
  cellCode: string;
  target: number;
  share: number;
  isReached: boolean;
  /** Complete responses that fill the cell at the robot's share; undefined when chance never came by. */
  needed: number | undefined;
};

/** How many people must answer before each cell is full, if they answered by dice as the robot does. */
export function quotaFeasibility({ quotas }: RobotReport): QuotaFeasibility[] {
  return quotas.map((cell) => ({
    ...cell,
    needed: cell.share > 0 ? Math.ceil(cell.target / cell.share) : undefined,
  }));
}
