import type { SourceKind } from '../../reading/types';
import type { Slices } from '../slices';
import { own } from '../tree/dom';

/**
 * Paints with the CSS Custom Highlight API: no element of the page is added, moved or changed.
 * The styles stand in the content script's style sheet, one rule a layer and theme.
 */

/** From bottom to top: where two layers style the same property, the later one is seen. */
export const LAYERS = [
  'claim',
  'person',
  'organization',
  'outlet',
  'document',
  'unnamed',
  'none',
  /** The reader's own annotations. */
  'note',
  /** Those that carry a code, by its look in the codebook. */
  'code-1',
  'code-2',
  'code-3',
  'code-4',
  'code-5',
  'code-6',
  'code-7',
  'code-8',
  /** The mark in hand, and in it its source and cue. */
  'hand',
  'hand-source',
  'hand-cue',
  /** Shown for a moment after a jump. */
  'flash',
] as const satisfies readonly Layer[];

/** One a style of the codebook: 1 to 8. */
export type CodeLayer = `code-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;
/** Styles of the codebook (`CODE_STYLES`). */
export const MOST_LOOKS = 8;
export type Layer = 'claim' | SourceKind | 'note' | CodeLayer | 'hand' | 'hand-source' | 'hand-cue' | 'flash';

/**
 * The registry belongs to the page too: names are ours alone, and `CSS.highlights.clear()` is never called. They are the
 * places of `LAYERS`, so that no name says which words the reader wrote about or has in hand. A page that looks at how a
 * layer is styled can still tell.
 */
const PREFIX = 'whence-';
/** What the names of layers end with on light pages and on dark ones. */
const THEMES = ['', '-dark'] as const;

const nameOf = (layer: Layer, dark: boolean) =>
  `${PREFIX}${LAYERS.indexOf(layer) + 1}${THEMES[Number(dark)]}`;

/** A range that is shown, and where it began and ended: the page can reach it by the registry, and move it. */
type Place = [range: Range, container: Node, start: number, end: number];

const placeOf = (range: Range): Place => [range, range.startContainer, range.startOffset, range.endOffset];

const hasMoved = ([range, container, start, end]: Place) =>
  range.startContainer !== container || range.startOffset !== start || range.endOffset !== end;

export interface Painter {
  /** Shows exactly these ranges on a layer. Resolves when all are registered. */
  set(layer: Layer, ranges: Range[]): Promise<void>;
  /** Dark pages have rules of their own: what reads well on white does not on black. */
  setDark(dark: boolean): void;
  /** Whether the page, which can, has taken some away or changed them since they were shown. */
  isDisturbed(): boolean;
  /** Takes all our marks off the page. */
  clear(): void;
}

/**
 * Paints in the document of this script and in the frames that ranges are in. Highlights cost the page no layout, but
 * can set no more than colours, shadows and lines under text.
 * @param slices a layer of many ranges lets the page go on in between, and is shown when it is complete
 */
export function createPainter(slices: Slices): Painter {
  // Our own list: in Firefox a highlight cannot be iterated from a content script.
  const shown = new Map<Layer, Highlight>();
  /** What was shown, with its places in the document. */
  const places = new Map<Layer, Place[]>();
  const latest = new Map<Layer, symbol>();
  /** Each document has its own, a frame's too, and paints those of a highlight's ranges that are in it. */
  const registries = new Map([[document, CSS.highlights]]);
  let dark = false;

  function register(layer: Layer, highlight?: Highlight): void {
    const name = nameOf(layer, dark);
    for (const [document, registry] of registries) {
      try {
        if (!document.defaultView) registries.delete(document);
        else if (highlight?.size) registry.set(name, highlight);
        else registry.delete(name);
      } catch {
        // A frame has gone on to another document, and Firefox lets nobody touch the former one.
        registries.delete(document);
      }
    }
  }

  function addRegistryOf({ startContainer }: Range): void {
    const ownerDocument = own(startContainer, 'ownerDocument');
    const view = ownerDocument?.defaultView;
    if (!view || registries.has(ownerDocument)) return;
    const registry = registryOf(view.CSS);
    if (registry) registries.set(ownerDocument, registry);
  }

  return {
    async set(layer, ranges) {
      const turn = Symbol();
      latest.set(layer, turn);
      const highlight = new Highlight();
      highlight.priority = LAYERS.indexOf(layer);
      for (const range of ranges) {
        highlight.add(range);
        addRegistryOf(range);
        // A later call for this layer may have begun meanwhile: its ranges are the ones to show.
        if (slices.due() && (await slices.yieldIfDue()) && latest.get(layer) !== turn) return;
      }
      register(layer, highlight);
      shown.set(layer, highlight);
      places.set(layer, ranges.map(placeOf));
    },
    setDark(now) {
      if (now === dark) return;
      for (const layer of shown.keys()) register(layer);
      dark = now;
      for (const [layer, highlight] of shown) register(layer, highlight);
    },
    isDisturbed: () =>
      [...shown].some(([layer, highlight]) => {
        const before = places.get(layer) ?? [];
        if (before.length === 0) return false;
        return (
          CSS.highlights.get(nameOf(layer, dark)) !== highlight ||
          highlight.size !== before.length ||
          before.some(hasMoved)
        );
      }),
    clear() {
      for (const layer of LAYERS) {
        latest.set(layer, Symbol());
        for (const registry of registries.values())
          for (const dark of [false, true]) registry.delete(nameOf(layer, dark));
      }
      shown.clear();
      places.clear();
    },
  };
}

/**
 * The registry of a window, by its very getter. For `CSS.highlights`, and `Reflect.get` likewise, Firefox calls the
 * getter of another window once it has run often: one that has a registry, or that has gone and throws.
 */
const registryOf = (css: typeof CSS): HighlightRegistry | undefined =>
  Object.getOwnPropertyDescriptor(css, 'highlights')?.get?.call(css);

/**
 * Whether text here is light on dark. The colour of the text tells more surely than the background, which may
 * be an image or stand on any ancestor; and the reader's own colour scheme says nothing of the page. `false` where it cannot be told.
 */
export function isDark(element: Element): boolean {
  const view = own(element, 'ownerDocument').defaultView;
  return view !== null && lightness(view.getComputedStyle(element).color) > 0.5;
}

/** 0 (black) to 1 (white) of a computed colour; 0 where it cannot be told, as black text is the rule. */
export function lightness(color: string): number {
  const numbers = (color.match(/[\d.]+%?/g) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part),
  );
  const [a = 0, b = 0, c = 0] = numbers;
  // Rec. 709 weights, on the encoded values: near enough to tell light from dark.
  if (color.startsWith('rgb')) return (0.2126 * a + 0.7152 * b + 0.0722 * c) / 255;
  if (color.startsWith('color(srgb') || color.startsWith('color(display-p3')) {
    return 0.2126 * a + 0.7152 * b + 0.0722 * c;
  }
  if (color.startsWith('oklab') || color.startsWith('oklch')) return a;
  if (color.startsWith('lab') || color.startsWith('lch')) return a / 100;
  return 0;
}
