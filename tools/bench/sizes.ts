import { readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a reader's browser loads for each part of the extension, in bytes, gzipped file by file. */

export interface Size {
  part: string;
  raw: number;
  gzipped: number;
  files: string[];
}

/** Most that may be injected to read and mark (bytes, gzipped). */
export const MOST_INJECTED = 28_000;

/** @param folder of a build */
export function sizes(folder: string): Size[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const background: string = manifest.background.service_worker ?? manifest.background.scripts[0];
  return [
    sizeOf('page (injected)', folder, ['content-scripts/page.js', 'content-scripts/page.css']),
    sizeOf('page, once marked', folder, ['page-follow.js']),
    sizeOf('page, on first use', folder, ['page-beside.js']),
    sizeOf('page, with inner text', folder, ['page-inner.js']),
    sizeOf('page, for a link', folder, ['page-share.js']),
    sizeOf('page, put right', folder, ['page-correct.js']),
    sizeOf('card', folder, loadedBy(folder, 'card.html')),
    sizeOf('popup', folder, loadedBy(folder, 'popup.html')),
    sizeOf('side panel', folder, loadedBy(folder, 'sidepanel.html')),
    sizeOf('background', folder, withImports(folder, background)),
  ];
}

/** The declarations of each highlight in the style sheet of the page, by the highlight's name. */
export function layerStyles(folder: string): Record<string, string> {
  const css = readFileSync(join(folder, 'content-scripts/page.css'), 'utf8');
  const rules = css.matchAll(/::highlight\(([\w-]+)\)\s*\{([^}]*)\}/g);
  return Object.fromEntries([...rules].map(([, name, declarations]) => [name, declarations]));
}

function sizeOf(part: string, folder: string, files: string[]): Size {
  const contents = files.map((file) => readFileSync(join(folder, file)));
  return {
    part,
    raw: sum(contents.map((content) => content.length)),
    gzipped: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
    files,
  };
}

/** A page of the extension, and what its HTML names: scripts with their static imports, and style sheets. */
function loadedBy(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g)].map(
    ([, path]) => normalize(join(dirname(page), path!)).replace(/^\//, ''),
  );
  return [...new Set([page, ...named.flatMap((file) => withImports(folder, file))])];
}

/** A file and the modules that it imports statically, each once. */
function withImports(folder: string, file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  if (file.endsWith('.js')) {
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, path] of code.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g)) {
      withImports(folder, relative(folder, join(folder, dirname(file), path!)), seen);
    }
  }
  return [...seen];
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
