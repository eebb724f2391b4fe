/**
 * Vitest 5 reports failing tests with Map.groupBy, which Node has from version 21 on. Without this a failing test
 * on Node 20 would end the run with an error of the reporter's instead of the test's own.
 */
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};
