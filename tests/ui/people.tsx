// A list page of invented people for the tests of lists.
import { act, fireEvent, screen, within } from '@testing-library/react';
import { useMemo } from 'react';
import { ListPage } from '../../renderer/ui/list/ListPage.tsx';
import type { ListSource } from '../../renderer/ui/list/source.ts';
import { useListState } from '../../renderer/ui/list/useListState.ts';
import type { ViewSpec } from '../../renderer/ui/list/views.ts';
import { RecordPanel } from '../../renderer/ui/panel/RecordPanel.tsx';
import type { Column } from '../../renderer/ui/table/types.ts';
import { type StageOptions, stage } from './stage.tsx';

export type Person = {
  id: string;
  number: string;
  name: string;
  status: 'active' | 'paused';
  hours: number | null;
  due: string;
};

export const names = ['沈砚秋', '何沐阳', '许若谷', '顾云帆', '欧阳景澄', '程知夏', '陆景行', '周以宁'];
/** Eight people as a page would get them; the fourth has no hours. */
export const people: Person[] = names.map((name, index) => ({
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

type PeopleProps = {
  rows?: readonly Person[];
  source?: Partial<ListSource<Person>>;
  bulk?: (rows: readonly Person[]) => void;
};

/** A whole list page of invented people, with a filter of every kind. */
export function People({ rows = people, source, bulk }: PeopleProps) {
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

/** Shows the page with the focus in its table; `press` is a key there. */
export async function openPeople(props: PeopleProps = {}, options: StageOptions = {}) {
  const shown = stage(<People {...props} />, options);
  const grid = await screen.findByRole('grid');
  const press = (key: string, more: object = {}) => fireEvent.keyDown(grid, { key, ...more });
  act(() => grid.focus());
  return { ...shown, grid, press };
}

/** The names as they stand on the screen, top to bottom. */
export const rowNames = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[2]?.textContent);
export const currentName = () => document.querySelector('[data-current=true]')?.textContent ?? '';
