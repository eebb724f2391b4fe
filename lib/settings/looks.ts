import * as v from 'valibot';
import {
  LINES,
  LOOKED_KINDS,
  type LookedKind,
  type Looks,
  TINTS,
  USUAL_LOOKS,
  usualLook,
} from '../page/marks/look';
import type { Setting } from './stored';

function lookOf(kind: LookedKind) {
  const usual = usualLook(kind);
  const look = v.object({
    tint: v.fallback(v.picklist(TINTS), usual.tint),
    line: v.fallback(v.picklist(LINES), usual.line),
  });
  return v.fallback(look, usual);
}

/** How marks look. A kind that nothing is stored for looks as usual. */
export const LOOKS: Setting<Looks> = {
  name: 'looks',
  shape: v.object(
    Object.fromEntries(LOOKED_KINDS.map((kind) => [kind, lookOf(kind)])),
  ) as unknown as v.GenericSchema<unknown, Looks>,
  nothing: USUAL_LOOKS,
};
