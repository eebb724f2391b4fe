import { correctionsById, nameOf } from '../../lib/corrections/with-names';
import { type CardSubject, sendMessage } from '../../lib/messages';

/** What a card or an editor is about, with the names that the reader gave to sources: the page knows none of them. */
export async function withTypedNames(subject: CardSubject): Promise<CardSubject> {
  const { mark, sources = [] } = subject;
  const speakers = mark?.details?.speakers ?? [];
  const ids = new Set([...sources, ...speakers].flatMap(({ corrected = [] }) => corrected));
  if (ids.size === 0) return subject;
  const asked = [...ids].map((id) => sendMessage('annotationById', { id }).catch(() => null));
  const said = correctionsById((await Promise.all(asked)).filter((each) => each !== null));
  const named = <T extends { name: string; corrected?: string[] }>(each: T): T => ({
    ...each,
    name: nameOf(each, said),
  });
  return {
    ...subject,
    sources: sources.map(named),
    ...(mark?.details && { mark: { ...mark, details: { ...mark.details, speakers: speakers.map(named) } } }),
  };
}
