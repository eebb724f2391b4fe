/** Values that many rows share, each with a number. */
export interface Values {
  list: string[];
  numbers: Map<string, number>;
}

export const createValues = (list: readonly string[] = []): Values => ({
  list: [...list],
  numbers: new Map(list.map((value, number) => [value, number])),
});

export function valueNumber({ list, numbers }: Values, value: string): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  numbers.set(value, list.length);
  return list.push(value) - 1;
}
