// The rules of the house hold in the project as it stands, and planted breaches are caught.
import { describe, expect, test } from 'vitest';
import { breaches, breachesOf, LONGEST } from '../../build/houseRules.mjs';

test('nothing in the project breaks a rule of the house', () => {
  expect(breaches()).toEqual([]);
});

describe('SQL that writes in a feature', () => {
  const file = 'electron/features/mentors/mentors.handlers.ts';
  test.each([
    "db.run('INSERT INTO mentor (id) VALUES (1)')",
    "db.run('insert or replace into mentor (id) values (1)')",
    'db.run(`UPDATE mentor SET name = $' + '{name}`)',
    'db.run(`UPDATE "mentor" SET name = 1`)',
    "db.run('DELETE FROM mentor')",
    "db.run('WITH x AS (SELECT 1)\\nDELETE FROM mentor')",
    "db.run('DROP TABLE mentor')",
  ])('%s', (source) => {
    expect(breachesOf(file, source)).toHaveLength(1);
  });

  test('is only looked for where it must not be', () => {
    expect(breachesOf('electron/db/write.ts', "run('INSERT INTO mentor (id) VALUES (1)')")).toEqual([]);
    expect(breachesOf(file, "db.all('SELECT updatedAt FROM mentor') // never UPDATE mentor SET")).toEqual([]);
  });
});

describe('visible text outside the messages', () => {
  test.each([
    ['renderer/features/mentors/MentorsPage.tsx', "export const a = '导师';"],
    ['renderer/features/mentors/MentorsPage.tsx', 'export const a = `位`;'],
    ['renderer/features/mentors/MentorsPage.tsx', 'export const A = () => <p>Mentors</p>;'],
    ['renderer/features/mentors/MentorsPage.tsx', 'export const A = () => <Field label="Name" />;'],
    ['renderer/features/mentors/MentorsPage.tsx', 'export const A = () => <button aria-label="Close" />;'],
    ['renderer/ui/table/DataTable.tsx', 'export const A = () => <p>共</p>;'],
    ['electron/features/mentors/mentors.handlers.ts', "throw new Error('没有找到');"],
  ])('%s: %s', (file, source) => {
    expect(breachesOf(file, source)).toHaveLength(1);
  });

  test.each([
    ['renderer/features/mentors/MentorsPage.tsx', "export const A = () => <p>{t('mentors.title')} · 3 %</p>;"],
    ['renderer/features/mentors/MentorsPage.tsx', '// 导师 is a mentor\nexport const a = 1;'],
    ['renderer/features/mentors/MentorsPage.tsx', 'export const a = /[师傅]$/;'],
    [
      'renderer/features/mentors/MentorsPage.tsx',
      'export const A = () => <Page title="mentors.title"><Kbd>Ctrl K</Kbd></Page>;',
    ],
    ['shared/messages/mentors.ts', "export const a = '导师';"],
  ])('is not what stands in %s: %s', (file, source) => {
    expect(breachesOf(file, source)).toEqual([]);
  });
});

test('a file may have 300 lines and not one more', () => {
  const lines = (n: number) => '//\n'.repeat(n);
  expect(breachesOf('shared/features/mentors/mentors.rules.ts', lines(LONGEST))).toEqual([]);
  expect(breachesOf('shared/features/mentors/mentors.rules.ts', lines(LONGEST + 1))).toHaveLength(1);
  expect(breachesOf('tests/host/mentors.test.ts', lines(LONGEST + 1))).toHaveLength(1);
  expect(breachesOf('shared/messages/mentors.ts', lines(LONGEST + 1))).toEqual([]);
});

describe('what would open the app or leave data behind', () => {
  const page = 'renderer/features/mentors/MentorsPage.tsx';
  test.each([
    [page, "localStorage.setItem('name', name);"],
    [page, 'window.sessionStorage.clear();'],
    [page, "indexedDB.open('people');"],
    [page, 'export const A = () => <p dangerouslySetInnerHTML={{ __html: name }} />;'],
    [page, 'node.innerHTML = name;'],
    [page, "eval('1');"],
    [page, "new Function('return 1');"],
    [page, "await fetch('https://example.org/fonts.css');"],
    ['electron/shell/menu.ts', "import { shell } from 'electron'; shell.openExternal(url);"],
    ['electron/shell/launch.ts', "app.commandLine.appendSwitch('no-sandbox');"],
    ['electron/shell/menu.ts', "ipcMain.handle('x', () => 1);"],
    ['electron/shell/menu.ts', 'new BrowserWindow({});'],
  ])('%s: %s', (file, source) => {
    expect(breachesOf(file, source)).toHaveLength(1);
  });

  test('is not what stands in the one place for it', () => {
    expect(breachesOf('electron/shell/bridge.ts', "ipcMain.handle('x', () => 1);")).toEqual([]);
    expect(breachesOf(page, "await fetch('/files'); // https://example.org is only a remark")).toEqual([]);
  });
});
