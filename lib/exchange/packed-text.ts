import { deflateSync, inflateSync } from 'fflate';

/** Code units that are packed at once. */
const PIECE = 512 * 1024;

/** Text that is written before it is its turn. It waits packed: XML becomes a tenth, and all of a library is 100 MB of it. */
export interface PackedText {
  add(text: string): void;
  /** All that was added, in pieces. */
  pieces(): Generator<string>;
}

export function packedText(): PackedText {
  const packed: Uint8Array[] = [];
  let waiting: string[] = [];
  let length = 0;

  function pack(): void {
    packed.push(deflateSync(new TextEncoder().encode(waiting.join('')), { level: 1 }));
    waiting = [];
    length = 0;
  }

  return {
    add(text) {
      waiting.push(text);
      length += text.length;
      if (length >= PIECE) pack();
    },
    *pieces() {
      for (const piece of packed) yield new TextDecoder().decode(inflateSync(piece));
      if (length > 0) yield waiting.join('');
    },
  };
}
