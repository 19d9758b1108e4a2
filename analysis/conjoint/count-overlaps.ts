/** By attribute: pairs of a task's concepts that share its level. Time O(concepts² x attributes). */
export function countOverlaps(task: readonly (readonly number[])[], attributes: number): number[] {
  return Array.from({ length: attributes }, (_, attribute) => {
    let overlaps = 0;
    task.forEach((concept, at) => {
      for (const other of task.slice(at + 1)) if (other[attribute] === concept[attribute]) overlaps++;
    });
    return overlaps;
  });
}
