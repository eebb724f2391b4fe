import { minify } from 'terser';
import type { Plugin } from 'vite';

/** The one script whose every byte is paid by every page that is read. */
const PAGE_SCRIPT = /page\.js$/;

/**
 * Minifies the content script once more: a kilobyte less, gzipped, than with Vite's own minifier, half of it
 * Readability's messages for its developers. The other scripts are not worth the ten seconds.
 */
export function minifyPage(): Plugin {
  return {
    name: 'whence:minify-page',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !PAGE_SCRIPT.test(chunk.fileName)) continue;
        const compress = { passes: 2, pure_funcs: ['this.log'] };
        chunk.code = (await minify(chunk.code, { compress, toplevel: true })).code ?? chunk.code;
      }
    },
  };
}
