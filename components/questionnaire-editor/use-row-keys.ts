"use client";
import { useRef } from "react";
import { followRows, type KeyedRow } from "#components/questionnaire-editor/follow-rows";

/** A key for each row of a list whose codes can be typed over: a row keeps its own when it moves, also by an undo. */
export function useRowKeys<Row>(rows: readonly Row[]): readonly number[] {
  const keyed = useRef<readonly KeyedRow<Row>[]>([]);
  keyed.current = followRows(keyed.current, rows);
  return keyed.current.map(({ key }) => key);
}
