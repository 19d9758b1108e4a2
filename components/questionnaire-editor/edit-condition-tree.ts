import {
  type ConditionGroup,
  type ConditionJoin,
  type ConditionNode,
  isGroup,
} from "#components/questionnaire-editor/condition-tree";

/** The places of the parts to pass, from the outermost group inwards; empty for that group itself. */
export type NodePath = readonly number[];

/** How deep groups may stand in groups; more than this nobody can read. */
export const deepestGroup = 5;
export const mostParts = 50;

export type MovedNode = { root: ConditionGroup; path: NodePath };

export function nodeAt(root: ConditionGroup, path: NodePath): ConditionNode | undefined {
  return path.reduce<ConditionNode | undefined>(
    (node, place) => (node && isGroup(node) ? node.parts[place] : undefined),
    root,
  );
}

function changeGroup(
  root: ConditionGroup,
  path: NodePath,
  change: (group: ConditionGroup) => ConditionGroup,
): ConditionGroup {
  const [place, ...rest] = path;
  if (place === undefined) return change(root);
  const inner = root.parts[place];
  if (!inner || !isGroup(inner)) return root;
  return { ...root, parts: root.parts.with(place, changeGroup(inner, rest, change)) };
}

export function setNode(root: ConditionGroup, path: NodePath, node: ConditionNode): ConditionGroup {
  const place = path.at(-1);
  if (place === undefined) return isGroup(node) ? node : root;
  return changeGroup(root, path.slice(0, -1), (group) => ({
    ...group,
    parts: group.parts.with(place, node),
  }));
}

export function setJoin(root: ConditionGroup, path: NodePath, join: ConditionJoin): ConditionGroup {
  return changeGroup(root, path, (group) => ({ ...group, join }));
}

/** At the end of a group. */
export function appendNode(root: ConditionGroup, path: NodePath, node: ConditionNode): MovedNode {
  const group = nodeAt(root, path);
  const place = group && isGroup(group) ? group.parts.length : 0;
  return {
    root: changeGroup(root, path, (one) => ({ ...one, parts: [...one.parts, node] })),
    path: [...path, place],
  };
}

/** A group that is left without parts goes with its last one. */
export function removeNode(root: ConditionGroup, path: NodePath): ConditionGroup {
  const place = path.at(-1);
  if (place === undefined) return { ...root, parts: [] };
  const above = path.slice(0, -1);
  const group = nodeAt(root, above);
  if (above.length > 0 && group && isGroup(group) && group.parts.length === 1) return removeNode(root, above);
  return changeGroup(root, above, (one) => ({ ...one, parts: one.parts.toSpliced(place, 1) }));
}

export function moveNode(root: ConditionGroup, path: NodePath, by: -1 | 1): MovedNode | undefined {
  const [above, place] = [path.slice(0, -1), path.at(-1)];
  const group = nodeAt(root, above);
  if (place === undefined || !group || !isGroup(group)) return undefined;
  const to = place + by;
  if (to < 0 || to >= group.parts.length) return undefined;
  const moved = changeGroup(root, above, (one) => ({
    ...one,
    parts: one.parts.toSpliced(place, 1).toSpliced(to, 0, one.parts[place]),
  }));
  return { root: moved, path: [...above, to] };
}

/** Into the group before it, or into a new one that joins its parts the other way. */
export function indentNode(root: ConditionGroup, path: NodePath): MovedNode | undefined {
  const [above, place] = [path.slice(0, -1), path.at(-1)];
  const [node, group] = [nodeAt(root, path), nodeAt(root, above)];
  if (place === undefined || !node || !group || !isGroup(group)) return undefined;
  if (above.length + 1 + depthOf(node) > deepestGroup) return undefined;
  const before = group.parts[place - 1];
  if (before && isGroup(before)) {
    const without = changeGroup(root, above, (one) => ({ ...one, parts: one.parts.toSpliced(place, 1) }));
    return appendNode(without, [...above, place - 1], node);
  }
  const wrapped: ConditionGroup = { join: group.join === "any" ? "all" : "any", parts: [node] };
  return { root: setNode(root, path, wrapped), path: [...path, 0] };
}

/** Out of its group, to stand behind it. */
export function outdentNode(root: ConditionGroup, path: NodePath): MovedNode | undefined {
  const [above, place] = [path.slice(0, -1), path.at(-1)];
  const [node, group, groupPlace] = [nodeAt(root, path), nodeAt(root, above), above.at(-1)];
  if (place === undefined || groupPlace === undefined || !node || !group || !isGroup(group)) return undefined;
  const outer = above.slice(0, -1);
  const left = { ...group, parts: group.parts.toSpliced(place, 1) };
  const kept = left.parts.length > 0 ? [left] : [];
  const to = groupPlace + kept.length;
  const moved = changeGroup(root, outer, (one) => ({
    ...one,
    parts: one.parts.toSpliced(groupPlace, 1, ...kept, node),
  }));
  return { root: moved, path: [...outer, to] };
}

function depthOf(node: ConditionNode): number {
  return isGroup(node) ? 1 + Math.max(0, ...node.parts.map(depthOf)) : 0;
}
