// The small words of our screens: sentences with links, facts, findings, files, questions, toasts, wizards, action buttons.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { AppError } from '../../renderer/api/AppError.ts';
import { ActionButton } from '../../renderer/ui/actions/ActionButton.tsx';
import { matchesShortcut } from '../../renderer/ui/actions/registry.tsx';
import { useAttempt } from '../../renderer/ui/dialogs/useAttempt.tsx';
import { useConfirm } from '../../renderer/ui/dialogs/useConfirm.tsx';
import { FileDrop } from '../../renderer/ui/files/FileDrop.tsx';
import { Light } from '../../renderer/ui/marks/Light.tsx';
import { Sentence } from '../../renderer/ui/marks/Sentence.tsx';
import { Severity } from '../../renderer/ui/marks/Severity.tsx';
import { Wizard } from '../../renderer/ui/pages/Wizard.tsx';
import { Facts } from '../../renderer/ui/panel/Facts.tsx';
import { Findings } from '../../renderer/ui/panel/Findings.tsx';
import { RecordPanel } from '../../renderer/ui/panel/RecordPanel.tsx';
import { ErrorState } from '../../renderer/ui/states/ErrorState.tsx';
import { stage } from './stage.tsx';

test('a sentence keeps its words around the links inside it, in both languages', () => {
  const link = <a href="#zs">张三</a>;
  stage(<p data-testid="zh">{<Sentence of="ui.filterRange" params={{ from: link, to: '李四' }} />}</p>);
  expect(screen.getByTestId('zh').innerHTML).toBe('<a href="#zs">张三</a>至李四');
  stage(<p data-testid="en">{<Sentence of="ui.filterRange" params={{ from: link, to: 'Li' }} />}</p>, { locale: 'en' });
  expect(screen.getByTestId('en').textContent).toBe('张三 – Li');
});

test('what is not known is an en dash and never a zero; a zero is a zero', () => {
  stage(<Facts items={[{ label: 'ui.from', value: null }, { label: 'ui.to', value: 0 }, false]} />);
  expect([...document.querySelectorAll('dd')].map((value) => value.textContent)).toEqual(['–', '0']);
});

test('findings stand by severity; each mark has a name without colour', () => {
  stage(
    <>
      <Findings
        items={[
          { severity: 'info', text: '三' },
          { severity: 'law', text: '一' },
          { severity: 'warn', text: '二' },
        ]}
      />
      <Light value="late" word={false} />
      <Severity level="warn" count={2} />
    </>,
  );
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['禁止一', '警告二', '提示三']);
  expect(screen.getByTitle('落后').textContent).toBe('落后');
});

test('a file goes to the host and its token comes back; one that is too large is named and stays here', async () => {
  const user = userEvent.setup();
  const onFile = vi.fn();
  stage(<FileDrop onFile={onFile} limit={1} />);
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  await user.upload(input, new File(['x'], '名单.csv'));
  await waitFor(() => expect(onFile).toHaveBeenCalledWith({ token: 'token', name: '名单.csv', size: 1 }));
  await user.upload(input, new File([new Uint8Array(1_300_000)], '太大.xlsx'));
  expect(screen.getByRole('alert').textContent).toContain('太大.xlsx 有 1.2 MB，最多 1 MB。');
  expect(onFile).toHaveBeenCalledOnce();
});

function Asking({ onAnswer }: { onAnswer: (yes: boolean) => void }) {
  const confirm = useConfirm();
  const ask = () =>
    confirm({ title: 'ui.deleteView', text: 'ui.deleteViewText', params: { name: '甲' }, action: 'ui.delete' });
  return (
    <button type="button" onClick={() => void ask().then(onAnswer)}>
      问
    </button>
  );
}

test('a question names what follows; its verb says yes, closing says no', async () => {
  const answers: boolean[] = [];
  stage(<Asking onAnswer={(yes) => answers.push(yes)} />);
  fireEvent.click(screen.getByText('问'));
  const dialog = await screen.findByRole('dialog', { name: '删除视图“甲”' });
  expect(dialog.textContent).toContain('只删除这个视图，名单中的数据不变。');
  fireEvent.click(within(dialog).getByRole('button', { name: '取消' }));
  await waitFor(() => expect(answers).toEqual([false]));
  fireEvent.click(screen.getByText('问'));
  fireEvent.click(await screen.findByRole('button', { name: '删除' }));
  await waitFor(() => expect(answers).toEqual([false, true]));
});

