// The columns of the list of apprentices.
import { useMemo } from 'react';
import type { Format } from '../../ui/format.ts';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { Light } from '../../ui/marks/Light.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { useServices } from '../../ui/services.tsx';
import type { Column } from '../../ui/table/types.ts';
import {
  type AgreementCode,
  type ApprenticeLine,
  agreementKey,
  agreementTone,
  dueKey,
  type FindingKey,
  type LightCode,
  lightKey,
  nextKey,
  type Place,
  placeKey,
  type Status,
  sexKey,
  statusKey,
  statusTone,
} from './words.ts';
import './apprentices.css';

type Words = { t: ReturnType<typeof useT>; format: Format; isEnglish: boolean; today: string };
type Columns = Column<ApprenticeLine>[];
type HereFacts = Pick<
  ApprenticeLine,
  'place' | 'hereUntil' | 'hereEnterprise' | 'hereEnterpriseEn' | 'herePost' | 'herePostEn'
>;

export function useApprenticeColumns(): readonly Column<ApprenticeLine>[] {
  const t = useT();
  const format = useFormat();
  const isEnglish = useLocale().locale === 'en';
  const today = useServices().today();
  return useMemo(() => {
    const words = { t, format, isEnglish, today };
    return [...shown(words), ...facts(words), ...numbers(words)];
  }, [t, format, isEnglish, today]);
}

/** What stands in the list unless the user chooses otherwise. */
const shown = (words: Words): Columns => {
  const { t, isEnglish } = words;
  return [
    { id: 'number', header: 'apprentices.studentNumber', value: (r) => r.studentNumber, width: 112, locked: true },
    {
      id: 'name',
      header: 'apprentices.name',
      value: (r) => (isEnglish && r.nameEn ? r.nameEn : r.name),
      sortValue: (r) => r.sortKey,
      cell: (r) => <b className="jx-name">{isEnglish && r.nameEn ? r.nameEn : r.name}</b>,
      width: isEnglish ? 128 : 96,
      locked: true,
    },
    {
      id: 'cohort',
      header: 'apprentices.cohort',
      value: (r) => cohortText(r, isEnglish),
      width: isEnglish ? 80 : 96,
      filter: 'choice',
    },
    {
      id: 'here',
      header: 'apprentices.here',
      value: (r) => hereText(r, words),
      width: isEnglish ? 118 : 136,
      filter: 'text',
    },
    {
      id: 'mentors',
      header: 'apprentices.mentors',
      value: (r) => mentorNames(r, words).join(' / '),
      cell: (r) => <Mentors row={r} words={words} />,
      width: isEnglish ? 120 : 128,
      filter: 'text',
    },
    {
      id: 'light',
      header: 'apprentices.progress',
      value: (r) => t(lightKey(r.light ?? 'out')),
      code: (r) => r.light ?? 'out',
      choiceLabel: (code) => t(lightKey(code as LightCode)),
      sortValue: (r) => (r.light === null ? 3 : ['late', 'watch', 'ok'].indexOf(r.light)),
      cell: (r) =>
        r.light ? (
          <Light value={r.light} />
        ) : (
          <StatusTag tone={statusTone[r.status]}>{t(statusKey(r.status))}</StatusTag>
        ),
      width: isEnglish ? 86 : 72,
      filter: 'choice',
    },
    {
      id: 'due',
      header: 'apprentices.checks',
      value: (r) => r.findings.map((key) => t(dueKey(key))).join(t('ui.listSeparator')),
      codes: (r) => r.findings,
      choiceLabel: (code) => t(dueKey(code as FindingKey)),
      sortValue: (r) => -(r.law * 100 + r.warn),
      cell: (r) => <Checks row={r} words={r.findings.map((key) => t(dueKey(key))).join(t('ui.listSeparator'))} />,
      width: isEnglish ? 86 : 78,
      filter: 'choice',
    },
    {
      id: 'next',
      header: 'apprentices.nextThing',
      value: (r) => (r.next ? `${r.next.on} ${t(nextKey(r.next.kind))}` : null),
      code: (r) => r.next?.on ?? null,
      sortValue: (r) => r.next?.on ?? '9999',
      cell: (r) => <Next row={r} words={words} />,
      width: 124,
      filter: 'date',
    },
  ];
};

const facts = ({ t, isEnglish }: Words): Columns => [
  {
    id: 'year',
    header: 'apprentices.entryYear',
    value: (r) => t('apprentices.yearOf', { year: String(r.entryYear) }),
    code: (r) => String(r.entryYear),
    choiceLabel: (year) => t('apprentices.yearOf', { year }),
    width: 80,
    hiddenByDefault: true,
    filter: 'choice',
  },
  {
    id: 'programme',
    header: 'apprentices.programme',
    value: (r) => (isEnglish && r.programmeEn) || r.programmeZh,
    width: 180,
    hiddenByDefault: true,
    filter: 'choice',
  },
  {
    id: 'status',
    header: 'apprentices.status',
    value: (r) => t(statusKey(r.status)),
    code: (r) => r.status,
    choiceLabel: (code) => t(statusKey(code as Status)),
    cell: (r) => <StatusTag tone={statusTone[r.status]}>{t(statusKey(r.status))}</StatusTag>,
    width: 84,
    hiddenByDefault: true,
    filter: 'choice',
  },
  {
    id: 'place',
    header: 'apprentices.place',
    value: (r) => t(placeKey(r.place)),
    code: (r) => r.place,
    choiceLabel: (code) => t(placeKey(code as Place)),
    width: 84,
    hiddenByDefault: true,
    filter: 'choice',
  },
  {
    id: 'enterprise',
    header: 'apprentices.ownEnterprise',
    value: (r) => r.enterpriseName,
    width: 150,
    hiddenByDefault: true,
    filter: 'choice',
  },
  {
    id: 'post',
    header: 'apprentices.homePost',
    value: (r) => r.postName,
    width: 130,
    hiddenByDefault: true,
    filter: 'text',
  },
  mentorColumn('collegeMentor', 'apprentices.collegeMentor', t),
  mentorColumn('enterpriseMentor', 'apprentices.enterpriseMentor', t),
  {
    id: 'agreement',
    header: 'apprentices.agreement',
    value: (r) => t(agreementKey(r.agreement ?? 'none')),
    code: (r) => r.agreement ?? 'none',
    choiceLabel: (code) => t(agreementKey(code as AgreementCode)),
    cell: (r) => (
      <StatusTag tone={agreementTone[r.agreement ?? 'none']}>{t(agreementKey(r.agreement ?? 'none'))}</StatusTag>
    ),
    width: 90,
    hiddenByDefault: true,
    filter: 'choice',
  },
];

