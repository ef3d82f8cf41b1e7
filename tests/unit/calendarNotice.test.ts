// Reading a yearly notice: JSON and ICS, and what each fault says.
import { expect, test } from 'vitest';
import { readNotice } from '../../shared/features/calendar/notice.read.ts';

const json = (days: unknown[], more: object = {}) => JSON.stringify({ year: 2027, papers: ['公告'], days, ...more });
const day = (date: string, isOffDay: unknown, name = '国庆节') => ({ name, date, isOffDay });

test('JSON: days off and make-up days with their names in both languages', () => {
  const read = readNotice(json([day('2027-10-04', true), day('2027-10-09', false)]));
  expect(read).toEqual({
    countedBy: 'entry',
    year: 2027,
    title: '',
    source: '公告',
    problems: [],
    days: [
      { date: '2027-10-04', kind: 'off', nameZh: '国庆节', nameEn: 'National Day' },
      { date: '2027-10-09', kind: 'work', nameZh: '国庆节', nameEn: 'National Day' },
    ],
  });
});

test('JSON: every fault is named with its entry and the rest is read', () => {
  const read = readNotice(
    json([
      day('2027-02-30', true),
      day('2027-10-04', 'yes'),
      day('2027-10-01', false),
      day('2027-10-11', false),
      day('2019-10-04', true),
      7,
      day('2027-10-05', true),
      day('2027-10-05', false),
    ]),
  );
  expect(read.days.map((d) => d.date)).toEqual(['2027-10-05']);
  expect(read.problems.map((p) => [p.line, p.key])).toEqual([
    [1, 'calendar.read.noDate'],
    [2, 'calendar.read.noKind'],
    [3, 'calendar.workOnHoliday'],
    [4, 'calendar.workOnWeekday'],
    [5, 'calendar.read.otherYear'],
    [6, 'calendar.read.noDate'],
    [8, 'calendar.read.contradicts'],
  ]);
});

test.each([
  ['', 'calendar.read.notJson'],
  ['<html>', 'calendar.read.notJson'],
  ['{"year":2027}', 'calendar.read.noList'],
  ['{"year":2027,"days":[]}', 'calendar.read.noDays'],
  ['BEGIN:VCALENDAR\nEND:VCALENDAR', 'calendar.read.noDays'],
])('%j has nothing to read and says so', (text, key) => {
  expect(readNotice(text)).toMatchObject({ days: [], problems: [{ key }] });
});

const ics = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'X-WR-CALNAME:放假安排', ...lines, 'END:VCALENDAR'].join('\r\n');

test('ICS: an all-day event ends the day before DTEND, folded lines and words for work are understood', () => {
  const read = readNotice(
    ics(
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20271001',
      'DTEND;VALUE=DATE:20271008',
      'SUMMARY:国庆节',
      ' （休）',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'DTSTART;TZID="Asia/Shanghai";VALUE=DATE:20271009',
      'SUMMARY:国庆节 补班',
      'END:VEVENT',
    ),
  );
  expect(read).toMatchObject({ year: 2027, source: '放假安排', problems: [] });
  expect(read.days).toHaveLength(8);
  expect(read.days[0]).toEqual({ date: '2027-10-01', kind: 'off', nameZh: '国庆节', nameEn: 'National Day' });
  expect(read.days[7]).toMatchObject({ date: '2027-10-09', kind: 'work', nameZh: '国庆节' });
});

test('ICS: faults carry the line of the file', () => {
  const read = readNotice(
    ics(
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20271301',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20270101',
      'DTEND;VALUE=DATE:20270401',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20271004',
    ),
  );
  expect(read.days).toEqual([]);
  expect(read.problems).toEqual([
    { line: 4, key: 'calendar.read.noDate', params: { shown: '20271301' } },
    { line: 6, key: 'calendar.read.tooLong', params: { date: '2027-01-01', days: '90' } },
    { line: 10, key: 'calendar.read.openEvent', params: {} },
  ]);
});
