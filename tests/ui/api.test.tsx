// Queries follow the tables they read, older answers stay, jobs tell their progress and can be stopped.
import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { saving } from '../../renderer/api/client.ts';
import { useJob } from '../../renderer/api/commands.ts';
import { useQuery } from '../../renderer/api/queries.tsx';
import { JobBar } from '../../renderer/ui/states/JobBar.tsx';
import { stage } from './stage.tsx';

function Found({ text = 'zs' }: { text?: string }) {
  const { data, isPlaceholderData, error } = useQuery('reports.search', { text });
  return (
    <p data-testid="found">
      {error ? error.key : (data?.map((record) => record.title).join() ?? '…')}
      {isPlaceholderData ? '（旧）' : ''}
    </p>
  );
}

const found = () => screen.getByTestId('found').textContent;

test('a query is read again when a table it reads has changed, and only then', async () => {
  let reads = 0;
  const { changed, calls } = stage(<Found />, { answers: { 'reports.search': () => [{ title: `第 ${++reads} 次` }] } });
  await waitFor(() => expect(found()).toBe('第 1 次'));
  act(() => changed(['term', 'calendarDay']));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(calls.filter(({ path }) => path === 'reports.search')).toHaveLength(1);
  act(() => changed(['calendarDay', 'enrolment']));
  await waitFor(() => expect(found()).toBe('第 2 次'));
  act(() => changed(null));
  await waitFor(() => expect(found()).toBe('第 3 次'));
});

function Switching() {
  const [text, setText] = useState('zs');
  return (
    <>
      <button type="button" onClick={() => setText('ls')}>
        换
      </button>
      <Found text={text} />
    </>
  );
}

test('while another input loads, the older answer stays and says that it is one', async () => {
  let answer: (value: unknown) => void = () => undefined;
  const slow = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const answers = { 'reports.search': ({ text }: { text: string }) => (text === 'zs' ? [{ title: '张三' }] : slow()) };
  stage(<Switching />, { answers });
  await waitFor(() => expect(found()).toBe('张三'));
  act(() => screen.getByText('换').click());
  await waitFor(() => expect(found()).toBe('张三（旧）'));
  act(() => answer([{ title: '李四' }]));
  await waitFor(() => expect(found()).toBe('李四'));
});

test('a refusal arrives as an error with its key', async () => {
  const refuse = () => {
    throw { code: 'forbidden', key: 'error.noSuchCall', params: {} };
  };
  stage(<Found />, { answers: { 'reports.search': refuse } });
  await waitFor(() => expect(found()).toBe('error.noSuchCall'));
});

function Undo() {
  const job = useJob('activity.undo');
  return (
    <>
      <button type="button" onClick={() => void job.start({}).catch(() => undefined)}>
        开始
      </button>
      <JobBar job={job} />
      <p data-testid="end">{job.error?.code ?? (job.value ? 'done' : '')}</p>
    </>
  );
}

test('a job shows step and count of its own progress, and stopping names its id', async () => {
  let end: (value: unknown) => void = () => undefined;
  const answers = {
    'activity.undo': () =>
      new Promise((resolve, reject) => {
        end = (value) =>
          value === 'stop' ? reject({ code: 'cancelled', key: 'error.cancelled', params: {} }) : resolve(value);
      }),
    'jobs.cancel': () => ({ isStopping: true }),
  };
  const { calls, progress } = stage(<Undo />, { answers });
  act(() => screen.getByText('开始').click());
  await screen.findByText('正在准备');
  const { jobId } = calls[0] ?? {};
  expect(jobId).toMatch(/^[0-9a-f-]{36}$/);
  expect(saving.current().pending).toBe(1);
  act(() => progress({ jobId: 'another', done: 9, total: 9, step: { key: 'ui.save', params: {} } }));
  expect(screen.queryByText('9 / 9')).toBeNull();
  act(() => progress({ jobId, done: 24, total: 38, step: { key: 'ui.printView', params: {} } }));
  expect(screen.getByText('24 / 38')).toBeTruthy();
  expect(screen.getByText('打印这个视图，完成 50 %')).toBeTruthy();
  act(() => screen.getByText('停止').click());
  await waitFor(() => expect(calls.at(-1)).toMatchObject({ path: 'jobs.cancel', input: { jobId } }));
  act(() => end('stop'));
  await waitFor(() => expect(screen.getByTestId('end').textContent).toBe('cancelled'));
  expect(screen.queryByText('停止')).toBeNull();
  expect(saving.current().pending).toBe(0);
});

test('the moment of the last stored change is kept; a refusal does not count as unsaved, a fault or a full disk does', async () => {
  const faults = [
    { code: 'rule', key: 'error.invalid', params: {} },
    { code: 'bug', key: 'error.bug', params: { id: 'E-1' } },
    { code: 'diskFull', key: 'error.diskFull', params: {} },
  ];
  const answers = {
    'activity.undo': () => {
      const fault = faults.shift();
      if (fault) throw fault;
      return { label: null };
    },
  };
  stage(<Undo />, { answers });
  const run = async (end: string) => {
    act(() => screen.getByText('开始').click());
    await waitFor(() => expect(screen.getByTestId('end').textContent).toBe(end));
  };
  await run('rule');
  expect(saving.current().failure).toBeNull();
  await run('bug');
  expect(saving.current().failure?.key).toBe('error.bug');
  await run('diskFull');
  expect(saving.current().failure?.key).toBe('error.diskFull');
  await run('done');
  expect(saving.current()).toMatchObject({ pending: 0, failure: null });
  expect(saving.current().savedAt).not.toBeNull();
});
