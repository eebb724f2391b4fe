import type { Found } from '../found';
import type { Span } from '../types';

/**
 * Who writes and who reads, as they stand in a text: "US" and "WE" are somebody's initials. "I for one" and "we all" are
 * no one else.
 */
const WRITER_OR_READER =
  /^(?:I|[Ww]e|[Yy]ou|[Mm]e|us|[Mm]y|[Oo]urs?|[Yy]our)(?:\s(?:all|also|too|both|myself|ourselves|yourself|for one))?[,\s]*$/;

/**
 * Whether an attribution is nobody's but the writer's, who needs no source. In the words of somebody else "we" is not
 * the writer, and yet hands nothing over: the one who is quoted does. Of some 46 such attributions marked in
 * whence-*.train one was right: "You defended …".
 */
export const isOfWriter = ({ source }: Found, text: string): boolean =>
  source.length > 0 && source.every((span: Span) => WRITER_OR_READER.test(text.slice(...span)));
