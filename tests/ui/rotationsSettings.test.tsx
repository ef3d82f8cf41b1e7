// What a user has set on the board is found again the next time, and what is not a setting counts as not set.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useBoardState } from '../../renderer/features/rotations/useBoardState.ts';
import { stage } from './stage.tsx';

const KEY = 'rotations.board';

function Settings() {
  const { ready, zoom, by, colourBy, cohorts, folded, ...state } = useBoardState();
  if (!ready) return null;
  return (
    <>
      <output>{[zoom, by, colourBy, [...cohorts].join('+'), [...folded].join('+')].join(' ')}</output>
      <button type="button" onClick={() => state.zoomBy(-1)}>
        smaller
      </button>
      <button type="button" onClick={() => state.reveal('b')}>
        reveal
      </button>
    </>
  );
}

test('the board opens as it was left, and what changes is kept when the page is left', async () => {
  const kept = { zoom: 31, by: 'post', colourBy: 'enterprise', cohorts: ['a'], folded: ['b', 'c'] };
  const { preferences, unmount } = stage(<Settings />, { preferences: { [KEY]: kept } });
  expect((await screen.findByRole('status')).textContent).toBe('31 post enterprise a b+c');
  fireEvent.click(screen.getByText('smaller'));
  unmount();
  await waitFor(() => expect(preferences.get(KEY)).toEqual({ ...kept, zoom: 16 }));
});

test('an apprentice asked for gets a row whatever was chosen', async () => {
  const kept = { zoom: 8, by: 'mentor', colourBy: 'unit', cohorts: ['a'], folded: ['b', 'c'] };
  stage(<Settings />, { preferences: { [KEY]: kept } });
  fireEvent.click(await screen.findByText('reveal'));
  expect(screen.getByRole('status').textContent).toBe('8 person unit a+b c');
});

test.each([[null], [{ zoom: 12, by: 'week', cohorts: 'a' }], ['?']])('%j is the usual board', async (kept) => {
  stage(<Settings />, { preferences: { [KEY]: kept } });
  expect((await screen.findByRole('status')).textContent).toBe('31 person unit  ');
});
