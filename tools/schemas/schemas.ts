import { existsSync, readFileSync } from 'node:fs';

/**
 * Schemas of the formats that the library writes, as their makers give them. They are no part of the project: they are
 * read where they stand beside it, and the tests that need them are skipped where they do not.
 */
const SCHEMAS = new URL('../../../shared/schemas/', import.meta.url);

export const hasSchemas = existsSync(SCHEMAS);

/** Where a schema, or a folder of them, stands. @param path below the folder of all of them */
export const schemaPath = (path: string): URL => new URL(path, SCHEMAS);

export const schemaText = (path: string): string => readFileSync(schemaPath(path), 'utf8');
