import { expect, test } from 'vitest';
import { pathsIn } from './modules';

const ROOT = '/house';

test('modules of which a line is left, and files that are taken as they are', () => {
  const paths = pathsIn(
    {
      'a.js': {
        type: 'chunk',
        modules: {
          '/house/node_modules/one/index.js': { renderedLength: 12 },
          '/house/node_modules/shaken-off/index.js': { renderedLength: 0 },
          '\0/house/node_modules/two/index.js?commonjs-proxy': { renderedLength: 3 },
        },
      },
      'worker.mjs': { type: 'asset', originalFileNames: ['node_modules/three/worker.mjs'] },
    },
    ROOT,
  );
  expect(paths).toEqual([
    '/house/node_modules/one/index.js',
    '/house/node_modules/two/index.js',
    '/house/node_modules/three/worker.mjs',
  ]);
});

test("what a bundler adds is the bundler's", () => {
  const modules = { '\0vite/preload-helper.js': { renderedLength: 9 } };
  expect(pathsIn({ 'a.js': { type: 'chunk', modules } }, ROOT)).toEqual([
    '/house/node_modules/vite/package.json',
  ]);
});

test('what a package was bundled with by its makers', () => {
  const modules = { '/house/node_modules/jszip/dist/jszip.min.js': { renderedLength: 9 } };
  expect(pathsIn({ 'a.js': { type: 'chunk', modules } }, ROOT)).toContain(
    '/house/node_modules/pako/package.json',
  );
});
