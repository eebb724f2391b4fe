import type { SourceKind } from '../../reading/types';
import { LAYERS } from './paint';

/**
 * How the reader wants marks to look: how strong their tint and how thick their line is. What tells one kind from
 * another, the style of the line and its colour, stays as it is.
 */

export const TINTS = ['none', 'faint', 'strong'] as const;
export const LINES = ['thin', 'normal', 'thick'] as const;
export type Tint = (typeof TINTS)[number];
export type Line = (typeof LINES)[number];

export interface Look {
  tint: Tint;
  line: Line;
}

export type LookedKind = SourceKind | 'claim';
export type Looks = Record<LookedKind, Look>;

/**
 * Opacity of the tint, of 255, on light pages and on dark ones. The strongest is the one at which text of 7:1 (WCAG AAA)
 * keeps 4.5:1, and the line 3:1, whatever the kind (`look.test.ts`).
 */
const TINT: Record<Tint, readonly [light: number, dark: number]> = {
  none: [0, 0],
  faint: [0x17, 0x21],
  strong: [0x38, 0x3c],
};

/**
 * Lines in CSS pixels. Two kinds have solid lines and two dotted ones: these are never equally thick, whatever is chosen
 * for each, since that alone tells them apart without colour.
 */
const LINE: Record<LookedKind, { style: string; px: Record<Line, number> }> = {
  person: { style: 'solid', px: { thin: 1, normal: 2, thick: 2.5 } },
  organization: { style: 'double', px: { thin: 1.5, normal: 2, thick: 3 } },
  outlet: { style: 'dashed', px: { thin: 1, normal: 2, thick: 3 } },
  document: { style: 'solid', px: { thin: 3.5, normal: 4, thick: 6 } },
  unnamed: { style: 'dotted', px: { thin: 2.5, normal: 3, thick: 4.5 } },
  none: { style: 'wavy', px: { thin: 1, normal: 1.5, thick: 2.5 } },
  claim: { style: 'dotted', px: { thin: 0.75, normal: 1, thick: 1.5 } },
};

/** As in the style sheet of the page (`page.content/style.css`), which holds where nothing was chosen. */
export const COLOURS: Record<LookedKind, readonly [light: string, dark: string]> = {
  person: ['#1f4f9c', '#8db8ff'],
  organization: ['#00695c', '#66cdbd'],
  outlet: ['#6b3fa0', '#c9a6ff'],
  document: ['#4d5761', '#b4bec8'],
  unnamed: ['#9a4a00', '#ffb169'],
  none: ['#a3366f', '#ff9fd0'],
  claim: ['#57606a', '#9aa4af'],
};

export const LOOKED_KINDS = Object.keys(COLOURS) as LookedKind[];

/** Claims that name no source are much of some pages: only where it is asked for are they tinted. */
export const usualLook = (kind: LookedKind): Look => ({
  tint: kind === 'claim' ? 'none' : 'faint',
  line: 'normal',
});

export const USUAL_LOOKS = Object.fromEntries(LOOKED_KINDS.map((kind) => [kind, usualLook(kind)])) as Looks;

/** Opacity of a tint, 0 to 1. */
export const tintOf = (tint: Tint, isDark: boolean): number => TINT[tint][Number(isDark)]! / 255;

/** The line of a kind, as `text-decoration` takes it: its style, and how thick it is in CSS pixels. */
export const lineOf = (kind: LookedKind, line: Line): { style: string; px: number } => ({
  style: LINE[kind].style,
  px: LINE[kind].px[line],
});

/**
 * Rules for the highlights of those kinds that are to look other than usual; empty where none is. They say no more than
 * the style sheet of the page does, and win over it by their specificity wherever they are put.
 */
export function looksCss(looks: Looks): string {
  return LOOKED_KINDS.filter((kind) => !isUsual(kind, looks[kind]))
    .flatMap((kind) => [false, true].map((isDark) => ruleOf(kind, looks[kind], isDark)))
    .join('\n');
}

function isUsual(kind: LookedKind, { tint, line }: Look): boolean {
  const usual = usualLook(kind);
  return tint === usual.tint && line === usual.line;
}

function ruleOf(kind: LookedKind, { tint, line }: Look, isDark: boolean): string {
  const colour = COLOURS[kind][Number(isDark)];
  const { style, px } = lineOf(kind, line);
  const alpha = Math.round(tintOf(tint, isDark) * 255)
    .toString(16)
    .padStart(2, '0');
  const name = `whence-${LAYERS.indexOf(kind) + 1}${isDark ? '-dark' : ''}`;
  // Forced colours stay the reader's own: there the line's thickness alone is another.
  return `:not(#whence)::highlight(${name}) { text-decoration: underline ${style} ${px}px ${colour} !important; }
@media (forced-colors: none) { :not(#whence)::highlight(${name}) { background-color: ${colour}${alpha} !important; } }
@media (forced-colors: active) { :not(#whence)::highlight(${name}) { text-decoration-color: CanvasText !important; } }`;
}
