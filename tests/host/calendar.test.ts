// The calendar through the API: built-in notices, import, single days, terms.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestHost, testHost } from '../support/host.ts';

let t: TestHost;
beforeEach(() => {
  t = testHost();
});
afterEach(() => t.close());

const kindOn = async (date: string) => {
  const { days } = await t.call('calendar.year', { year: Number(date.slice(0, 4)) });
  return days.find((d) => d.date === date)?.kind;
};
const off = (date: string) => ({ date, kind: 'off' as const, nameZh: '国庆节', nameEn: '' });
const work = (date: string) => ({ date, kind: 'work' as const, nameZh: '国庆节', nameEn: '' });
const NOTICE_2027 = { year: 2027, title: '2027', source: '', days: [off('2027-10-04'), work('2027-10-09')] };

test('a year has all its days, and says whether its notice is known', async () => {
  const known = await t.call('calendar.year', { year: 2026 });
  expect(known.days).toHaveLength(365);
  expect(known.notice).toMatchObject({ origin: 'builtIn', loadedOn: null });
  expect(known.days.filter((d) => d.kind === 'statutory')).toHaveLength(13);
  const unknown = await t.call('calendar.year', { year: 2027 });
  expect(unknown.notice).toBeNull();
  expect(unknown.days.filter((d) => d.kind === 'shiftedOff' || d.kind === 'makeUp')).toEqual([]);
  expect(unknown.days.filter((d) => d.kind === 'statutory')).toHaveLength(13);
  expect(await t.call('calendar.status', {})).toEqual({ loaded: [2025, 2026], missing: [2027] });
  expect(await t.call('calendar.status', { from: '2025-09-01', to: '2026-06-30' })).toMatchObject({ missing: [] });
});

test('the days that differ from the plain week', async () => {
  const days = await t.call('calendar.days', { from: '2026-09-19', to: '2026-10-11' });
  expect(days.map((d) => `${d.date} ${d.kind}`)).toEqual([
    '2026-09-20 makeUp',
    '2026-09-25 statutory',
    '2026-09-26 shiftedOff',
    '2026-09-27 shiftedOff',
    '2026-10-01 statutory',
    '2026-10-02 statutory',
    '2026-10-03 statutory',
    '2026-10-04 shiftedOff',
    '2026-10-05 shiftedOff',
    '2026-10-06 shiftedOff',
    '2026-10-07 shiftedOff',
    '2026-10-10 makeUp',
  ]);
});

test('a notice is read from a file, looked at, loaded, replaced and undone', async () => {
  const days = [
    { name: '国庆节', date: '2027-10-04', isOffDay: true },
    { name: '国庆节', date: '2027-10-09', isOffDay: false },
    { name: '国庆节', date: '2027-10-12', isOffDay: false },
  ];
  const token = t.host.files.write('2027.json', JSON.stringify({ year: 2027, papers: [], days }));
  const read = await t.call('calendar.readNotice', { token });
  expect(read).toMatchObject({ year: 2027, problems: [{ line: 3, key: 'calendar.workOnWeekday' }] });
  expect(await kindOn('2027-10-04')).toBe('workday');
  const head = { year: 2027, title: '放假安排', source: '' };
  await t.call('calendar.importNotice', { ...head, days: read.days });
  expect(await kindOn('2027-10-04')).toBe('shiftedOff');
  expect(await kindOn('2027-10-09')).toBe('makeUp');
  expect(await t.call('calendar.status', {})).toMatchObject({ missing: [] });
  await t.call('calendar.importNotice', { ...head, days: [off('2027-10-05')] });
  expect([await kindOn('2027-10-04'), await kindOn('2027-10-05')]).toEqual(['workday', 'shiftedOff']);
  await t.call('activity.undo', {});
  expect([await kindOn('2027-10-04'), await kindOn('2027-10-05')]).toEqual(['shiftedOff', 'workday']);
  await t.call('activity.undo', {});
  expect((await t.call('calendar.year', { year: 2027 })).notice).toBeNull();
});

