import { expect, test } from 'vitest';
import { closingLine, counts, sum, vitestCounts } from './counts.mjs';

const report = (over: object) =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
    ...over,
  });

test('adds up what every step came to', () => {
  expect(sum([counts({ passed: 2 }), counts({ failed: 1, skipped: 4 })])).toEqual({
    passed: 2,
    failed: 1,
    skipped: 4,
  });
});

test('counts passed, failed, pending and planned tests of a run', () => {
  expect(vitestCounts({ report: report({}), exitCode: 0 })).toEqual({ passed: 3, failed: 0, skipped: 2 });
});

test('a file that could not be loaded is a failure, though no test in it failed', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(vitestCounts({ report: report({ testResults }), exitCode: 1 }).failed).toBe(1);
});

test('a file whose own tests failed is not counted twice', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }];
  expect(vitestCounts({ report: report({ numFailedTests: 1, testResults }), exitCode: 1 }).failed).toBe(1);
});

test('a run that ends badly without a failing test, or without a report, is a failure', () => {
  expect(vitestCounts({ report: report({}), exitCode: 1 }).failed).toBe(1);
  expect(vitestCounts({ report: undefined, exitCode: 0 })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('names what was skipped in the closing line only where there is something', () => {
  expect(closingLine({ passed: 5, failed: 0, skipped: 0 })).toBe('5 passed, 0 failed');
  expect(closingLine({ passed: 5, failed: 1, skipped: 2 })).toBe('5 passed, 1 failed, 2 skipped');
});
