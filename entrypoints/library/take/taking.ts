import { createExporting, type Exporting } from './exporting';
import type { TakingParts } from './parts';

/** What leaves the library, and what comes in. */
export interface Taking {
  exporting: Exporting;
}

export function createTaking(parts: TakingParts): Taking {
  return { exporting: createExporting(parts) };
}
