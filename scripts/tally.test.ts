import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lineOf, sumOf, tallyOf } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'wangge-tally-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] };
const broken = { status: 'failed', assertionResults: [] };

it.each([
  [
    'all well',
    { ...none, success: true, numPassedTests: 1, testResults: [passed] },
    '1 passed, 0 failed, 0 skipped',
  ],
  [
    'a failed test',
    { ...none, success: false, numFailedTests: 1, testResults: [failed] },
    '0 passed, 1 failed, 0 skipped',
  ],
  [
    'a file that did not load',
    { ...none, success: false, testResults: [broken] },
    '0 passed, 1 failed, 0 skipped',
  ],
  [
    'an error outside any test',
    { ...none, success: false, numPassedTests: 1, testResults: [passed] },
    '1 passed, 1 failed, 0 skipped',
  ],
  [
    'skipped and planned tests',
    { ...none, success: true, numPendingTests: 2, numTodoTests: 1, testResults: [] },
    '0 passed, 0 failed, 3 skipped',
  ],
])('counts %s', (name, report, line) => {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(report));
  expect(lineOf(tallyOf(path))).toBe(line);
});

it('counts a run without a report as a failure', () => {
  expect(tallyOf(join(folder, 'never-written.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('adds several runs up', () => {
  const one = { passed: 3, failed: 1, skipped: 2 };
  expect(sumOf([one, one])).toEqual({ passed: 6, failed: 2, skipped: 4 });
});
