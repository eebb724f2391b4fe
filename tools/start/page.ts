import { basename, dirname } from 'node:path';
import { type PageServer, servePages } from '../browsers/server';

/** What a browser that a person has started opens, and whether it has a window. */

/** Always the same: annotations belong to a page's address, and the port is part of it. */
const PORT = 4791;

export const isHeaded =
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform === 'darwin';

/**
 * The page that was asked for, served where it is a file; the sample article where none was. Throws where the port is
 * taken.
 * @param target an address, or a file's full path
 */
export async function pageToOpen(target?: string): Promise<{ server: PageServer; url: string }> {
  const isFile = target !== undefined && !/^https?:/.test(target);
  const server = await servePages({ folder: isFile ? dirname(target) : undefined, port: PORT }).catch(
    (error) => {
      throw new Error(
        `Port ${PORT} cannot be used (${error.code}). Is npm start or npm run dev running already?`,
      );
    },
  );
  const url = isFile
    ? server.url(`files/${encodeURIComponent(basename(target))}`)
    : (target ?? server.url('samples/harbour.html'));
  return { server, url };
}
