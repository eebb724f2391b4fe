import type { MergeDone } from '../annotations/merge-rows';
import type { MergeCounts, Restoring } from '../annotations/merging';
import type { WriteResult } from '../annotations/written';
import type { BackupChoices } from '../backups/backups';
import type { FileTrouble } from '../exchange/formats';
import type { Progress } from './api';
