import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from '../command.mjs';
import { ROOMS, type Room, WINGS } from './rooms';

/** The lint rule that keeps the arrows between the rooms, as Biome reads it. */

/** Not in the package's list of what it ships, and as far from being pure. */
const ENVIRONMENTS = ['wxt', '#i18n'];

interface Patterns {
  group: string[];
  message: string;
}

/** One of Biome's `overrides`: the rule in one place. Of several that include a file, the last counts. */
interface Override {
  includes: string[];
  linter: {
    rules: { style: { noRestrictedImports: { level: 'error'; options: { patterns: Patterns[] } } } };
  };
}

/** What stands in biome.json as `overrides`. */
export function overrides(rooms: readonly Room[] = ROOMS): Override[] {
  return [
    ...rooms.map((room) => override(filesOf(room), patternsFor(room, rooms))),
    ...WINGS.map((wing) =>
      override([`${wing}/**/*.test.ts`, `${wing}/**/*-for-tests.ts`], patternsForTests(wing, rooms)),
    ),
  ];
}

function override(includes: string[], patterns: Patterns[]): Override {
  return {
    includes,
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
  };
}

function filesOf({ path, files }: Room): string[] {
  return files ? files.map((file) => `${dirname(path)}/${file}.ts`) : [`${path}/**`];
}

function patternsFor(room: Room, rooms: readonly Room[]): Patterns[] {
  const isRefused = ({ path }: Room) => path !== room.path && !room.imports.includes(path);
  const from = room.files ? dirname(room.path) : room.path;
  const known = room.imports.length > 0 ? `only ${listed(room.imports)}` : 'no other room';
  const message = `${room.path} knows ${known}: tools/rooms/rooms.ts.`;
  return [...refused(specifiers(from, rooms, isRefused), message), ...packagesFor(room)];
}

/** Tests build what they need out of any room of their wing, and reach outside it as far as the wing does. */
function patternsForTests(wing: string, rooms: readonly Room[]): Patterns[] {
  const isInside = (room: Room) => isIn(wing, room);
  const known = new Set(rooms.filter(isInside).flatMap(({ imports }) => imports));
  const isRefused = (room: Room) => !isInside(room) && !known.has(room.path);
  const message = `Tests in ${wing} reach outside it only as far as its rooms do: tools/rooms/rooms.ts.`;
  return refused(specifiers(wing, rooms, isRefused), message);
}

const refused = (group: string[], message: string): Patterns[] =>
  group.length > 0 ? [{ group, message }] : [];

/** How files in a folder, or deeper in it, may write an import from the rooms that are refused. */
function specifiers(from: string, rooms: readonly Room[], isRefused: (room: Room) => boolean): string[] {
  const wings = WINGS.filter((wing) =>
    rooms.every((room) => !isIn(wing, room) || (isRefused(room) && !from.startsWith(wing))),
  );
  const others = rooms.filter((room) => isRefused(room) && !wings.some((wing) => isIn(wing, room)));
  const folders = [...wings, ...others.filter(({ files }) => !files).map(({ path }) => path)];
  const heads = others.flatMap(({ path, files = [] }) => files.map((file) => `${dirname(path)}/${file}`));
  return [
    ...folders.map((folder) => `**/${way(from, folder)}/**`),
    ...heads.flatMap((file) => [`**/${way(from, file)}`, `**/${way(from, file)}.ts`]),
  ];
}

const isIn = (wing: string, { path }: Room) => path.startsWith(`${wing}/`);

/** From where the ways to both part: what stands in every specifier, relative or not. */
const way = (from: string, to: string) => relative(from, to).replace(/^(\.\.\/?)+/, '');

function packagesFor({ path, packages }: Room): Patterns[] {
  if (!packages) return [];
  const names = [...shipped(), ...ENVIRONMENTS].filter((name) => !packages.includes(name));
  const known = packages.length > 0 ? `only ${listed(packages)}` : 'no package';
  return [
    {
      group: [...names.flatMap((name) => [name, `${name}/**`]), 'node:*'],
      message: `${path} uses ${known}.`,
    },
  ];
}

function shipped(): string[] {
  return Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).dependencies);
}

const listed = (names: readonly string[]) => names.join(', ');
