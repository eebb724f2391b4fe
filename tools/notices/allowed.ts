/**
 * Licences that what ships may have: they allow it in an extension under the MIT licence, against a notice, which
 * THIRD-PARTY-NOTICES.txt is. By the names of https://spdx.org/licenses/.
 */
export const ALLOWED: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
];

/**
 * Whether a licence may ship. Of "(A OR B)" one has to be allowed, of "(A AND B)" both; what mixes the two is for a
 * person to look at, and not allowed until one has.
 * @param licence an SPDX expression
 */
export function mayShip(licence: string): boolean {
  const expression = licence.trim().replace(/^\(([^()]*)\)$/, '$1');
  const either = expression.split(/ OR /i);
  if (either.length > 1) return !/ AND /i.test(expression) && either.some(mayShip);
  return expression.split(/ AND /i).every((one) => ALLOWED.includes(one.trim()));
}
