import type { Browser } from '../../browsers';
import { rowsIn } from '../../browsers/rows';
import type { PageServer } from '../../browsers/server';
import { ARTICLE } from './article';
import { ask, lookUp } from './ask';
import { type Context, openContexts } from './contexts';
import { type Findings, noFindings, type Outcome, together } from './findings';
import { logFindings } from './log-findings';
import { looking, type Seen, saving, seenAfter, textsOf } from './protocol';
import type { Random } from './random';

/** So many notes for so many writes: twenty to each. */
const WRITES_A_NOTE = 20;
/** Of the writes, those that are preceded by a look at what is stored. All others are made from what was seen before. */
const LOOKS = 0.25;
/** Of the writes, those that replace the text that was seen. All others add a line to it. */
const REPLACES = 0.2;

/** What was written to one note: each line stands once among all that was ever written. */
interface Shared {
  id: string;
  lines: string[];
  tags: string[];
  /** Lines that were seen by someone who wrote another text in their place. */
  replaced: Set<string>;
}

/** Four contexts write to the same notes, each from what it saw last: it may have missed what the others wrote. */
export async function writeInterleaved(
  browser: Browser,
  server: PageServer,
  writes: number,
  random: Random,
): Promise<Outcome> {
  const contexts = await openContexts(browser, server.make('shared.html', ARTICLE));
  const notes: Shared[] = [];
  const first = contexts[0]!;
  for (let note = 0; note < Math.ceil(writes / WRITES_A_NOTE); note++) {
    const line = `Note ${note} begins.`;
    const said = await ask(first.view, saving({ page: first.page, body: { note: line, tags: [] } }));
    if (said.came !== 'done') throw new Error(`A write failed: ${JSON.stringify(said)}`);
    notes.push({ id: seenAfter(said.value).id, lines: [line], tags: [], replaced: new Set() });
  }
  const share = Math.floor(writes / contexts.length);
  await Promise.all(contexts.map((context) => writeFrom(context, notes, share, random.fork())));

  const own = await browser.openExtensionPage('welcome.html');
  const rows = await rowsIn(own);
  const here = rows.annotations?.filter((row) => row.page === first.page.address) ?? [];
  const { findings, beside } = findAll(notes, here);
  return {
    what: `${share * contexts.length} writes of four contexts to ${notes.length} notes`,
    confirmed: notes.reduce((sum, { lines }) => sum + lines.length, 0),
    findings: together([findings, logFindings(rows)]),
    remarks: `${beside} lines are not in what is shown, but kept beside it.`,
  };
}

async function writeFrom(
  { name, view, page }: Context,
  notes: readonly Shared[],
  count: number,
  random: Random,
): Promise<void> {
  const seen = new Map<Shared, Seen>();
  const look = async (note: Shared) => {
    const row = await lookUp<Seen>(view, looking(note.id));
    seen.set(note, row);
    return row;
  };
  for (const note of notes) await look(note);
  for (let write = 0; write < count; write++) {
    const note = random.pick(notes);
    const from = random.happens(LOOKS) ? await look(note) : seen.get(note)!;
    const line = `${name} writes ${write}.`;
    const isReplaced = random.happens(REPLACES);
    const text = isReplaced ? line : `${from.note}\n${line}`;
    const tag = `tag ${write} of ${name}`;
    const said = await ask(
      view,
      saving({ page, body: { ...from, note: text, tags: [...from.tags, tag] }, seen: from }),
    );
    if (said.came !== 'done') throw new Error(`A write failed: ${JSON.stringify(said)}`);
    note.lines.push(line);
    note.tags.push(tag);
    if (isReplaced) for (const old of note.lines) if (from.note.includes(old)) note.replaced.add(old);
    seen.set(note, seenAfter(said.value));
  }
}

/** Looks for every line and tag, but for lines that someone has knowingly replaced. */
function findAll(
  notes: readonly Shared[],
  annotations: readonly Record<string, unknown>[],
): { findings: Findings; beside: number } {
  const findings = noFindings();
  let beside = 0;
  const byId = new Map(annotations.map((row) => [row.id, row]));
  for (const { id, lines, tags, replaced } of notes) {
    const row = byId.get(id);
    const texts = row ? textsOf(row) : [];
    const [shown] = texts;
    for (const line of lines) {
      if (shown?.note.includes(line)) continue;
      if (texts.some(({ note }) => note.includes(line))) beside += 1;
      else if (!replaced.has(line)) findings.lost.push(`"${line}" is not in ${id}.`);
    }
    for (const tag of tags) {
      if (!texts.some((text) => text.tags.includes(tag))) findings.lost.push(`The ${tag} is not on ${id}.`);
    }
  }
  const known = new Set<unknown>(notes.map((note) => note.id));
  for (const { id, note } of annotations)
    if (!known.has(id)) findings.doubled.push(`"${note}" stands in another annotation, ${id}.`);
  return { findings, beside };
}
