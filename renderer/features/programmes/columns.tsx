// The columns of the list of programmes.
import { useMemo } from 'react';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import type { Column } from '../../ui/table/types.ts';
import { inLocale, type ProgrammeLine } from './words.ts';

type ProgrammeType = ProgrammeLine['type'];

export function useProgrammeColumns(): readonly Column<ProgrammeLine>[] {
  const t = useT();
  const { locale } = useLocale();
  return useMemo((): Column<ProgrammeLine>[] => {
    const count = (id: 'units' | 'cohorts' | 'apprentices', header: Column<ProgrammeLine>['header']) => ({
      id,
      header,
      value: (row: ProgrammeLine) => row[id],
      width: 90,
      align: 'end' as const,
      filter: 'number' as const,
    });
    return [
      {
        id: 'name',
        header: 'programmes.name',
        value: (row) => inLocale(locale, row.nameZh, row.nameEn),
        width: 240,
        locked: true,
      },
      {
        id: 'type',
        header: 'programmes.type',
        value: (row) => t(`programmes.type.${row.type}`),
        code: (row) => row.type,
        choiceLabel: (code) => t(`programmes.type.${code as ProgrammeType}`),
        width: 150,
        filter: 'choice',
      },
      { id: 'majorCode', header: 'programmes.majorCode', value: (row) => row.majorCode, width: 100, filter: 'text' },
      {
        id: 'major',
        header: 'programmes.major',
        value: (row) => inLocale(locale, row.majorNameZh, row.majorNameEn),
        width: 170,
        filter: 'choice',
      },
      { id: 'faculty', header: 'programmes.faculty', value: (row) => row.faculty, width: 140, filter: 'choice' },
      {
        id: 'standard',
        header: 'programmes.standard',
        value: (row) => standardWord(row, t),
        code: (row) => (row.inForce ? 'inForce' : 'none'),
        choiceLabel: (code) => t(code === 'inForce' ? 'programmes.state.inForce' : 'programmes.noStandard'),
        cell: (row) => <StatusTag tone={row.inForce ? 'neutral' : 'amber'}>{standardWord(row, t)}</StatusTag>,
        width: 130,
        filter: 'choice',
      },
      count('units', 'programmes.unitCount'),
      count('cohorts', 'programmes.cohortCount'),
      count('apprentices', 'programmes.apprenticeCount'),
    ];
  }, [t, locale]);
}

function standardWord(row: ProgrammeLine, t: ReturnType<typeof useT>): string {
  if (row.inForce) return t('programmes.versionInForce', { version: row.inForce });
  return row.draft ? t('programmes.versionDraft', { version: row.draft }) : t('programmes.noStandard');
}
