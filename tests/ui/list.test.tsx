// The list page by keyboard and mouse: moving, choosing, filtering, sorting, the panel, and what stands there without rows.
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo } from 'react';
import { expect, test, vi } from 'vitest';
import { ListPage } from '../../renderer/ui/list/ListPage.tsx';
import { useListState } from '../../renderer/ui/list/useListState.ts';
import type { Column } from '../../renderer/ui/table/types.ts';
import { currentName, names, openPeople, People, type Person, people, rowNames } from './people.tsx';
import { stage } from './stage.tsx';

const status = () => screen.getByText(/项，共/).textContent;

test('one Tab stop: arrows, PgDn, Home and End move the current row, and the grid names it', async () => {
  const { grid, press } = await openPeople();
  expect(grid.getAttribute('tabindex')).toBe('0');
  expect(currentName()).toContain('沈砚秋');
  press('ArrowDown');
  expect(currentName()).toContain('何沐阳');
  expect(document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('何沐阳');
  press('End');
  expect(currentName()).toContain('周以宁');
  press('ArrowDown');
  expect(currentName()).toContain('周以宁');
  press('PageUp');
  expect(currentName()).toContain('沈砚秋');
  press('End');
  press('Home');
  expect(currentName()).toContain('沈砚秋');
  expect(grid.getAttribute('aria-rowcount')).toBe('9');
});

test('Space chooses, Shift and arrow extends, Ctrl A takes all shown; the bulk action gets exactly those', async () => {
  const bulk = vi.fn();
  const { press } = await openPeople({ bulk });
  press('ArrowDown');
  press(' ');
  press('ArrowDown', { shiftKey: true });
  press('ArrowDown', { shiftKey: true });
  expect(screen.getByText('已选 3 项')).toBeTruthy();
  fireEvent.click(screen.getByText('添加'));
  expect(bulk.mock.calls[0]?.[0].map((row: Person) => row.name)).toEqual(['何沐阳', '许若谷', '顾云帆']);
  fireEvent.click(screen.getByText('选全部 8 项'));
  expect(screen.getByText('已选 8 项')).toBeTruthy();
  press('Escape');
  expect(screen.queryByText(/已选/)).toBeNull();
  press('a', { ctrlKey: true });
  expect(screen.getByText('已选 8 项')).toBeTruthy();
});

test('a filter keeps the selection and says how much of it is hidden', async () => {
  const { press, go } = await openPeople();
  press(' ');
  press('ArrowDown');
  press(' ');
  act(() => go({ filter: { status: ['paused'] } }));
  expect(rowNames()).toEqual(['何沐阳', '顾云帆', '程知夏', '周以宁']);
  expect(screen.getByText('已选 2 项')).toBeTruthy();
  expect(screen.getByText('其中 1 项被筛选隐藏')).toBeTruthy();
  expect(status()).toBe('4 项，共 8 项');
});

test('Enter opens the panel beside the list, arrows walk the records, Esc closes and the focus is in the table', async () => {
  const { grid, press } = await openPeople();
  press('Enter');
  const panel = screen.getByRole('complementary', { name: '所选记录' });
  expect(within(panel).getByRole('heading', { name: '沈砚秋' })).toBeTruthy();
  press('ArrowDown');
  expect(within(panel).getByRole('heading', { name: '何沐阳' })).toBeTruthy();
  fireEvent.click(within(panel).getByLabelText('上一条'));
  expect(within(panel).getByRole('heading', { name: '沈砚秋' })).toBeTruthy();
  expect((within(panel).getByLabelText('上一条') as HTMLButtonElement).disabled).toBe(true);
  const inside = within(panel).getByLabelText('下一条');
  inside.focus();
  fireEvent.keyDown(inside, { key: 'Escape' });
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(document.activeElement).toBe(grid);
});

test('a record in full size covers the list and stays so while walking; closed, the next one opens beside the list', async () => {
  const { press } = await openPeople();
  press('Enter');
  const covers = () => document.querySelector('.jx-list-split')?.getAttribute('data-full');
  expect(covers()).toBe('false');
  fireEvent.click(screen.getByLabelText('全屏显示'));
  expect(covers()).toBe('true');
  fireEvent.click(screen.getByLabelText('下一条'));
  expect(screen.getByRole('heading', { name: '何沐阳' })).toBeTruthy();
  expect(covers()).toBe('true');
  fireEvent.click(screen.getByLabelText('关闭'));
  press('Enter');
  expect(covers()).toBe('false');
  expect(screen.getByLabelText('全屏显示')).toBeTruthy();
});

test('sorting goes up, down and back; rows without a value come last both ways', async () => {
  await openPeople();
  const head = () => screen.getByRole('columnheader', { name: '轮岗' });
  const sort = () => fireEvent.click(within(head()).getByRole('button'));
  sort();
  expect(head().getAttribute('aria-sort')).toBe('ascending');
  expect(rowNames().slice(-2)).toEqual(['周以宁', '顾云帆']);
  sort();
  expect(head().getAttribute('aria-sort')).toBe('descending');
  expect(rowNames()[0]).toBe('周以宁');
  expect(rowNames().at(-1)).toBe('顾云帆');
  sort();
  expect(rowNames()).toEqual(names);
});

test('slash, F and C reach search, filter and columns; the search finds, Esc empties it and goes back', async () => {
  const { grid, press } = await openPeople();
  press('/');
  const search = screen.getByLabelText('找人、企业、编号，或执行命令');
  expect(document.activeElement).toBe(search);
  fireEvent.change(search, { target: { value: '景 2025' } });
  expect(rowNames()).toEqual(['欧阳景澄', '陆景行']);
  fireEvent.change(search, { target: { value: '没有这个人' } });
  expect(screen.getByText('没有符合的记录。')).toBeTruthy();
  fireEvent.keyDown(search, { key: 'Escape' });
  expect(document.activeElement).toBe(grid);
  expect(rowNames()).toHaveLength(8);
  press('f');
  expect(await screen.findByRole('dialog', { name: '加筛选' })).toBeTruthy();
  press('c');
  expect(await screen.findByText('导出和打印使用这些列。')).toBeTruthy();
});

test('a choice filter counts its options, narrows the list, shows as a chip and leaves by it', async () => {
  const user = userEvent.setup();
  const { press } = await openPeople();
  press('F');
  const dialog = await screen.findByRole('dialog', { name: '加筛选' });
  await user.click(within(dialog).getByText('班组'));
  await user.click(screen.getByLabelText(/暂停/));
  expect(rowNames()).toEqual(['何沐阳', '顾云帆', '程知夏', '周以宁']);
  await user.click(screen.getByLabelText('移除筛选：班组'));
  expect(rowNames()).toHaveLength(8);
});

test('date and number filters take a range, open at either end; rows without a value are outside', async () => {
  const { go } = await openPeople();
  act(() => go({ filter: { due: ['2026-11-12', '2026-11-13'] } }));
  expect(rowNames()).toEqual(['许若谷', '顾云帆']);
  expect(screen.getByText('11月12日至11月13日')).toBeTruthy();
  act(() => go({ filter: { hours: ['20', ''] } }));
  expect(rowNames()).toEqual(['许若谷', '欧阳景澄', '程知夏', '陆景行', '周以宁']);
  act(() => go({ filter: { hours: ['', '10'] } }));
  expect(rowNames()).toEqual(['沈砚秋', '何沐阳']);
});

test('nothing yet, on its way, failed: each says so in the place of the data', async () => {
  stage(<People rows={[]} />);
  expect(await screen.findByText('没有可选的值。')).toBeTruthy();
  stage(<People source={{ rows: undefined }} />);
  expect(screen.getByText('正在读取')).toBeTruthy();
  const retry = vi.fn();
  const error = { key: 'error.bug', params: { id: 'E-7F3A' }, id: 'E-7F3A' };
  stage(<People source={{ rows: undefined, error, retry }} />);
  expect(screen.getByRole('alert').textContent).toBe('警告 没能完成这一步（编号 E-7F3A）。数据没有改动。再试复制编号');
  fireEvent.click(screen.getByText('再试'));
  expect(retry).toHaveBeenCalledOnce();
});

test('rows that equal each other in the group column stand together under a head with their count', async () => {
  const layout = { hidden: [], order: [], widths: {}, sort: null, group: 'status' };
  await openPeople({}, { preferences: { 'list.people': { own: [], layouts: { all: layout } } } });
  const heads = [...document.querySelectorAll('.jx-group')].map((head) => head.textContent);
  expect(heads).toEqual(['在读 4 项', '暂停 4 项']);
});

test('what a page writes inline does not make the list sort again at every keystroke', async () => {
  let reads = 0;
  function Counting() {
    const columns = useMemo<Column<Person>[]>(
      () => [{ id: 'name', header: 'app.kindApprentice', value: (row) => row.name, width: 100, locked: true }],
      [],
    );
    const list = useListState({
      id: 'counting',
      columns,
      views: [{ id: 'all', name: 'app.navApprentices', filters: {} }],
      rowId: (row) => row.id,
      searchText: (row) => {
        reads += 1;
        return row.name;
      },
      source: { rows: people, error: null, dimmed: false, retry: () => undefined },
    });
    return <ListPage list={list} title="app.navApprentices" empty={{ text: 'ui.noChoices' }} />;
  }
  stage(<Counting />);
  const grid = await screen.findByRole('grid');
  fireEvent.change(screen.getByLabelText('查找'), { target: { value: '秋' } });
  const before = reads;
  expect(before).toBeGreaterThan(0);
  act(() => grid.focus());
  for (const key of ['ArrowDown', ' ', 'ArrowUp', 'End']) fireEvent.keyDown(grid, { key });
  expect(reads).toBe(before);
});
