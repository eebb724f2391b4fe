import license, { type Dependency } from 'rollup-plugin-license';
import type { Plugin } from 'vite';
import type { Bundled } from './bundled';
import { type BundleFile, pathsIn } from './modules';

/**
 * Notes the packages of which something is in what is built. rollup-plugin-license finds the package, its licence and
 * its notice; it would take the code through its hands and knows no files that are taken as they are, so it is only
 * told the paths.
 */
export function noteBundled(into: Bundled, root: string): Plugin {
  return {
    name: 'whence:notices',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const paths = pathsIn(bundle as Record<string, BundleFile>, root);
      for (const one of dependencies(paths, root)) {
        into.add({
          name: one.name ?? '',
          version: one.version ?? '',
          licence: one.license ?? '',
          text: one.licenseText ?? undefined,
          notice: one.noticeText ?? undefined,
          home: one.homepage ?? repositoryOf(one),
        });
      }
    },
  };
}

/** The packages that files belong to. */
export function dependencies(paths: readonly string[], root: string): readonly Dependency[] {
  let found: readonly Dependency[] = [];
  const hooks = license({
    cwd: root,
    thirdParty: {
      multipleVersions: true,
      output: (all) => {
        found = all;
      },
    },
  }) as unknown as Hooks;
  const modules = Object.fromEntries(paths.map((path) => [path, { renderedLength: 1 }]));
  hooks.renderChunk('', { modules }, { sourcemap: false });
  hooks.generateBundle();
  return found;
}

/** The hooks of rollup-plugin-license, which need nothing of a bundler. */
interface Hooks {
  renderChunk(code: string, chunk: object, options: object): unknown;
  generateBundle(): void;
}

function repositoryOf({ repository }: Dependency): string | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url;
  return url?.replace(/^git\+/, '').replace(/\.git$/, '');
}
