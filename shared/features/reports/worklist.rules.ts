// The start page's list: the findings of all apprentices, counted by kind, the late ones and what the law forbids first.
import { z } from 'zod';
import { FINDINGS, type Finding, type FindingKey } from '../apprentices/apprentices.rules.ts';

export const dueKey = z.enum(FINDINGS);
export const whenDue = z.enum(['overdue', 'today', 'week']);
type WhenDue = z.infer<typeof whenDue>;

/** An apprentice with what is wrong or due. */
export type DueLine = { id: string; name: string; nameEn: string; findings: readonly Finding[] };
export type DueItem = {
  key: FindingKey;
  when: WhenDue;
  severity: Finding['severity'] | null;
  /** Single things due, such as evaluations; never fewer than people. */
  count: number;
  people: number;
  /** The first day one of them was due. */
  since: string | null;
  first: { id: string; name: string; nameEn: string }[];
};

const NAMES_SHOWN = 3;
/** When each kind is to be dealt with. */
const WHEN: Readonly<Record<FindingKey, WhenDue>> = {
  agreementUnsigned: 'overdue',
  collegeMentorMissing: 'overdue',
  enterpriseMentorMissing: 'overdue',
  evaluationLate: 'overdue',
  evaluationDue: 'today',
  startsWithoutAgreement: 'week',
  postOpen: 'week',
  unitsUnplanned: 'week',
  standardMissing: 'week',
};

type Due = { id: string; name: string; nameEn: string; finding: Finding; since: string | null };

/** Kinds with at least one apprentice; within a kind the longest due first. */
export function worklist(lines: readonly DueLine[]): DueItem[] {
  const due = lines.flatMap(({ id, name, nameEn, findings }) =>
    findings.map((finding): Due => ({ id, name, nameEn, finding, since: sinceOf(finding) })),
  );
  return [...Map.groupBy(due, (d) => d.finding.key)].map(itemOf).sort((a, b) => rank(a) - rank(b));
}

function itemOf([key, rows]: [FindingKey, Due[]]): DueItem {
  const sorted = rows.toSorted((a, b) => bySince(a.since ?? '', b.since ?? ''));
  const severity = rows[0]?.finding.severity ?? 'info';
  return {
    key,
    when: WHEN[key],
    severity: severity === 'info' ? null : severity,
    count: rows.reduce((sum, { finding }) => sum + Number(finding.params.n ?? 1), 0),
    people: rows.length,
    since: sorted[0]?.since ?? null,
    first: sorted.slice(0, NAMES_SHOWN).map(({ id, name, nameEn }) => ({ id, name, nameEn })),
  };
}

const bySince = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sinceOf({ params }: Finding): string | null {
  const day = params.since ?? params.on;
  return typeof day === 'string' && day !== '' ? day : null;
}

const rank = (item: DueItem): number =>
  whenDue.options.indexOf(item.when) * 10 + (item.severity === 'law' ? 0 : item.severity === 'warn' ? 1 : 2);
