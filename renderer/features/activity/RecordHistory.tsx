// The history of any record by its id: who changed what, from, to, when, why; or the record as it was on a day.
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { HistoryEntry } from '../../../shared/features/activity/history.schema.ts';
import { useMay } from '../../api/access.ts';
import { useQuery } from '../../api/queries.tsx';
import { Link } from '../../ui/actions/Link.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { AsItWas } from './AsItWas.tsx';
import { actorText, fieldText, labelText, rowText, type Said, valueText } from './words.ts';
import './activity.css';

export function RecordHistory({ id }: { id: string }) {
  const t = useT();
  const may = useMay();
  const [shows, setShows] = useState<'changes' | 'day'>('changes');
  return (
    <div>
      <div className="jx-act-head">
        <SegmentedControl
          value={shows}
          onChange={(value) => setShows(value as 'changes' | 'day')}
          data={[
            { value: 'changes', label: t('activity.changes') },
            { value: 'day', label: t('activity.asItWas') },
          ]}
        />
        {may('activity.audit') && (
          <Link to="/audit" search={{ record: id }}>
            {t('activity.inAudit')}
          </Link>
        )}
      </div>
      {shows === 'changes' ? <Changes key={id} id={id} /> : <AsItWas id={id} />}
    </div>
  );
}

/** One part of the list; each asks for the next when it is wanted. */
function Changes({ id, before = null }: { id: string; before?: number | null }) {
  const t = useT();
  const [wantsMore, setWantsMore] = useState(false);
  const query = useQuery('activity.history', { id, before });
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (!query.data || query.isPlaceholderData) return <LoadingRows rows={6} />;
  const { entries, next } = query.data;
  if (entries.length === 0 && before === null) return <EmptyState text="activity.noHistory" />;
  return (
    <>
      <ol className="jx-act-list">
        {entries.map((entry) => (
          <Entry key={entry.commandId} entry={entry} />
        ))}
      </ol>
      {next !== null && !wantsMore && (
        <Button variant="default" mt={8} onClick={() => setWantsMore(true)}>
          {t('activity.earlier')}
        </Button>
      )}
      {next !== null && wantsMore && <Changes id={id} before={next} />}
    </>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useT();
  const format = useFormat();
  const said: Said = { t, format, locale: useLocale().locale };
  const label = labelText(entry, t);
  return (
    <li>
      <div className="jx-act-line">
        <b>{label ?? t(`activity.op.${entry.rows[0]?.op ?? 'update'}`, { what: '' })}</b>
        <span className="jx-act-quiet">
          {format.moment(entry.at)} · {actorText(entry.actor, entry.actorName, t)}
        </span>
      </div>
      {entry.rows.map((row) => (
        <div key={`${row.id} ${row.op}`}>
          {t(`activity.op.${row.op}`, { what: rowText(row, said) })}
          {row.reason ? <span className="jx-act-quiet"> · {t('activity.reason', { reason: row.reason })}</span> : null}
          <Fields row={row} said={said} />
        </div>
      ))}
    </li>
  );
}

function Fields({ row, said }: { row: HistoryEntry['rows'][number]; said: Said }) {
  if (row.fields.length === 0) return null;
  const { t } = said;
  return (
    <ul className="jx-act-values">
      {row.fields.map(({ name, before, after }) => (
        <li key={name}>
          {fieldText(row.entity, name, said)}{' '}
          {before !== null && (
            <>
              <span className="jx-hidden">{t('activity.from')}</span>
              <span className="jx-act-old">{valueText(before, said)}</span> →{' '}
              <span className="jx-hidden">{t('activity.to')}</span>
            </>
          )}
          {valueText(after, said)}
        </li>
      ))}
    </ul>
  );
}
