// The list page by keyboard and mouse: moving, choosing, filtering, views, columns, copying, exporting, the panel.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo } from 'react';
import { expect, test, vi } from 'vitest';
import { ListPage } from '../../renderer/ui/list/ListPage.tsx';
import type { ListSource } from '../../renderer/ui/list/source.ts';
import { useListState } from '../../renderer/ui/list/useListState.ts';
import type { ViewSpec } from '../../renderer/ui/list/views.ts';
import { RecordPanel } from '../../renderer/ui/panel/RecordPanel.tsx';
import type { Column } from '../../renderer/ui/table/types.ts';
import { type StageOptions, stage } from './stage.tsx';

type Person = {
  id: string;
  number: string;
  name: string;
  status: 'active' | 'paused';
  hours: number | null;
  due: string;
};

const names = ['沈砚秋', '何沐阳', '许若谷', '顾云帆', '欧阳景澄', '程知夏', '陆景行', '周以宁'];
const people: Person[] = names.map((name, index) => ({
  id: `p${index}`,
  number: `2025${String(index).padStart(4, '0')}`,
  name,
  status: index % 2 === 0 ? 'active' : 'paused',
  hours: index === 3 ? null : index * 10,
  due: `2026-11-${String(10 + index)}`,
}));
const statusWords = { active: '在读', paused: '暂停' };

const views: ViewSpec[] = [
  { id: 'all', name: 'app.navApprentices' },
  { id: 'paused', name: 'app.navMentors', filters: { status: ['paused'] } },
];

type Props = {
  rows?: readonly Person[];
  source?: Partial<ListSource<Person>>;
  bulk?: (rows: readonly Person[]) => void;
};

function People({ rows = people, source, bulk }: Props) {
  const columns = useMemo<Column<Person>[]>(
    () => [
      { id: 'number', header: 'app.kindCertificate', value: (row) => row.number, width: 110, locked: true },
      { id: 'name', header: 'app.kindApprentice', value: (row) => row.name, width: 120, locked: true },
      {
        id: 'status',
        header: 'app.kindCohort',
        value: (row) => statusWords[row.status],
        code: (row) => row.status,
        choiceLabel: (code) => statusWords[code as 'active'],
        width: 90,
        filter: 'choice',
      },
      { id: 'hours', header: 'app.navRotations', value: (row) => row.hours, width: 80, align: 'end', filter: 'number' },
      { id: 'due', header: 'app.navCalendar', value: (row) => row.due, width: 110, filter: 'date' },
      { id: 'extra', header: 'app.navSettings', value: () => '', width: 90, hiddenByDefault: true, filter: 'text' },
    ],
    [],
  );
  const given = { rows, error: null, dimmed: false, retry: () => undefined, ...source } as ListSource<Person>;
  const list = useListState({ id: 'people', columns, views, rowId: (row) => row.id, source: given });
  return (
    <ListPage
      list={list}
      title="app.navApprentices"
      searchHint="app.searchHint"
      empty={{ text: 'ui.noChoices' }}
      bulk={[{ id: 'mark', label: 'ui.add', run: (chosen) => bulk?.(chosen) }]}
      panel={(row) => <RecordPanel title={row.name}>{row.number}</RecordPanel>}
    />
  );
}

async function open(props: Props = {}, options: StageOptions = {}) {
  const shown = stage(<People {...props} />, options);
  const grid = await screen.findByRole('grid');
  const press = (key: string, more: object = {}) => fireEvent.keyDown(grid, { key, ...more });
  act(() => grid.focus());
  return { ...shown, grid, press };
}

const rowNames = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[2]?.textContent);
const currentName = () => document.querySelector('[data-current=true]')?.textContent ?? '';
const status = () => screen.getByText(/项，共/).textContent;

test('one Tab stop: arrows, PgDn, Home and End move the current row, and the grid names it', async () => {
  const { grid, press } = await open();
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
  const { press } = await open({ bulk });
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
  const { press, go } = await open();
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
  const { grid, press } = await open();
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

test('sorting goes up, down and back; rows without a value come last both ways', async () => {
  await open();
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
  const { grid, press } = await open();
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
  const { press } = await open();
  press('F');
  const dialog = await screen.findByRole('dialog', { name: '加筛选' });
  await user.click(within(dialog).getByText('班组'));
  await user.click(screen.getByLabelText(/暂停/));
  expect(rowNames()).toEqual(['何沐阳', '顾云帆', '程知夏', '周以宁']);
  await user.click(screen.getByLabelText('移除筛选：班组'));
  expect(rowNames()).toHaveLength(8);
});

test('date and number filters take a range, open at either end; rows without a value are outside', async () => {
  const { go } = await open();
  act(() => go({ filter: { due: ['2026-11-12', '2026-11-13'] } }));
  expect(rowNames()).toEqual(['许若谷', '顾云帆']);
  expect(screen.getByText('11月12日至11月13日')).toBeTruthy();
  act(() => go({ filter: { hours: ['20', ''] } }));
  expect(rowNames()).toEqual(['许若谷', '欧阳景澄', '程知夏', '陆景行', '周以宁']);
  act(() => go({ filter: { hours: ['', '10'] } }));
  expect(rowNames()).toEqual(['沈砚秋', '何沐阳']);
});

test('views are tabs with counts; a new one keeps filter and layout and is there next time', async () => {
  const user = userEvent.setup();
  const { preferences, go, unmount } = await open();
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
  await open({}, { preferences: Object.fromEntries(preferences) });
  expect(screen.getByRole('tab', { name: '学时多的 3', selected: true })).toBeTruthy();
  expect(rowNames()).toHaveLength(3);
});

test('the column chooser shows and hides; identity columns cannot go; the view remembers', async () => {
  const user = userEvent.setup();
  const { press, preferences, unmount } = await open();
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
  await open({}, { preferences: Object.fromEntries(preferences) });
  expect(heads()).toEqual(['', '证书', '学徒', '校历', '班组', '设置']);
});

test('Ctrl C gives the chosen rows as a table, in the shown columns, ready for a spreadsheet', async () => {
  const { grid, press } = await open();
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
  const { exported, go } = await open();
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
    },
  ]);
});

test('print puts view, filter in words, college, date and all rows on paper, then takes it down', async () => {
  let sheet = '';
  window.print = () => {
    sheet = document.querySelector('.jx-print')?.textContent ?? '';
  };
  const { go } = await open();
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
  const { address, press } = await open({}, { search: { view: 'paused', open: 'p3' } });
  expect(rowNames()).toHaveLength(4);
  expect(screen.getByRole('heading', { name: '顾云帆' })).toBeTruthy();
  expect(currentName()).toContain('顾云帆');
  press('ArrowDown');
  await waitFor(() => expect(address.current).toEqual({ view: 'paused', filter: undefined, open: 'p5' }));
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
  await open({}, { preferences: { 'list.people': { own: [], layouts: { all: layout } } } });
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
