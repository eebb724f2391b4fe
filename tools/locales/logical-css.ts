import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../command.mjs';

/**
 * Finds what keeps a view of ours from being read from right to left: sides named left and right, where CSS knows the
 * beginning and the end of a line. Left alone are places measured in the window (`left: 12px` by script), and shorthands
 * whose two sides are the same.
 */

/** In style sheets, each with what to write. */
const PROPERTIES: [RegExp, string][] = [
  [/^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-|$)/, '$1-inline-start or -end'],
  [/^(left|right)$/, 'inset-inline-start or -end'],
  [/^border-(top|bottom)-(left|right)-radius$/, 'border-start-start-radius and its kin'],
];
const VALUES: [RegExp, RegExp, string][] = [
  [/^(text-align|float|clear|caption-side)$/, /\b(left|right)\b/, 'start, end, inline-start or inline-end'],
  [
    /^(background-position|transform-origin|object-position|background)$/,
    /\b(left|right)\b/,
    'center, or a rule for [dir=rtl]',
  ],
  [/^direction$/, /./, 'the dir of the page'],
];
const SHORTHANDS =
  /^(margin|padding|inset|border-width|border-style|border-color|scroll-margin|scroll-padding)$/;

/** `--name: value`, in CSS and in objects of styles: `'margin-left': '8px'`. */
const IN_CSS = /(?:^|[;{])\s*([a-z-]+)\s*:\s*([^;{}]+)/g;
const IN_STYLES = /^\s*'?([a-z-]+)'?: '([^']*)',?$/gm;

/** Measured in the window, on pages of others. */
const MEASURED = new Set(['entrypoints/page-beside/host.ts']);

export interface Physical {
  /** The file, with its line. */
  at: string;
  /** What stands there, and what should. */
  what: string;
}

export function physicalIn(file: string, code: string): Physical[] {
  const pattern = file.endsWith('.css') ? IN_CSS : IN_STYLES;
  const plain = code.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...plain.matchAll(pattern)].flatMap(({ 0: all, 1: property, 2: value, index }) => {
    const instead = insteadOf(property!, value!.trim());
    if (instead === undefined) return [];
    const line = plain.slice(0, index + all.indexOf(property!)).split('\n').length;
    return [{ at: `${file}:${line}`, what: `${property}: ${value!.trim()}. Write ${instead}` }];
  });
}

function insteadOf(property: string, value: string): string | undefined {
  for (const [named, instead] of PROPERTIES)
    if (named.test(property)) return property.replace(named, instead);
  for (const [named, side, instead] of VALUES) if (named.test(property) && side.test(value)) return instead;
  if (!SHORTHANDS.test(property)) return undefined;
  const sides = value.replace(/\([^()]*\)/g, '()').split(/\s+/);
  return sides.length === 4 && sides[1] !== sides[3] ? 'its sides by -block and -inline' : undefined;
}

/** In all style sheets of ours, and in what scripts style on pages of others. */
export const allPhysical = (): Physical[] =>
  ['components', 'entrypoints', 'lib/exchange', 'lib/report']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter(
      (file) => /\.(css|tsx?)$/.test(file) && !/(\.test|-for-tests)\.tsx?$/.test(file) && !MEASURED.has(file),
    )
    .flatMap((file) => physicalIn(file, readFileSync(join(ROOT, file), 'utf8')));
