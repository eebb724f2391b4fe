import { describe, expect } from 'vitest';
import { noFindings } from '../tools/bench/safety/findings';
import { writeInterleaved } from '../tools/bench/safety/interleaved';
import { killWhileWriting } from '../tools/bench/safety/kills';
import { randomFrom } from '../tools/bench/safety/random';
import { stopWhileWriting } from '../tools/bench/safety/stops';
import { noBrowser, testAlone } from './support/fixture';

/** The quick form of `npm run bench -- safety`: four contexts write, and the browser does what browsers do. */

const SEED = 5;

const test = testAlone('allowed');

describe.skipIf(noBrowser)('what the reader has been told is stored', () => {
  test('is there, whole and once, when the browser was killed', async ({ browser, server }) => {
    const { confirmed, findings } = await killWhileWriting(browser, server, 3, randomFrom(SEED), () => {});
    expect(findings).toEqual(noFindings());
    // Four contexts, each of which has had an answer before each kill.
    expect(confirmed).toBeGreaterThanOrEqual(3 * 4);
  });

  test('is there once when the background was stopped in the middle of it', async ({ browser, server }) => {
    const { confirmed, findings } = await stopWhileWriting(browser, server, 8, randomFrom(SEED), () => {});
    expect(findings).toEqual(noFindings());
    expect(confirmed).toBe(8);
  });

  test('is there, shown or beside it, when others wrote without knowing of it', async ({
    browser,
    server,
  }) => {
    const { confirmed, findings } = await writeInterleaved(browser, server, 24, randomFrom(SEED));
    expect(findings).toEqual(noFindings());
    expect(confirmed).toBeGreaterThanOrEqual(24);
  });
});