test('single days are changed on the built-in notice without losing it', async () => {
  await t.call('calendar.setDay', { date: '2026-11-27', kind: 'off', nameZh: '运动会', nameEn: '' });
  expect(await kindOn('2026-11-27')).toBe('shiftedOff');
  expect(await kindOn('2026-10-10')).toBe('makeUp');
  expect((await t.call('calendar.year', { year: 2026 })).notice).toMatchObject({ origin: 'stored' });
  await t.call('calendar.setDay', { date: '2026-10-10', kind: null });
  expect(await kindOn('2026-10-10')).toBe('weekend');
  await t.call('activity.undo', {});
  expect(await kindOn('2026-10-10')).toBe('makeUp');
});

test.each([
  [work('2026-10-01'), 'calendar.workOnHoliday'],
  [work('2026-10-12'), 'calendar.workOnWeekday'],
  [off('2027-03-01'), 'calendar.noticeMissing'],
])('%j is refused', async (day, key) => {
  expect(await t.refused('calendar.setDay', day)).toMatchObject({ code: 'rule', key });
});

test('a notice that contradicts itself or the law is not loaded', async () => {
  const refusedDays = async (days: unknown[]) =>
    (await t.refused('calendar.importNotice', { ...NOTICE_2027, days })).key;
  expect(await refusedDays([off('2027-10-04'), work('2027-10-04')])).toBe('calendar.workOnWeekday');
  expect(await refusedDays([off('2027-10-09'), work('2027-10-09')])).toBe('calendar.dayTwice');
  expect(await refusedDays([work('2027-10-02')])).toBe('calendar.workOnHoliday');
  expect(await refusedDays([off('2030-10-04')])).toBe('calendar.read.otherYear');
  expect(await t.call('calendar.status', {})).toMatchObject({ missing: [2027] });
});

const TERM = { academicYear: '2026-2027', ord: 1, startsOn: '2026-08-31', weeks: 20, weekStartsOn: 1 } as const;

test('terms: proposed, entered, changed, refused when they meet, deleted', async () => {
  expect(await t.call('calendar.proposeTerm', {})).toEqual(TERM);
  const { id } = await t.call('calendar.createTerm', TERM);
  const [term] = await t.call('calendar.terms', {});
  expect(term).toMatchObject({ ...TERM, endsOn: '2027-01-17' });
  expect(await t.refused('calendar.createTerm', TERM)).toMatchObject({ key: 'calendar.termExists' });
  const second = { ...TERM, ord: 2, startsOn: '2027-01-16' };
  expect(await t.refused('calendar.createTerm', second)).toMatchObject({
    key: 'calendar.termOverlaps',
    params: { otherTo: '2027-01-17' },
  });
  await t.call('calendar.updateTerm', { ...TERM, weeks: 18, id, rev: term?.rev ?? '' });
  await t.call('calendar.createTerm', second);
  expect(await t.call('calendar.proposeTerm', {})).toMatchObject({ academicYear: '2027-2028', ord: 1 });
  expect(await t.refused('calendar.updateTerm', { ...TERM, id, rev: term?.rev ?? '' })).toMatchObject({
    key: 'calendar.termOverlaps',
  });
  const [now] = await t.call('calendar.terms', {});
  await t.call('calendar.archiveTerm', { id, rev: now?.rev ?? '' });
  expect(await t.call('calendar.terms', {})).toHaveLength(1);
});

test.each([
  [{ ...TERM, academicYear: '2026-2028' }, 'academicYear'],
  [{ ...TERM, weekStartsOn: 3 }, 'weekStartsOn'],
  [{ ...TERM, startsOn: '2026-02-30' }, 'startsOn'],
  [{ ...TERM, startsOn: '9026-02-03' }, 'startsOn'],
])('%j is no term', async (term, field) => {
  expect(Object.keys((await t.refused('calendar.createTerm', term)).fields ?? {})).toEqual([field]);
});
