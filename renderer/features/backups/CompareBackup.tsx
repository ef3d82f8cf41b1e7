// The third step of a restore: the rehearsal went well; what it brings, what would be lost, and the words that confirm it.
import { TextInput } from '@mantine/core';
import type { Output } from '../../../shared/api.ts';
import { catalogue, type MessageKey } from '../../../shared/messages/catalogue.ts';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Findings } from '../../ui/panel/Findings.tsx';

type Words = { reason: string; day: string };
type Props = { looked: Output<'backups.look'>; values: Words; onChange: (values: Words) => void };

export function CompareBackup({ looked, values, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const { madeAt, counts, lostChanges, isOlder, day } = looked;
  const isComparing = counts.some(({ now }) => now !== null);
  const said = [
    lostChanges === null
      ? null
      : {
          severity: lostChanges ? ('warn' as const) : ('info' as const),
          text: t('backups.restore.lost', { n: lostChanges }),
        },
    isOlder ? { severity: 'warn' as const, text: t('backups.restore.older') } : null,
    { severity: 'info' as const, text: t('backups.restore.numbers') },
  ].filter((item) => item !== null);
  return (
    <div className="jx-restore-form">
      <p>{t('backups.restore.good', { at: format.moment(madeAt) })}</p>
      <Findings items={said} />
      <table className="jx-backups-table" aria-label={t('backups.restore.step.look')}>
        <thead>
          <tr>
            <th scope="col">{t('backups.restore.table')}</th>
            <th scope="col">{t('backups.restore.there')}</th>
            {isComparing && <th scope="col">{t('backups.restore.nowThere')}</th>}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ table, there, now }) => (
            <tr key={table} data-differs={now !== null && now !== there}>
              <td>{t(tableKey(table))}</td>
              <td className="jx-backups-size">{format.number(there)}</td>
              {isComparing && <td className="jx-backups-size">{now === null ? '–' : format.number(now)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <TextInput
        label={t('backups.restore.reason')}
        required
        maxLength={120}
        value={values.reason}
        onChange={(event) => onChange({ ...values, reason: event.currentTarget.value })}
      />
      <TextInput
        label={t('backups.restore.confirm', { day })}
        required
        value={values.day}
        onChange={(event) => onChange({ ...values, day: event.currentTarget.value })}
      />
    </div>
  );
}

const tableKey = (table: string): MessageKey =>
  Object.hasOwn(catalogue, `table.${table}`) ? (`table.${table}` as MessageKey) : 'backups.restore.table';
