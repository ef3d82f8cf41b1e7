// The columns of the list of apprentices.
import { useMemo } from 'react';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { Light } from '../../ui/marks/Light.tsx';
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
import { Checks, cohortText, hereText, Mentors, mentorNames, Next, type Words } from './cells.tsx';

type Columns = Column<ApprenticeLine>[];

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
