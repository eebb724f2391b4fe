import type { Device } from '../../../lib/annotations/database';
import type { Change, Log } from '../../../lib/annotations/log/change';
import { isSame } from '../../../lib/annotations/log/same';
import { annotationOf } from '../../../lib/annotations/log/view';
import { type LogRow, logOfRow } from '../../../lib/annotations/log-row';
import type { Annotation } from '../../../lib/annotations/model';
import { unpackTarget } from '../../../lib/annotations/packed-target';
import { logOfAnnotation, type StoredAnnotation, shownOf } from '../../../lib/annotations/stored-annotation';
import type { Rows } from '../../browsers/rows';
import { type Findings, noFindings } from './findings';

/** What is wrong between the log and what is shown of it, which are written together. */
export function logFindings(rows: Rows): Findings {
  const findings = noFindings();
  const logs = new Map((rows.logs as unknown as LogRow[] | undefined)?.map((row) => [row.annotation, row]));
  const changes: Change[] = [];
  for (const row of rows.annotations ?? []) {
    const stored = unpacked(row);
    const log = logOfAnnotation(stored.id, stored, logs.get(stored.id));
    changes.push(...log.changes);
    if (!stored.log) findings.half.push(`${stored.id} is shown, and the log has nothing of it.`);
    if (log.changes.length < (stored.log?.changes.length ?? 0))
      findings.half.push(`A change of ${stored.id} is not understood: part of it is not there.`);
    compare(stored.id, log, shownOf(stored), findings);
  }
  for (const [subject, row] of logs) {
    const log = logOfRow(row);
    changes.push(...log.changes);
    if (log.changes.length < row.changes.length)
      findings.half.push(`A change of ${subject} is not understood: part of it is not there.`);
  }
  judgeChanges(changes, rows, findings);
  return findings;
}

/** What is shown is what follows from the log. */
function compare(id: string, log: Log, annotation: Annotation | undefined, findings: Findings): void {
  const follows = annotationOf(log);
  if (!isSame(inOrder(follows), inOrder(annotation)))
    findings.half.push(
      `${id} is shown as ${JSON.stringify(annotation)}; the log says ${JSON.stringify(follows)}.`,
    );
}

/** In what order the heads are named says nothing. */
const inOrder = (annotation: Annotation | undefined) =>
  annotation && { ...annotation, heads: annotation.heads?.toSorted() };

/** Each change is there once, and the device has counted it. */
function judgeChanges(changes: readonly Change[], { meta = [] }: Rows, findings: Findings): void {
  const device = (meta as unknown as Device[]).find(({ key }) => key === 'device');
  const ids = new Set<string>();
  const numbers = new Set<string>();
  const texts = new Map<string, string>();
  for (const { id, device: by, seq, annotation, set } of changes) {
    const number = `${by}, ${seq}`;
    if (ids.has(id) || numbers.has(number))
      findings.doubled.push(`The change ${id} (${number}) is there twice.`);
    ids.add(id);
    numbers.add(number);
    if (by !== device?.id || seq > device.seq)
      findings.half.push(`The change ${id} has the number ${number}; the device is at ${device?.seq}.`);
    for (const setting of set) {
      // What is brought back was written once.
      if (setting?.field !== 'note' || setting.restores !== undefined || !setting.value) continue;
      const text = setting.value as string;
      const other = texts.get(text);
      if (other !== undefined)
        findings.doubled.push(`"${text}" was written to ${annotation} and to ${other}.`);
      texts.set(text, annotation);
    }
  }
}

function unpacked(row: Record<string, unknown>): StoredAnnotation {
  const { target, ...rest } = row as unknown as StoredAnnotation;
  return { ...rest, ...(target && { target: unpackTarget(target) }) };
}
