import {
  AlignLeft,
  CircleDot,
  Gauge,
  Hash,
  Info,
  type LucideIcon,
  Rows3,
  SquareCheck,
  TextCursorInput,
} from "lucide-react";
import type { QuestionType } from "#questionnaire/model";

export const questionTypeIcon: Record<QuestionType, LucideIcon> = {
  single: CircleDot,
  multiple: SquareCheck,
  likert: Rows3,
  number: Hash,
  text: TextCursorInput,
  longText: AlignLeft,
  nps: Gauge,
  information: Info,
};
