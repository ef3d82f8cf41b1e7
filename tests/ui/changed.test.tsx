// A value of the open record that another window changes is marked for three seconds; one's own change is not.
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { callCounted } from '../../renderer/api/client.ts';
import { useQuery } from '../../renderer/api/queries.tsx';
import { Facts } from '../../renderer/ui/panel/Facts.tsx';
import { PanelContext } from '../../renderer/ui/panel/PanelContext.tsx';
import { stage } from './stage.tsx';

afterEach(() => vi.useRealTimers());

const still = { previous: null, next: null, isFull: false, toggleFull: () => undefined, close: () => undefined };

function Open() {
  const [record, setRecord] = useState('a');
  const { data, isPlaceholderData } = useQuery('settings.getPreference', { key: record });
  if (!data || isPlaceholderData) return null;
  return (
    <PanelContext value={{ ...still, record }}>
      <Facts
        items={[
          { label: 'ui.from', value: String(data.value) },
          { label: 'ui.to', value: '不变' },
        ]}
      />
      <button type="button" onClick={() => void callCounted('settings.setPreference', { key: record, value: '自己' })}>
        改
      </button>
      <button type="button" onClick={() => setRecord('b')}>
        下一条
      </button>
    </PanelContext>
  );
}

function open() {
  const kept: Record<string, string> = { a: '甲', b: '乙' };
  const shown = stage(<Open />, {
    answers: {
      'settings.getPreference': ({ key }) => ({ value: kept[key] }),
      'settings.setPreference': ({ key, value }) => {
        kept[key] = value;
        shown.changed(null);
        return {};
      },
    },
  });
  return { ...shown, kept };
}

test('another window changes a value: it is replaced in place and marked for a moment, the others are not', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { changed, kept } = open();
  await screen.findByText('甲');
  kept.a = '丙';
  act(() => changed(null));
  await screen.findByText('丙');
  expect(screen.getAllByRole('status').map((mark) => mark.textContent)).toEqual(['刚在别处改动']);
  act(() => void vi.advanceTimersByTime(3100));
  expect(screen.queryByText('刚在别处改动')).toBeNull();
  expect(screen.getByText('丙')).toBeTruthy();
});

test("one's own change and the value of the next record are not marked", async () => {
  const { changed } = open();
  await screen.findByText('甲');
  act(() => changed(null));
  fireEvent.click(screen.getByText('下一条'));
  await screen.findByText('乙');
  expect(screen.queryByText('刚在别处改动')).toBeNull();
  fireEvent.click(screen.getByText('改'));
  await screen.findByText('自己');
  expect(screen.queryByText('刚在别处改动')).toBeNull();
});
