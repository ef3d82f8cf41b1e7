// A record and what belongs to it as they stood at the end of a day.
import { useState } from 'react';
import { useQuery } from '../../api/queries.tsx';
import { DayInput } from '../../ui/fields/DayInput.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { useServices } from '../../ui/services.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { fieldText, rowText, type Said, valueText } from './words.ts';

export function AsItWas({ id }: { id: string }) {
  const t = useT();
  const format = useFormat();
  const said: Said = { t, format, locale: useLocale().locale };
  const today = useServices().today();
  const [day, setDay] = useState(today);
  const query = useQuery('activity.asItWas', { id, on: day });
  return (
    <div>
      <div className="jx-act-head">
        <DayInput label={t('activity.onDay')} value={day} maxDate={today} onChange={(next) => next && setDay(next)} />
      </div>
      {query.error && <ErrorState error={query.error} />}
      {!query.error && (!query.data || query.isPlaceholderData) && <LoadingRows rows={6} />}
      {query.data && !query.isPlaceholderData && query.data.length === 0 && (
        <p>{t('activity.notYetThere', { day: format.fullDay(day) })}</p>
      )}
      {query.data &&
        !query.isPlaceholderData &&
        query.data.map((row) => (
          <section key={row.id} className="jx-section" aria-label={rowText(row, said)}>
            <h3>
              {rowText(row, said)}
              {row.isArchived && <span className="jx-act-quiet"> · {t('activity.wasDeleted')}</span>}
            </h3>
            <dl className="jx-facts">
              {row.fields.map(({ name, value }) => (
                <Fact key={name} label={fieldText(row.entity, name, said)} value={valueText(value, said)} />
              ))}
            </dl>
          </section>
        ))}
    </div>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
