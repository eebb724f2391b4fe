import { type Clause, phraseSpan, withCue } from './clause';
import { spanFrom } from './content-after';
import type { Found } from './found';
import { phraseFrom, subjectBefore } from './noun-phrase';
import type { VerbGroup } from './verb-groups';

/** Cues whose subject is part of the content: passives and verbs of seeming. */

/** Verbs whose passive before "to" reports what nobody is named for: "is expected to", "is believed to". */
const REPORTING = new Set(
  'expect believe say think report estimate allege know consider deem see view'.split(' '),
);
/** Verbs of seeming: "Roe appears to agree" does not say to whom. */
const RAISING = new Set(['seem', 'appear']);
/** How far behind a passive its doer may stand: "was criticised on Monday by the mayor". In items. */
const DOER_WITHIN = 10;

export function isRaising(group: VerbGroup): boolean {
  return RAISING.has(group.verb.lemma);
}

/** "The plan was criticised by Jane Roe"; "Roe is expected to resign". */
export function passive(clause: Clause, group: VerbGroup): Found | undefined {
  // "It is called the Long Wall by those who live there" gives a name, not a statement.
  if (group.verb.lemma === 'call') return undefined;
  const { items, subjectFloor } = clause;
  const subject = subjectBefore(items, group.first, subjectFloor);
  if (subject === undefined) return undefined;
  for (let i = group.last + 1; i + 1 < items.length && i < group.last + DOER_WITHIN; i++) {
    if (items[i]!.kind === 'mark' || items[i]!.kind === 'quotation') break;
    if (items[i]!.lower !== 'by') continue;
    const doer = phraseFrom(items, i + 1);
    if (doer === undefined || items[i + 1]!.lower.endsWith('ing')) break;
    const source = [phraseSpan(items, doer)];
    return withCue(items, group, 'passive', { source, content: [phraseSpan(items, subject)] });
  }
  return REPORTING.has(group.verb.lemma) ? hearsay(clause, group) : undefined;
}

/** "Roe is expected to resign", "the plan appears to have failed": content on both sides, nobody named. */
export function hearsay(clause: Clause, group: VerbGroup): Found | undefined {
  const { items, subjectFloor } = clause;
  const subject = subjectBefore(items, group.first, subjectFloor);
  if (subject === undefined || items[group.last + 1]?.lower !== 'to') return undefined;
  const after = spanFrom(clause, group.last + 1, 'hearsay', false);
  if (after === undefined) return undefined;
  const content = [phraseSpan(items, subject), ...after.content];
  return withCue(items, group, 'hearsay', { source: [], content });
}
