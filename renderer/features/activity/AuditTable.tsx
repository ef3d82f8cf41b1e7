// One page of the audit as a table, newest first.
import { type AuditLine, anchorCode } from '../../../shared/features/activity/audit.schema.ts';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { actorText, auditText } from './words.ts';

const HEADS = [
  'activity.number',
  'activity.when',
  'activity.who',
  'activity.kind',
  'activity.what',
  'activity.rowsWritten',
  'activity.code',
] as const;

/** `isOld`: the next page is still being read. */
export function AuditTable({ rows, isOld }: { rows: readonly AuditLine[]; isOld: boolean }) {
  const t = useT();
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by the keyboard
    <section className="jx-act-scroll" tabIndex={0} aria-label={t('activity.auditTitle')} aria-busy={isOld}>
      <table className="jx-act-table">
        <thead>
          <tr>
            {HEADS.map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.seq}>
              <td>{row.seq}</td>
              <td>{format.moment(row.at)}</td>
              <td>{actorText(row.actor, row.actorName, t)}</td>
              <td>{t(`activity.kind.${row.kind}`)}</td>
              <td className="jx-act-wide">{auditText(row, t)}</td>
              <td>{row.changes > 0 ? row.changes : ''}</td>
              <td className="jx-act-quiet">{anchorCode(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
