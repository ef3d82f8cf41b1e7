// What a list keeps and gives away: views and columns, copies, exports, paper, the address.
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { currentName, openPeople, rowNames } from './people.tsx';

test('views are tabs with counts; a new one keeps filter and layout and is there next time', async () => {
  const user = userEvent.setup();
  const { preferences, go, unmount } = await openPeople();
  expect(screen.getByRole('tab', { name: '导师 4' })).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: '导师 4' }));
  expect(rowNames()).toHaveLength(4);
  act(() => go({ filter: { hours: ['50', ''] } }));
  await user.click(screen.getByText('存为视图'));
  await user.type(screen.getByPlaceholderText('视图名称'), '学时多的');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(screen.getByRole('tab', { name: '学时多的 3', selected: true })).toBeTruthy();
  unmount();
  expect(preferences.get('list.people')).toMatchObject({ own: [{ name: '学时多的', filters: { hours: ['50', ''] } }] });
  await openPeople({}, { preferences: Object.fromEntries(preferences) });
  expect(screen.getByRole('tab', { name: '学时多的 3', selected: true })).toBeTruthy();
  expect(rowNames()).toHaveLength(3);
});

test('the column chooser shows and hides; identity columns cannot go; the view remembers', async () => {
  const user = userEvent.setup();
  const { press, preferences, unmount } = await openPeople();
  press('c');
  await screen.findByText('导出和打印使用这些列。');
  expect((screen.getByRole('checkbox', { name: '学徒' }) as HTMLInputElement).disabled).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: '轮岗' }));
  expect(screen.queryByRole('columnheader', { name: '轮岗' })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: '设置' }));
  expect(screen.getByRole('columnheader', { name: '设置' })).toBeTruthy();
  await user.click(screen.getByLabelText('“校历”上移'));
  await user.click(screen.getByLabelText('“校历”上移'));
  const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent);
  expect(heads()).toEqual(['', '证书', '学徒', '校历', '班组', '设置']);
  unmount();
  await openPeople({}, { preferences: Object.fromEntries(preferences) });
  expect(heads()).toEqual(['', '证书', '学徒', '校历', '班组', '设置']);
});

test('Ctrl C gives the chosen rows as a table, in the shown columns, ready for a spreadsheet', async () => {
  const { grid, press } = await openPeople();
  press('ArrowDown');
  press(' ');
  const data = new Map<string, string>();
  const event = new Event('copy', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { setData: (type: string, text: string) => data.set(type, text) } });
  fireEvent(grid, event);
  expect(data.get('text/plain')).toBe('证书\t学徒\t班组\t轮岗\t校历\n20250001\t何沐阳\t暂停\t10\t2026-11-11');
  expect(data.get('text/html')).toContain(`<td style="mso-number-format:'\\@'">20250001</td>`);
  expect(data.get('text/html')).toContain('<td>10</td>');
  expect(event.defaultPrevented).toBe(true);
});

test('export takes exactly the shown columns and rows, numbers as numbers', async () => {
  const user = userEvent.setup();
  const { exported, go } = await openPeople();
  act(() => go({ filter: { hours: ['50', ''] } }));
  await user.click(screen.getByLabelText('导出'));
  await user.click(await screen.findByText('导出为 CSV（3 行，5 列）'));
  expect(exported).toEqual([
    {
      format: 'csv',
      title: '学徒 · 学徒',
      columns: [
        { header: '证书', type: 'text' },
        { header: '学徒', type: 'text' },
        { header: '班组', type: 'text' },
        { header: '轮岗', type: 'number' },
        { header: '校历', type: 'text' },
      ],
      rows: [
        ['20250005', '程知夏', '暂停', 50, '2026-11-15'],
        ['20250006', '陆景行', '在读', 60, '2026-11-16'],
        ['20250007', '周以宁', '暂停', 70, '2026-11-17'],
      ],
      ids: ['p5', 'p6', 'p7'],
    },
  ]);
});

test('print puts view, filter in words, college, date and all rows on paper, then takes it down', async () => {
  let sheet = '';
  window.print = () => {
    sheet = document.querySelector('.jx-print')?.textContent ?? '';
  };
  const { go } = await openPeople();
  act(() => go({ filter: { status: ['paused'] } }));
  fireEvent.click(screen.getByLabelText('打印'));
  expect(sheet).toContain('筛选：班组 暂停');
  expect(sheet).toContain('江澜职业技术学院，2026年11月24日 09:42打印，共 4 行');
  expect(sheet).toContain('何沐阳');
  expect(sheet).toContain('counter(page)');
  expect(sheet).not.toContain('沈砚秋');
  expect(document.querySelector('.jx-print')).toBeNull();
});

test('the address opens view, filter and record; what the list shows goes back into the address', async () => {
  const { address, press } = await openPeople({}, { search: { view: 'paused', open: 'p3' } });
  expect(rowNames()).toHaveLength(4);
  expect(screen.getByRole('heading', { name: '顾云帆' })).toBeTruthy();
  expect(currentName()).toContain('顾云帆');
  press('ArrowDown');
  await waitFor(() => expect(address.current).toEqual({ view: 'paused', filter: undefined, open: 'p5' }));
});
