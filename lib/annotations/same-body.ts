import type { Body } from './model';

/** Whether two versions of what the reader wrote say the same. Tags count in their order. */
export function isSameBody(a: Body, b: Body): boolean {
  return (
    a.note === b.note &&
    a.assessment === b.assessment &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, i) => tag === b.tags[i])
  );
}
