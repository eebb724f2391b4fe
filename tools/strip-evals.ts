import type { Plugin } from 'vite';

/**
 * What libraries have for other surroundings than ours and our content policy forbids: code made of strings, and
 * scripts loaded by a name that is put together. None of it is reached; left in, it would still be warned of by
 * Mozilla's linter and have to be looked at by its reviewers.
 */
const RULES: readonly { file: RegExp; from: RegExp; to: string }[] = [
  // The global object, where there is neither `self` nor `global`.
  {
    file: /[\\/]underscore[\\/]/,
    from: /(?<!new )\bFunction\((['"])return this\1\)\(\)/g,
    to: 'globalThis',
  },
  // Templates (Underscore), and timers that are given a string (JSZip).
  { file: /[\\/](?:underscore|jszip)[\\/]/, from: /\bnew Function\([^()]*\)/g, to: refused('code') },
  // PDF.js loads its worker, which is bundled with it, and decoders of pictures, of which no text is read.
  {
    file: /[\\/]pdfjs-dist[\\/]build[\\/]/,
    from: /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)*(?:this\.workerSrc|`[^`]*_noWasmFilename\}`)\)/g,
    to: refused('script'),
  },
];

/** An expression that throws. */
function refused(what: string): string {
  return `(() => { throw new Error("No ${what} from a string."); })()`;
}

/** A file's source without them. */
export const withoutEvals = (code: string, id: string): string =>
  RULES.reduce((left, { file, from, to }) => (file.test(id) ? left.replaceAll(from, to) : left), code);

export function stripEvals(): Plugin {
  return {
    name: 'whence:strip-evals',
    transform(code, id) {
      const left = withoutEvals(code, id);
      return left === code ? undefined : left;
    },
  };
}
