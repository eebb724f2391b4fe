import { createExporting, type Exporting } from './exporting';
import { createImporting, type Importing } from './importing';
import type { TakingParts } from './parts';

/** What leaves the library, and what comes in. */
export interface Taking {
  exporting: Exporting;
  importing: Importing;
}

export function createTaking(parts: TakingParts): Taking {
  return { exporting: createExporting(parts), importing: createImporting(parts) };
}
