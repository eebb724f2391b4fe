/** Styles of our own elements, set property by property: no content policy of a page forbids that. */

/** As in the views, where it is 8:1 under white; the same on dark pages, round which it has a white edge. */
export const ACCENT = '#1f4f9c';
/** Between what we show and what it belongs to, or the window's edge (CSS pixels). */
export const GAP = 8;

/** An element, or a rule. */
export type Styled = Pick<CSSStyleRule, 'style'>;

/** Important, so that no rule of the page for every iframe or button wins. */
export function style(styled: Styled, properties: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(properties)) {
    styled.style.setProperty(name, value, 'important');
  }
}

export const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