function mentorColumn(
  id: 'collegeMentor' | 'enterpriseMentor',
  header: 'apprentices.collegeMentor' | 'apprentices.enterpriseMentor',
  t: Words['t'],
): Column<ApprenticeLine> {
  const value = (r: ApprenticeLine) => r[id] || t('apprentices.open');
  return { id, header, value, width: 100, hiddenByDefault: true, filter: 'choice' };
}

const numbers = ({ t, format }: Words): Columns => {
  const day = (id: 'startsOn' | 'endsOn', header: 'apprentices.startsOn' | 'apprentices.endsOn'): Columns[number] => ({
    id,
    header,
    value: (r) => r[id],
    cell: (r) => format.fullDay(r[id]),
    width: 128,
    hiddenByDefault: true,
    filter: 'date',
    exportAs: 'date',
  });
  const text = (
    id: 'idNumber' | 'phone' | 'nameEn',
    header: Columns[number]['header'],
    width: number,
  ): Columns[number] => ({
    id,
    header,
    value: (r) => r[id],
    width,
    hiddenByDefault: true,
  });
  return [
    {
      id: 'units',
      header: 'apprentices.units',
      value: (r) => (r.unitsRequired === null ? null : `${r.unitsDone} / ${r.unitsRequired}`),
      sortValue: (r) => r.unitsDone,
      width: 84,
      align: 'end',
      hiddenByDefault: true,
    },
    text('nameEn', 'apprentices.nameEn', 150),
    {
      id: 'sex',
      header: 'apprentices.sex',
      value: (r) => r.sex && t(sexKey(r.sex)),
      code: (r) => r.sex,
      choiceLabel: (code) => t(sexKey(code as 'm' | 'f')),
      width: 60,
      hiddenByDefault: true,
      filter: 'choice',
    },
    text('idNumber', 'apprentices.idNumber', 168),
    text('phone', 'apprentices.phone', 112),
    day('startsOn', 'apprentices.startsOn'),
    day('endsOn', 'apprentices.endsOn'),
  ];
};

/** `远岫机床 1号铣`, `校内 至12-06`, `请假`, or a dash for those not in training. */
export function hereText(row: HereFacts, { t, format, isEnglish }: Pick<Words, 't' | 'format' | 'isEnglish'>): string {
  if (row.place === 'post' && isEnglish)
    return `${row.hereEnterpriseEn || row.hereEnterprise} · ${row.herePostEn || row.herePost}`;
  if (row.place === 'post') return `${row.hereEnterprise} ${row.herePost}`;
  if (row.place === 'out') return '–';
  if (row.hereUntil === null) return t(placeKey(row.place));
  return t('apprentices.hereUntil', { where: t(placeKey(row.place)), day: format.shortDay(row.hereUntil) });
}

export const cohortText = (row: Pick<ApprenticeLine, 'cohortName' | 'cohortNameEn'>, isEnglish: boolean): string =>
  (isEnglish && row.cohortNameEn) || row.cohortName;

/** College mentor and enterprise mentor of today, or that one is open. */
function mentorNames(row: ApprenticeLine, { t, isEnglish }: Words): [string, string] {
  const open = t('apprentices.open');
  return [
    (isEnglish && row.collegeMentorEn) || row.collegeMentor || open,
    (isEnglish && row.enterpriseMentorEn) || row.enterpriseMentor || open,
  ];
}

/** `Wang L.` for `Wang Li`, so that two names fit side by side. */
const abbreviated = (name: string): string => name.replace(/^(\S+) (\p{L})\S+$/u, '$1 $2.');

function Mentors({ row, words }: { row: ApprenticeLine; words: Words }) {
  const [college, enterprise] = mentorNames(row, words).map((name) => (words.isEnglish ? abbreviated(name) : name));
  return (
    <>
      <span className={row.collegeMentorId ? '' : 'jx-amber'}>{college}</span> /{' '}
      <span className={row.enterpriseMentorId ? '' : 'jx-amber'}>{enterprise}</span>
    </>
  );
}

function Checks({ row, words }: { row: ApprenticeLine; words: string }) {
  if (row.law + row.warn === 0) return <span className="jx-quiet">–</span>;
  return (
    <span className="jx-checks" title={words}>
      {row.law > 0 && <Severity level="law" count={row.law} />}
      {row.warn > 0 && <Severity level="warn" count={row.warn} />}
      <span className="jx-hidden">{words}</span>
    </span>
  );
}

function Next({ row, words: { t, format, today } }: { row: ApprenticeLine; words: Words }) {
  if (!row.next) return <span className="jx-quiet">–</span>;
  const text = `${format.shortDay(row.next.on)} ${t(nextKey(row.next.kind))}`;
  return row.next.on < today ? <b className="jx-amber">{text}</b> : text;
}
