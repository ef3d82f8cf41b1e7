/** The columns of the register. */
import { useMemo } from 'react';
import type { CertificateLine } from '../../../shared/features/certificates/certificates.schema.ts';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import type { Column } from '../../ui/table/types.ts';
import { resultText, type State, stateKey, stateTone } from './words.ts';

export function useCertificateColumns(): readonly Column<CertificateLine>[] {
  const t = useT();
  const { locale } = useLocale();
  const format = useFormat();
  return useMemo(
    (): Column<CertificateLine>[] => [
      { id: 'number', header: 'certificates.number', value: (row) => row.number, width: 190, locked: true },
      {
        id: 'name',
        header: 'certificates.name',
        value: (row) => row.name,
        sortValue: (row) => row.pinyin,
        width: 100,
        locked: true,
      },
      { id: 'cohort', header: 'certificates.cohort', value: (row) => row.cohortName, width: 150, filter: 'choice' },
      {
        id: 'programme',
        header: 'certificates.programme',
        value: (row) => row.programme,
        width: 140,
        filter: 'choice',
      },
      {
        id: 'enterprise',
        header: 'certificates.enterprise',
        value: (row) => row.enterprise,
        width: 200,
        filter: 'choice',
      },
      {
        id: 'result',
        header: 'certificates.result',
        value: (row) => resultText(row, locale),
        sortValue: (row) => row.scoreHundredths,
        width: 120,
      },
      {
        id: 'issuedOn',
        header: 'certificates.issuedOn',
        value: (row) => row.issuedOn,
        cell: (row) => format.fullDay(row.issuedOn),
        width: 130,
        filter: 'date',
        exportAs: 'date',
      },
      {
        id: 'state',
        header: 'certificates.state',
        value: (row) => t(stateKey(row.state)),
        code: (row) => row.state,
        choiceLabel: (code) => t(stateKey(code as State)),
        cell: (row) => <StatusTag tone={stateTone[row.state]}>{t(stateKey(row.state))}</StatusTag>,
        width: 90,
        filter: 'choice',
      },
      {
        id: 'prints',
        header: 'certificates.prints',
        value: (row) => row.prints,
        width: 70,
        align: 'end',
        filter: 'number',
      },
    ],
    [t, locale, format],
  );
}
