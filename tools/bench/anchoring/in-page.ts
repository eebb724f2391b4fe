import { anchorSpans } from '../../../lib/page/anchor/anchor';
import { describeSpans } from '../../../lib/page/anchor/describe';
import type { RoleSpan } from '../../../lib/page/anchor/target';
import { findArticle } from '../../../lib/page/article/find-article';
import type { FoundArticle } from '../../../lib/page/article/found-article';
import { createSlices } from '../../../lib/page/slices';
import { buildTextMap, type TextMap } from '../../../lib/page/text/text-map';
import type { Article, Span } from '../../../lib/reading/types';
import { type Case, type Change, changed, type Edit, inOrder, moved } from './edits';
import { type Outcome, overlapOf } from './outcome';
import { clearText, elementOf, putBanner, rebuild, replaceText, type Undo } from './page-edits';

export { anchorCosts } from './costs';

/** Runs in the page under test: reads it, edits it, anchors, and puts it back as it was. */

/** Everything in one slice: nobody waits for this page. */
const slices = () => createSlices({ budgetMs: Number.POSITIVE_INFINITY });

let found: FoundArticle;
let map: TextMap;

export async function read(): Promise<Article> {
  found = await findArticle(document, slices());
  map = await buildTextMap(found, slices());
  return { text: map.text, blocks: [...map.blocks], links: [] };
}

/** ms that the text map took, the fastest of some runs: others use the machine too. */
export async function mapCost(runs: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await buildTextMap(found, slices());
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

type Bare = Omit<Outcome, 'words'>;

export async function run(cases: readonly Case[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const whole = cases.filter(({ edit }) => edit.kind === 'page');
  for (const { parts, edit } of cases) {
    if (edit.kind !== 'page') outcomes.push({ ...(await runCase(parts, edit)), words: wordsOf(parts) });
  }
  for (const page of ['banner', 'rebuilt'] as const) {
    const ofPage = whole.filter(({ edit }) => edit.row === page);
    outcomes.push(...(await runPage(page, ofPage)));
  }
  return outcomes;
}

async function runCase(parts: RoleSpan[], edit: Exclude<Edit, { kind: 'page' }>): Promise<Bare> {
  const spans = parts.map(({ span }) => span);
  switch (edit.kind) {
    case 'text': {
      const { row, changes, before = [], gone = false } = edit;
      const then = await textAfter(before);
      const target = describeSpans(
        { text: then.text, version: map.version },
        parts.map(({ role, span }) => ({ role, span: moved(span, before) })),
      );
      const now = await textAfter(changes);
      const truth = gone ? [] : spans.map((span) => moved(span, changes));
      const { status, spans: again } = anchorSpans({ text: now.text }, target);
      const overlap = overlapOf(
        again.map(({ span }) => span),
        truth,
      );
      return { row, status, overlap, gone, asPlanned: then.asPlanned && now.asPlanned };
    }
    case 'move':
      return judge(edit.row, parts, moveBlock(edit.block, edit.to), spans);
    case 'delete': {
      const undos = edit.blocks.map(deleteBlock);
      const put = edit.lookAlike && putBlock(edit.lookAlike.words, edit.lookAlike.to);
      const outcome = await judge(edit.row, parts, put, [], put?.added);
      // The way back: what stood beside it may have been taken away after it.
      for (const undo of undos.toReversed()) undo?.();
      return {
        ...outcome,
        asPlanned: outcome.asPlanned && undos.every(Boolean) && !(edit.lookAlike && !put),
      };
    }
  }
}

interface Moved {
  undo: Undo;
  added?: Element;
}

/** Anchors on the page as it is now, then puts it back. */
async function judge(
  row: Edit['row'],
  parts: RoleSpan[],
  edit: Moved | undefined,
  spans: Span[],
  added?: Element,
): Promise<Bare> {
  const target = describeSpans(map, parts);
  const elements = added ? new Set([...found.elements, added]) : found.elements;
  const now = await buildTextMap({ ...found, elements }, slices());
  const truth = spansIn(
    now,
    spans.flatMap((span) => map.rangesOf(span)),
  );
  const { status, spans: again } = anchorSpans(now, target);
  edit?.undo();
  const overlap = overlapOf(
    again.map(({ span }) => span),
    truth,
  );
  const gone = spans.length === 0;
  return { row, status, overlap, gone, asPlanned: gone || truth.length > 0 };
}

/** Where ranges of the document are in a map's text. */
function spansIn(now: TextMap, ranges: readonly AbstractRange[]): Span[] {
  return ranges.map((range) => now.spanOf(range)).filter((span): span is Span => span !== undefined);
}

/** The text of the page with changes in it; the page is as before afterwards. */
async function textAfter(changes: readonly Change[]): Promise<{ text: string; asPlanned: boolean }> {
  if (changes.length === 0) return { text: map.text, asPlanned: true };
  const undos = inOrder(changes)
    .reverse()
    .map((change) => replaceText(map, change));
  const { text } = await buildTextMap(found, slices());
  for (const undo of undos.reverse()) undo();
  return { text, asPlanned: text === changed(map.text, changes) };
}

/** `undefined` where the paragraph is not one element. */
function moveBlock(block: Span, to: Span): Moved | undefined {
  const element = elementOf(map, block);
  const target = elementOf(map, to);
  if (!element || !target) return undefined;
  const { parentNode, nextSibling } = element;
  target.before(element);
  return { undo: () => parentNode!.insertBefore(element, nextSibling) };
}

function deleteBlock(block: Span): Undo | undefined {
  const element = elementOf(map, block);
  if (!element) return clearText(map, block);
  const { parentNode, nextSibling } = element;
  element.remove();
  return () => parentNode!.insertBefore(element, nextSibling);
}

function putBlock(words: string, to: Span): Moved | undefined {
  const target = elementOf(map, to);
  if (!target) return undefined;
  const added = document.createElement(target.localName);
  added.textContent = words;
  target.before(added);
  return { undo: () => added.remove(), added };
}

/** A banner, or the markup built anew: the article is looked for again, once for all cases. */
async function runPage(page: 'banner' | 'rebuilt', cases: readonly Case[]): Promise<Outcome[]> {
  if (cases.length === 0) return [];
  const { undo, rangesOf } = page === 'banner' ? putBanner(map) : rebuild(map);
  const now = await buildTextMap(await findArticle(document, slices()), slices());
  const outcomes = cases.map(({ parts, edit }): Outcome => {
    const truth = spansIn(
      now,
      parts.flatMap(({ span }) => rangesOf(span)),
    );
    const { status, spans } = anchorSpans(now, describeSpans(map, parts));
    const overlap = overlapOf(
      spans.map(({ span }) => span),
      truth,
    );
    return {
      row: edit.row,
      status,
      overlap,
      gone: false,
      asPlanned: truth.length > 0,
      words: wordsOf(parts),
    };
  });
  undo();
  return outcomes;
}

const wordsOf = (parts: readonly RoleSpan[]): string =>
  parts.map(({ role, span }) => `${role}: ${map.text.slice(...span)}`).join(' | ');
