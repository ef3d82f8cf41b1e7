// Where a cohort is, as bands over its academic years; days off in grey to the exact day.
import type { CSSProperties } from 'react';
import { addDays, dayNumber } from '../../../shared/values/day.ts';
import { useQuery } from '../../api/queries.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { type Place, places, weekdayWords } from './words.ts';
import './alternation.css';

export type Band = { startsOn: string; endsOn: string; place: Place; weekdays: number };
type Period = { startsOn: string; endsOn: string };

const YEAR_DAYS = 366;
const MONTHS = ['09', '10', '11', '12', '01', '02', '03', '04', '05', '06', '07', '08'] as const;

export function AlternationStrip({ period, bands }: { period: Period; bands: readonly Band[] }) {
  const t = useT();
  const today = useQuery('college.context', {}).data?.today;
  const off = useQuery('calendar.days', { from: period.startsOn, to: period.endsOn }).data ?? [];
  const offDays = off.filter((d) => d.kind !== 'makeUp').map((d) => d.date);
  const years = academicYears(period);
  return (
    <div className="jx-strip">
      <Months year={years[0] ?? 2000} />
      {years.map((year) => (
        <YearRow key={year} year={year} period={period} bands={bands} offDays={offDays} today={today} />
      ))}
      <ul className="jx-strip-legend">
        {places.map((place) => (
          <li key={place}>
            <span className="jx-band" data-place={place} aria-hidden="true" />
            {t(`programmes.place.${place}`)}
          </li>
        ))}
        <li>
          <span className="jx-strip-key-off" aria-hidden="true" />
          {t('programmes.legendOff')}
        </li>
        <li>
          <span className="jx-strip-key-free" aria-hidden="true" />
          {t('programmes.legendFree')}
        </li>
      </ul>
    </div>
  );
}

function Months({ year }: { year: number }) {
  const format = useFormat();
  return (
    <div className="jx-strip-row" aria-hidden="true">
      <span />
      <div className="jx-strip-months">
        {MONTHS.map((month, i) => {
          const first = `${i < 4 ? year : year + 1}-${month}-01`;
          return (
            <span key={month} style={{ left: `${shareOf(year, first)}%` }}>
              {format
                .month(first)
                .replace(/^\d+年| \d+$/g, '')
                .slice(0, 3)}
            </span>
          );
        })}
      </div>
    </div>
  );
}

type YearRowProps = {
  year: number;
  period: Period;
  bands: readonly Band[];
  offDays: readonly string[];
  today: string | undefined;
};

function YearRow({ year, period, bands, offDays, today }: YearRowProps) {
  const t = useT();
  const format = useFormat();
  const [from, to] = [`${year}-09-01`, `${year + 1}-08-31`];
  const inYear = bands.filter((b) => b.startsOn <= to && b.endsOn >= from);
  const words = (band: Band) =>
    [
      t(`programmes.place.${band.place}`),
      format.range(band.startsOn, band.endsOn),
      band.weekdays === 127 ? '' : weekdayWords(band.weekdays, t, format),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <div className="jx-strip-row">
      <span>{t('programmes.academicYear', { from: String(year), to: String(year + 1) })}</span>
      <div className="jx-strip-year" role="img" aria-label={inYear.map(words).join('; ') || t('programmes.legendFree')}>
        <span className="jx-strip-inside" style={placeOf(year, clip(period, from, to))} />
        {inYear.map((band) => (
          <span
            key={`${band.startsOn} ${band.place} ${band.weekdays}`}
            className="jx-band"
            data-place={band.place}
            title={words(band)}
            style={{ ...placeOf(year, clip(band, from, to)), ...laneOf(band, inYear) }}
          />
        ))}
        {offDays
          .filter((d) => d >= from && d <= to)
          .map((date) => (
            <span key={date} className="jx-strip-off" style={placeOf(year, { startsOn: date, endsOn: date })} />
          ))}
        {today && today >= from && today <= to && (
          <span className="jx-strip-today" style={{ left: `${shareOf(year, today)}%` }} />
        )}
      </div>
    </div>
  );
}

/** Academic years, by the year of their autumn, that a period touches. */
function academicYears({ startsOn, endsOn }: Period): number[] {
  const autumn = (date: string) => Number(date.slice(0, 4)) - (date.slice(5, 7) < '09' ? 1 : 0);
  const first = autumn(startsOn);
  return Array.from({ length: autumn(endsOn) - first + 1 }, (_, i) => first + i);
}

const shareOf = (year: number, date: string): number =>
  ((dayNumber(date) - dayNumber(`${year}-09-01`)) / YEAR_DAYS) * 100;

const clip = ({ startsOn, endsOn }: Period, from: string, to: string): Period => ({
  startsOn: startsOn < from ? from : startsOn,
  endsOn: endsOn > to ? to : endsOn,
});

const placeOf = (year: number, { startsOn, endsOn }: Period): CSSProperties => ({
  left: `${shareOf(year, startsOn)}%`,
  width: `${shareOf(year, addDays(endsOn, 1)) - shareOf(year, startsOn)}%`,
});

/** Bands that share dates on different weekdays lie one above the other. */
function laneOf(band: Band, bands: readonly Band[]): CSSProperties {
  const peers = bands.filter((b) => b.startsOn <= band.endsOn && b.endsOn >= band.startsOn);
  const height = 100 / peers.length;
  return { top: `${peers.indexOf(band) * height}%`, height: `${height}%` };
}
