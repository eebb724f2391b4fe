import type { Annotation, Draft } from '../../../lib/annotations/model';
import type { Rows } from '../../browsers/rows';
import { type Findings, noFindings } from './findings';
import type { Note, State } from './notes';

/**
 * Compares what was sent and confirmed with what is stored of their pages: nobody else may write on these. The texts of
 * notes are unique.
 */
export function judge(notes: readonly Note[], rows: Rows): Findings {
  const findings = noFindings();
  const addresses = new Set(notes.map(({ address }) => address));
  const all = (rows.annotations ?? []) as unknown as Annotation[];
  const annotations = all.filter(({ page }) => addresses.has(page));
  const byId = new Map(annotations.map((row) => [row.id, row]));
  const byText = new Map<string, Annotation[]>();
  for (const row of annotations) byText.set(row.note, [...(byText.get(row.note) ?? []), row]);
  const owned = new Set<string>();

  for (const note of notes) {
    const row = rowOf(note, byId, byText, owned);
    if (row) owned.add(row.id);
    judgeRow(note, row, findings);
    for (const { note: text } of note.sent) {
      for (const other of byText.get(text) ?? []) {
        if (other === row || owned.has(other.id)) continue;
        owned.add(other.id);
        findings.doubled.push(`"${text}" stands in ${other.id} as well as in ${row?.id}.`);
      }
    }
    judgeDraft(note, row, rows, findings);
  }

  const pages = new Set(rows.pages?.map(({ address }) => address));
  for (const { id, note, page } of annotations) {
    if (!owned.has(id)) findings.wrong.push(`Nobody has written "${note}" (${id}).`);
    if (!pages.has(page)) findings.half.push(`The page of "${note}" is not there.`);
  }
  return findings;
}

/** The row of a note: by its id, or, where no answer told that, by what was sent. */
function rowOf(
  { id, sent }: Note,
  byId: Map<string, Annotation>,
  byText: Map<string, Annotation[]>,
  owned: Set<string>,
): Annotation | undefined {
  if (id !== undefined && byId.has(id)) return byId.get(id);
  return sent.flatMap(({ note }) => byText.get(note) ?? []).find((row) => !owned.has(row.id));
}

function judgeRow(
  { confirmed, possible, sent }: Note,
  row: Annotation | undefined,
  findings: Findings,
): void {
  if (!row) {
    if (confirmed) findings.lost.push(`"${confirmed.note}" is not there.`);
    return;
  }
  const isShown = (state: State) => isSame(state, row);
  if (confirmed && isShown(confirmed)) return;
  if (possible.some(isShown)) return;
  const what = `${row.id} is "${row.note}"${row.deleted === undefined ? '' : ', deleted'}`;
  if (confirmed && sent.some(isShown)) findings.lost.push(`${what}, and not "${confirmed.note}".`);
  else if (sent.some(({ note }) => note === row.note)) {
    findings.half.push(`${what}, with the tags ${row.tags} and the assessment ${row.assessment}.`);
  } else findings.wrong.push(`${what}, and was never written so.`);
}

/** What was typed is in the draft until it is in the note, and never in both. */
function judgeDraft(
  note: Note,
  row: Annotation | undefined,
  { drafts = [] }: Rows,
  findings: Findings,
): void {
  const typed = new Set((drafts as unknown as Draft[]).map((draft) => draft.note));
  if (row && typed.has(row.note)) findings.half.push(`"${row.note}" is stored, and its draft is left.`);
  const { draft } = note;
  if (draft !== undefined && row?.note !== draft && !typed.has(draft))
    findings.lost.push(`The draft "${draft}" is not there.`);
}

export const isSame = (state: State, row: Annotation): boolean =>
  state.note === row.note &&
  state.assessment === row.assessment &&
  state.isDeleted === (row.deleted !== undefined) &&
  state.tags.length === row.tags.length &&
  state.tags.every((tag) => row.tags.includes(tag));
