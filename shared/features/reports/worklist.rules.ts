// What stands on the start page: kinds of due work, how urgent each is, and in which order they stand.
import { z } from 'zod';

export const dueKey = z.enum([
  'agreementUnsigned',
  'collegeMentorMissing',
  'enterpriseMentorMissing',
  'evaluationLate',
  'evaluationDue',
  'startsWithoutAgreement',
  'postOpen',
  'unitsUnplanned',
  'standardMissing',
]);
export type DueKey = z.infer<typeof dueKey>;
export const whenDue = z.enum(['overdue', 'today', 'week']);
export type WhenDue = z.infer<typeof whenDue>;

/** One apprentice with something due; `since` is the day it was due from. */
export type DueRow = { enrolmentId: string; name: string; since: string | null };
export type DueItem = {
  key: DueKey;
  when: WhenDue;
  severity: 'law' | 'warn' | 'info' | null;
  count: number;
  people: number;
  since: string | null;
  first: { id: string; name: string }[];
};

/** Days after the end of a stay until its evaluation counts as late. */
export const EVALUATION_GRACE_DAYS = 7;
const NAMES_SHOWN = 3;

type Kind = { when: WhenDue; severity: DueItem['severity'] };
/** No agreement, no internship: DOMAIN.md R16. Everything else is practice and warns. */
const KINDS: Readonly<Record<DueKey, Kind>> = {
  agreementUnsigned: { when: 'overdue', severity: 'law' },
  collegeMentorMissing: { when: 'overdue', severity: 'warn' },
  enterpriseMentorMissing: { when: 'overdue', severity: 'warn' },
  evaluationLate: { when: 'overdue', severity: 'warn' },
  evaluationDue: { when: 'today', severity: null },
  startsWithoutAgreement: { when: 'week', severity: 'law' },
  postOpen: { when: 'week', severity: 'warn' },
  unitsUnplanned: { when: 'week', severity: null },
  standardMissing: { when: 'week', severity: null },
};

/** Items with at least one row, late first, what the law forbids first among them. */
export function worklist(rows: ReadonlyMap<DueKey, readonly DueRow[]>): DueItem[] {
  const items = [...rows].flatMap(([key, due]) => (due.length ? [itemOf(key, due)] : []));
  return items.sort((a, b) => rank(a) - rank(b));
}

function itemOf(key: DueKey, rows: readonly DueRow[]): DueItem {
  const sorted = [...rows].sort((a, b) => (a.since ?? '').localeCompare(b.since ?? ''));
  const people = new Map(sorted.map((r) => [r.enrolmentId, r.name]));
  return {
    key,
    ...KINDS[key],
    count: rows.length,
    people: people.size,
    since: sorted[0]?.since ?? null,
    first: [...people].slice(0, NAMES_SHOWN).map(([id, name]) => ({ id, name })),
  };
}

const rank = (item: DueItem): number =>
  whenDue.options.indexOf(item.when) * 10 + (item.severity === 'law' ? 0 : item.severity === 'warn' ? 1 : 2);
