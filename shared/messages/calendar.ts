// Texts of the calendar: kinds of day, the yearly notice, terms and teaching weeks.
import { define } from './define.ts';

export const calendar = define({
  'calendar.academicYearShape': { zh: '写作 2026-2027', en: 'Write 2026-2027' },
  'calendar.dateRange': { zh: '日期在 1990 到 2100 年之间', en: 'A date from 1990 to 2100' },
  'calendar.termExists': {
    zh: '{year} 学年第 {ord} 学期已经有了。',
    en: 'Term {ord} of {year} is already there.',
  },
  'calendar.termOverlaps': {
    zh: '这个学期（{from} 至 {to}）与 {year} 学年第 {ord} 学期（{otherFrom} 至 {otherTo}）重叠。',
    en: 'This term ({from} to {to}) overlaps term {ord} of {year} ({otherFrom} to {otherTo}).',
  },
  'calendar.dayTwice': { zh: '{date} 在通知里出现了两次。', en: '{date} stands twice in the notice.' },
  'calendar.workOnHoliday': {
    zh: '{date} 是法定节假日，不能设为上班。',
    en: '{date} is a statutory holiday and cannot be a workday.',
  },
  'calendar.workOnWeekday': {
    zh: '{date} 本来就是工作日，不需要设为补班。',
    en: '{date} is a workday anyway; only weekend days can be make-up workdays.',
  },
  'calendar.noticeMissing': {
    zh: '{year} 年的放假通知还没有导入，先导入再改某一天。',
    en: 'The holiday notice of {year} is not loaded; load it before changing single days.',
  },
  'calendar.read.tooBig': {
    zh: '{name} 超过 1 MB，不像一年的放假通知。',
    en: '{name} has more than 1 MB: not the notice of a year.',
  },
  'calendar.read.notJson': {
    zh: '文件既不是 JSON 也不是 ICS 日历，读不出来。',
    en: 'The file is neither JSON nor an ICS calendar.',
  },
  'calendar.read.noList': { zh: '文件里没有 days 列表。', en: 'The file has no list called days.' },
  'calendar.read.noDays': { zh: '文件里没有放假日或补班日。', en: 'The file has no days off and no make-up workdays.' },
  'calendar.read.noDate': { zh: '“{shown}”不是日期，跳过。', en: '“{shown}” is not a date; skipped.' },
  'calendar.read.noKind': {
    zh: '{date} 没有写明放假还是上班，跳过。',
    en: '{date} does not say whether it is off or worked; skipped.',
  },
  'calendar.read.otherYear': {
    zh: '{date} 不属于这一年的通知，跳过。',
    en: '{date} does not belong to this year; skipped.',
  },
  'calendar.read.contradicts': {
    zh: '{date} 前面写的是另一种，以前面为准。',
    en: '{date} was given differently before; the first counts.',
  },
  'calendar.read.tooLong': {
    zh: '{date} 起的一项长达 {days} 天，不像假期，跳过。',
    en: 'An entry from {date} lasts {days} days, too long for a holiday; skipped.',
  },
  'calendar.read.openEvent': {
    zh: '这一项没有结束，文件可能不完整。',
    en: 'This entry has no end; the file may be cut off.',
  },
  'calendar.didImport': { zh: '导入 {year} 年放假通知', en: 'Loaded the holiday notice of {year}' },
  'calendar.didSetOff': { zh: '把 {date} 设为放假', en: 'Made {date} a day off' },
  'calendar.didSetWork': { zh: '把 {date} 设为补班', en: 'Made {date} a make-up workday' },
  'calendar.didClearDay': { zh: '取消 {date} 的放假或补班', en: 'Made {date} an ordinary day' },
  'calendar.didCreateTerm': { zh: '新建 {year} 学年第 {ord} 学期', en: 'Added term {ord} of {year}' },
  'calendar.didUpdateTerm': { zh: '修改 {year} 学年第 {ord} 学期', en: 'Changed term {ord} of {year}' },
  'calendar.didArchiveTerm': { zh: '删除 {year} 学年第 {ord} 学期', en: 'Deleted term {ord} of {year}' },
});
