import { type Aspect, valueIn } from '../agreement/aspects';
import type { CodedUnit } from '../agreement/units';
import { asCell, csvText } from './csv-cells';

/**
 * What two coders say of each passage, a row each: for every aspect a column of the first and one of the second. An
 * empty cell: has not been judged.
 * @param names of the coders, as their files are called
 */
export function agreementCsv(
  units: readonly (CodedUnit & { page: string })[],
  codes: readonly string[],
  names: readonly [string, string],
): string {
  const aspects: [string, Aspect][] = [
    ['What', { of: 'what' }],
    ['Kind', { of: 'kind' }],
    ['Who', { of: 'who' }],
    ...codes.map((code): [string, Aspect] => [`Code: ${code}`, { of: 'code', code }]),
  ];
  const header = [
    'Article',
    'Words',
    ...aspects.flatMap(([title]) => names.map((name) => `${title} (${name})`)),
    'Differs',
  ];
  const rows = units.map(({ page, words, said }) => {
    const values = aspects.map(([, aspect]) => said.map((each) => valueIn(each, aspect)));
    const differing = aspects.filter(([, aspect], n) => {
      const [one, other] = values[n]!;
      return aspect !== undefined && one != null && other != null && one !== other;
    });
    // Names as they were written, and not as they are compared.
    const shown = aspects.flatMap(([, aspect], n) =>
      said.map((each, side) =>
        aspect.of === 'who' && values[n]![side] != null ? (each?.who ?? '') : (values[n]![side] ?? ''),
      ),
    );
    return [page, words, ...shown, differing.map(([title]) => title).join(', ')];
  });
  return csvText([header, ...rows].map((row) => row.map(asCell)));
}
