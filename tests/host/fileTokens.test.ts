// Files in passing: those of a program that was killed are gone at the next start, those of a running one stay.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FileTokens } from '../../electron/host/files.ts';

test('what a killed program left in the temporary folder goes away, what a running one holds stays', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const left = mkdtempSync(path.join(tmpdir(), `jiangxin-files-${pid}-`));
  writeFileSync(path.join(left, '名单.csv'), '裴照野,990101200809010012');
  const running = new FileTokens();
  const token = running.write('名单.csv', 'a');
  const next = new FileTokens();
  expect(existsSync(left)).toBe(false);
  expect(readFileSync(running.find(token)?.path ?? '', 'utf8')).toBe('a');
  for (const files of [running, next]) files.clear();
  expect(existsSync(running.folder)).toBe(false);
});
