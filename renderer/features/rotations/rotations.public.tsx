// What other pages show of the plan: the stays of one apprentice, by date, with what is not planned yet.
import { useMemo } from 'react';
import { paintOf } from '../../../shared/features/rotations/rotations.paint.ts';
import type { StayLine } from '../../../shared/features/rotations/rotations.schema.ts';
import { useQuery } from '../../api/queries.tsx';
import { Link } from '../../ui/actions/Link.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import './boardHead.css';
import './board.css';
import './bars.css';
import './strips.css';

/** The tab 轮岗 of an apprentice's record: what is in force, and a word where the draft differs. */
export function ApprenticeStays({ enrolmentId }: { enrolmentId: string }) {
  const t = useT();
  const { locale } = useLocale();
  const format = useFormat();
  const inForce = useQuery('rotations.stays', { enrolmentId });
  const draft = useQuery('rotations.stays', { enrolmentId, version: 'draft' });
  const unplanned = useQuery('rotations.unplanned', {}).data;
  const missing = useMemo(
    () => unplanned?.filter((u) => u.enrolmentId === enrolmentId) ?? [],
    [unplanned, enrolmentId],
  );
  if (inForce.error) return <ErrorState error={inForce.error} retry={() => void inForce.refetch()} />;
  if (!inForce.data) return <LoadingRows rows={4} />;
  const open = (
    <Link to="/rotations" search={{ open: enrolmentId }}>
      {t('rotations.tab.open')}
    </Link>
  );
  if (inForce.data.length === 0 && (draft.data ?? []).length === 0)
    return <EmptyState text="rotations.tab.empty" action={open} />;
  const isChanged = draft.data !== undefined && says(draft.data) !== says(inForce.data);
  return (
    <div className="jx-stay-list">
      <p>
        {open}
        {isChanged && <span> · {t('rotations.tab.draft')}</span>}
      </p>
      <ol>
        {inForce.data.map((stay) => {
          const { fill, edge } = paintOf(stay.colour ?? undefined);
          const named = (zh: string, en: string) => (locale === 'en' && en) || zh;
          return (
            <li key={stay.id}>
              <span
                className="jx-stay"
                data-edge={edge}
                style={{ '--fill': `var(--stay-${fill || 'other'})` } as never}
              >
                {named(stay.unitZh, stay.unitEn) || t('rotations.noUnit')}
              </span>
              <span>
                {stay.postId === null
                  ? t('rotations.noPost')
                  : `${named(stay.enterprise, stay.enterpriseEn)} ${named(stay.post, stay.postEn)}`}
              </span>
              <span>{format.range(stay.startsOn, stay.endsOn)}</span>
            </li>
          );
        })}
        {missing.map((unit) => (
          <li key={unit.unitId} data-missing>
            {t('rotations.tab.missing', { unit: (locale === 'en' && unit.unitEn) || unit.unitZh, n: unit.weeks })}
          </li>
        ))}
      </ol>
    </div>
  );
}

const says = (stays: readonly StayLine[]): string =>
  JSON.stringify(stays.map((s) => [s.id, s.unitId, s.postId, s.startsOn, s.endsOn, s.weekdays]));
