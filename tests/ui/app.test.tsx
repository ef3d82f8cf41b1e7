// The app around the pages: rail, keys that work everywhere, palette, language, and a page that breaks.
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { createAppRouter, readSearch } from '../../renderer/app/router.tsx';
import { useActions } from '../../renderer/ui/actions/registry.tsx';
import { type Answer, stage } from './stage.tsx';

const printed = vi.fn();

function Start() {
  useActions([{ id: 'start.print', label: 'ui.printView', shortcut: 'mod+P', run: printed }]);
  return (
    <p>
      开始页
      <input aria-label="一行" />
    </p>
  );
}

function Broken(): never {
  throw new Error('a fault');
}

const pages = [
  { path: '/', load: async () => Start },
  { path: '/mentors', load: async () => () => <p>导师页</p> },
  { path: '/apprentices', load: async () => () => <p>学徒页</p> },
  { path: '/settings', load: async () => Broken },
];

const answers: Record<string, Answer> = {
  'college.context': () => ({
    collegeName: { zh: '江澜职业技术学院', en: 'Jianglan College' },
    today: '2026-11-24',
    term: { academicYear: '2026–2027', ord: 1 },
    teachingWeek: 13,
    isDemo: false,
  }),
  'reports.worklist': () => ({
    items: [
      { severity: 'law', count: 3 },
      { severity: 'warn', count: 9 },
      { severity: 'law', count: 1 },
    ],
  }),
  'reports.search': ({ text }) =>
    text === 'zs' ? [{ kind: 'apprentice', id: 'a1', title: '张三', subtitle: '数控2501' }] : [],
  'activity.undo': () => ({ label: { key: 'ui.exported', params: { n: 3 } } }),
  'activity.redo': () => ({ label: null }),
};

async function start() {
  const router = createAppRouter(pages, createMemoryHistory({ initialEntries: ['/'] }));
  const shown = stage(<RouterProvider router={router} />, { answers });
  await screen.findByText('开始页');
  return {
    ...shown,
    router,
    key: (key: string, more: object = {}) => fireEvent.keyDown(document.body, { key, ...more }),
  };
}

test('the top bar says whose data, which term, week and day; the rail carries what the law forbids', async () => {
  await start();
  expect(await screen.findByText('江澜职业技术学院')).toBeTruthy();
  const bar = screen.getByRole('banner').textContent;
  expect(bar).toContain('2026–2027学年第一学期　第 13 教学周　11月24日 周二');
  const rail = screen.getByRole('navigation', { name: '主菜单' });
  expect(await within(rail).findByRole('img', { name: '4 项法规禁止' })).toBeTruthy();
  expect(within(rail).getByRole('link', { current: 'page' }).textContent).toContain('首页');
});

test('Alt and a digit go to that item of the rail', async () => {
  const { key } = await start();
  key('4', { altKey: true, code: 'Digit4' });
  expect(await screen.findByText('导师页')).toBeTruthy();
  expect(screen.getByRole('link', { current: 'page' }).textContent).toContain('导师');
});

test('Ctrl Z takes back and says what; a text field keeps its own undo; Ctrl Y with nothing says so', async () => {
  const { key, calls } = await start();
  key('z', { ctrlKey: true });
  expect(await screen.findByText(/已撤销：已导出 3 行。/)).toBeTruthy();
  const undos = () => calls.filter((call) => call.path === 'activity.undo').length;
  fireEvent.keyDown(screen.getByLabelText('一行'), { key: 'z', ctrlKey: true });
  expect(undos()).toBe(1);
  key('y', { ctrlKey: true });
  expect(await screen.findByText(/没有可重做的操作。/)).toBeTruthy();
});

test('a shortcut of the page in view runs, and not after the page was left', async () => {
  const { key, router } = await start();
  printed.mockClear();
  key('p', { ctrlKey: true });
  expect(printed).toHaveBeenCalledOnce();
  await act(() => router.navigate({ to: '/mentors' }));
  key('p', { ctrlKey: true });
  expect(printed).toHaveBeenCalledOnce();
});

test('the palette finds zs, goes to the record, and runs commands by their words', async () => {
  const user = userEvent.setup();
  const { key, router } = await start();
  key('k', { ctrlKey: true });
  const field = await screen.findByRole('combobox', { name: '查找或执行命令' });
  await user.type(field, 'zs');
  const option = await screen.findByRole('option', { name: /张三/ });
  expect(option.getAttribute('aria-selected')).toBe('true');
  expect(option.textContent).toContain('学徒 · 数控2501');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('学徒页')).toBeTruthy();
  expect(router.state.location.search).toEqual({ open: 'a1' });
  key('k', { ctrlKey: true });
  await user.type(await screen.findByRole('combobox', { name: '查找或执行命令' }), '撤');
  await user.click(await screen.findByRole('option', { name: '撤销上一步' }));
  expect(await screen.findByText(/已撤销/)).toBeTruthy();
});

test('the language changes at once everywhere and is remembered', async () => {
  const { preferences } = await start();
  fireEvent.click(screen.getByLabelText('English'));
  expect(await screen.findByRole('navigation', { name: 'Main menu' })).toBeTruthy();
  expect(screen.getByText('2026–2027, first term · week 13 · Tue 24 Nov')).toBeTruthy();
  expect(document.documentElement.lang).toBe('en-GB');
  expect(preferences.get('app.locale')).toBe('en');
});

test('a page that breaks leaves the frame standing; an unknown one offers the start page', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { router } = await start();
  await act(() => router.navigate({ to: '/settings' }));
  expect(await screen.findByText(/这个页面出了错，没能显示/)).toBeTruthy();
  expect(screen.getByRole('navigation', { name: '主菜单' })).toBeTruthy();
  await act(() => router.navigate({ to: '/nowhere' }));
  fireEvent.click(await screen.findByText('回首页'));
  expect(await screen.findByText('开始页')).toBeTruthy();
  quiet.mockRestore();
});

test('F1 lists the keys, those of the page in view first', async () => {
  const { key } = await start();
  key('F1');
  expect(await screen.findByText('处处可用')).toBeTruthy();
  expect(screen.getByText('名单和表格')).toBeTruthy();
});

test('an address is foreign data: only the right shapes come in', () => {
  expect(readSearch({ view: 'a', open: 'b', filter: { s: ['x'] }, week: 3 })).toEqual({
    view: 'a',
    open: 'b',
    filter: { s: ['x'] },
    week: 3,
  });
  expect(readSearch({ view: 1, open: {}, filter: { s: 'x' } })).toEqual({});
  expect(readSearch({ filter: [['x']] })).toEqual({});
});
