import type { Span } from '../../reading/types';
import { TEXT_SHARE } from './weights';

/** A passage found again. Spans are of the normal text. */
export interface Match {
  core: Span;
  /** One for each of its quotes. */
  spans: Span[];
  /** 0 to 1: how alike the words are. */
  likeness: number;
  /** 0 to 1: how much of the words before and after is still there, as a mean and for each side. */
  context: number;
  sides: readonly [before: number, after: number];
}

/** How well it fits, 0 to 1: 1 where words and context are as they were. */
export const scoreOf = ({ likeness, context }: Match): number =>
  likeness * TEXT_SHARE + context * (1 - TEXT_SHARE);
