/** The columns of the list of agreements. */
import { useMemo } from 'react';
import type { AgreementLine } from '../../../shared/features/agreements/agreements.schema.ts';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import type { Column } from '../../ui/table/types.ts';
import { namesOf, type Problem, partyNames, problemKey, type State, stateKey, stateTone } from './words.ts';

export function useAgreementColumns(): readonly Column<AgreementLine>[] {
  const t = useT();
  const { locale } = useLocale();
  const format = useFormat();
  return useMemo((): Column<AgreementLine>[] => {
    const day = (
      id: 'startsOn' | 'endsOn' | 'completedOn',
      width = locale === 'en' ? 104 : 128,
    ): Column<AgreementLine> => ({
      id,
      header: `agreements.${id}`,
      value: (row) => row[id],
      cell: (row) => format.fullDay(row[id]),
      width,
      filter: 'date',
      exportAs: 'date',
    });
    return [
      {
        id: 'name',
        header: 'agreements.apprentice',
        value: (row) => namesOf(row, locale).person,
        sortValue: (row) => row.sortKey,
        width: locale === 'en' ? 128 : 100,
        locked: true,
      },
      { id: 'number', header: 'agreements.number', value: (row) => row.number, width: 124, locked: true },
      {
        id: 'studentNumber',
        header: 'agreements.studentNumber',
        value: (row) => row.studentNumber,
        width: 110,
        hiddenByDefault: true,
      },
      {
        id: 'cohort',
        header: 'agreements.cohort',
        value: (row) => namesOf(row, locale).cohort,
        width: 140,
        filter: 'choice',
      },
      {
        id: 'enterprise',
        header: 'agreements.enterprise',
        value: (row) => namesOf(row, locale).enterprise,
        width: 210,
        filter: 'choice',
      },
      day('startsOn'),
      day('endsOn'),
      {
        id: 'state',
        header: 'agreements.state',
        value: (row) => t(stateKey(row.state)),
        code: (row) => row.state,
        choiceLabel: (code) => t(stateKey(code as State)),
        cell: (row) => <StatusTag tone={stateTone[row.state]}>{t(stateKey(row.state))}</StatusTag>,
        width: 104,
        filter: 'choice',
      },
      {
        id: 'missing',
        header: 'agreements.missing',
        value: (row) => partyNames(row.missing, t, locale),
        width: 150,
      },
      {
        id: 'problem',
        header: 'agreements.problem',
        value: (row) => t(problemKey(row.problem)),
        code: (row) => row.problem,
        choiceLabel: (code) => t(problemKey(code as Problem)),
        cell: (row) => (
          <>
            {row.problem !== 'none' && <Severity level="law" />} {t(problemKey(row.problem))}
          </>
        ),
        width: locale === 'en' ? 180 : 150,
        filter: 'choice',
      },
      { ...day('completedOn'), hiddenByDefault: true },
    ];
  }, [t, locale, format]);
}
