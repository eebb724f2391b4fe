import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, resolve } from 'node:path';
import { ROOT } from '../command.mjs';

/** Serves the pages of the tests on loopback: the project's samples, saved pages, and pages a test makes. */

export interface PageServer {
  /** As `127.0.0.1`: the origin that the build `allowed` may read. */
  url(path: string): string;
  /** The same page as `localhost`: another origin, allowed to nobody. */
  otherUrl(path: string): string;
  /** Adds a page at `/made/NAME`. */
  make(name: string, html: string, headers?: Record<string, string>): string;
  /** Paths asked for, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export const SAMPLES = join(ROOT, 'tools', 'samples');

/** Folder of saved pages, which are no part of the project; `undefined` where there is none. */
export function savedPages(): string | undefined {
  const folder = resolve(ROOT, process.env.WHENCE_PAGES ?? join('..', 'shared', 'pages'));
  return existsSync(folder) && statSync(folder).isDirectory() ? folder : undefined;
}

/**
 * Saved pages were made by hosts that cannot be reached: nothing of theirs is fetched or run, and their own
 * styles, as far as they are inline, apply.
 */
const SAVED_POLICY =
  "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

interface ServeOptions {
  /** Served at `/files/NAME`, flat: a page that someone wants to look at, and what lies beside it. */
  folder?: string;
  /** Any that is free, where none is given. */
  port?: number;
}

export async function servePages({ folder, port: wanted = 0 }: ServeOptions = {}): Promise<PageServer> {
  const made = new Map<string, { html: string; headers: Record<string, string> }>();
  const requests: string[] = [];
  const folders: Record<string, { folder: string | undefined; headers: Record<string, string> }> = {
    samples: { folder: SAMPLES, headers: {} },
    files: { folder, headers: {} },
    pages: { folder: savedPages(), headers: { 'content-security-policy': SAVED_POLICY } },
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(pathname);
    const [, place = '', name = ''] = pathname.split('/');
    const page = place === 'made' ? made.get(name) : undefined;
    if (page) return answer(response, '.html', page.html, page.headers);
    const { folder: from, headers } = folders[place] ?? {};
    const file = from && join(from, basename(decodeURIComponent(name)));
    if (file && existsSync(file) && statSync(file).isFile()) {
      return answer(response, extname(file), readFileSync(file), headers);
    }
    response.writeHead(404).end();
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(wanted, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;

  const url = (path: string) => `http://127.0.0.1:${port}/${path}`;
  return {
    url,
    otherUrl: (path) => `http://localhost:${port}/${path}`,
    make: (name, html, headers = {}) => {
      made.set(name, { html, headers });
      return url(`made/${name}`);
    },
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function answer(
  response: ServerResponse,
  extension: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  const type = TYPES[extension] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(body);
}
