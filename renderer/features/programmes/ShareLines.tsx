// The shares of school and enterprise: days and hours with both figures, never a percent alone.
import type { Share } from '../../../shared/features/programmes/programmes.schema.ts';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { hoursOf, places } from './words.ts';
import './alternation.css';

export function ShareLines({ share }: { share: Share }) {
  const t = useT();
  const format = useFormat();
  const days = places.reduce((sum, place) => sum + share[`${place}Days`], 0);
  const minutes = places.reduce((sum, place) => sum + share[`${place}Minutes`], 0);
  return (
    <div className="jx-shares">
      {days > 0 && (
        <div className="jx-share-bar" aria-hidden="true">
          {places.map((place) => (
            <span
              key={place}
              className="jx-band"
              data-place={place}
              style={{ width: `${(share[`${place}Days`] / days) * 100}%` }}
            />
          ))}
        </div>
      )}
      <ul>
        {places
          .filter((place) => place !== 'base' || share.baseDays > 0)
          .map((place) => (
            <li key={place}>
              {t('programmes.shareLine', {
                place: t(`programmes.place.${place}`),
                days: share[`${place}Days`],
                percent: format.percent(days ? share[`${place}Days`] / days : null),
                hours: format.number(hoursOf(share[`${place}Minutes`])),
                hoursPercent: format.percent(minutes ? share[`${place}Minutes`] / minutes : null),
              })}
            </li>
          ))}
        <li>
          <b>{t('programmes.shareTotal', { days, hours: format.number(hoursOf(minutes)) })}</b>
        </li>
        {share.freeDays > 0 && <li>{t('programmes.shareFree', { n: share.freeDays })}</li>}
      </ul>
      <p className="jx-plain">{t('programmes.shareNote')}</p>
    </div>
  );
}