function Trying({ run, undo }: { run: () => Promise<unknown>; undo: () => Promise<unknown> }) {
  const attempt = useAttempt();
  const [value, setValue] = useState<unknown>('');
  const go = () => attempt(run, { key: 'ui.exported', params: { n: 117 }, undo }).then(setValue);
  return (
    <button type="button" onClick={() => void go()}>
      试{String(value)}
    </button>
  );
}

test('what was done is said with its undo; a refusal is said as its sentence', async () => {
  const undo = vi.fn(async () => undefined);
  const run = vi.fn<() => Promise<unknown>>().mockResolvedValueOnce('好');
  run.mockRejectedValueOnce(new AppError({ code: 'rule', key: 'error.invalid', params: {} }));
  stage(<Trying run={run} undo={undo} />);
  fireEvent.click(screen.getByText('试'));
  expect(await screen.findByText(/已导出 117 行。/)).toBeTruthy();
  fireEvent.click(screen.getByText('撤销'));
  await waitFor(() => expect(undo).toHaveBeenCalledOnce());
  fireEvent.click(screen.getByText('试好'));
  expect(await screen.findByText('有内容还不能保存，见标出的地方。')).toBeTruthy();
  expect(screen.getByText('试null')).toBeTruthy();
});

test('a fault of ours shows its number once and can copy it', async () => {
  const error = new AppError({ code: 'bug', key: 'error.bug', params: { id: 'E-7F3A' }, id: 'E-7F3A' });
  stage(<ErrorState error={error} />);
  expect(screen.getByRole('alert').textContent?.match(/E-7F3A/g)).toHaveLength(1);
  stage(<ErrorState error={new TypeError('x is not a function')} />);
  expect(screen.getAllByRole('alert').at(-1)?.textContent).toContain('没能完成。数据没有改动。');
});

test('a wizard marks its steps, and a forward button that cannot yet says why and does nothing', () => {
  const onClick = vi.fn();
  const next = { label: 'ui.export', onClick, disabledReason: '差 2 人' } as const;
  stage(
    <Wizard title="ui.views" steps={['ui.from', 'ui.to', 'ui.add']} step={1} next={next}>
      中间
    </Wizard>,
  );
  const steps = screen.getAllByRole('listitem');
  expect(steps.map((step) => step.getAttribute('data-state'))).toEqual(['done', 'now', 'ahead']);
  expect(steps[1]?.getAttribute('aria-current')).toBe('step');
  const button = screen.getByRole('button', { name: '导出' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(button);
  expect(onClick).not.toHaveBeenCalled();
});

test('an action that cannot run keeps its place, can be reached and is not run', () => {
  const run = vi.fn();
  stage(<ActionButton action={{ id: 'a', label: 'ui.add', run, disabledReason: '没有权限' }} />);
  const button = screen.getByRole('button', { name: '添加' });
  fireEvent.click(button);
  act(() => button.focus());
  expect(document.activeElement).toBe(button);
  expect(run).not.toHaveBeenCalled();
});

test('tabs of a record panel move with the arrows and show their body', () => {
  stage(
    <RecordPanel
      title="沈砚秋"
      tabs={[
        { id: 'a', label: 'ui.from', body: '甲' },
        { id: 'b', label: 'ui.to', count: 2, body: '乙' },
      ]}
    />,
  );
  expect(screen.getByRole('tabpanel').textContent).toBe('甲');
  fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key: 'ArrowRight' });
  expect(screen.getByRole('tab', { name: '到 2', selected: true })).toBe(document.activeElement);
  expect(screen.getByRole('tabpanel').textContent).toBe('乙');
});

test('a shortcut is its keys and no others', () => {
  const press = (key: string, more: object = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...more,
  });
  expect(matchesShortcut('mod+E', press('e', { ctrlKey: true }))).toBe(true);
  expect(matchesShortcut('mod+E', press('e', { metaKey: true }))).toBe(true);
  expect(matchesShortcut('mod+E', press('e', { ctrlKey: true, shiftKey: true }))).toBe(false);
  expect(matchesShortcut('mod+E', press('e'))).toBe(false);
  expect(matchesShortcut('F1', press('F1'))).toBe(true);
});
