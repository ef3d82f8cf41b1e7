// What the colours and marks of the board mean, and which years lack their holiday notice.
import { IconAlertTriangleFilled, IconPinFilled } from '@tabler/icons-react';
import { memo } from 'react';
import { paintOf } from '../../../shared/features/rotations/rotations.paint.ts';
import { Link } from '../../ui/actions/Link.tsx';
import { useT } from '../../ui/i18n.tsx';
import { useView } from './BoardContext.tsx';
import { shortUnit } from './label.ts';

const MOST = 8;

export const Legend = memo(function Legend() {
  const t = useT();
  const { model, colourBy } = useView();
  return (
    <div className="jx-legend">
      {entries().map(({ key, name, colour }) => (
        <Swatch key={key} name={name} colour={colour} />
      ))}
      <span>
        <i className="jx-hatch" />
        {t('rotations.school')}
      </span>
      <span>
        <i className="jx-legend-holiday" />
        {t('rotations.legend.holiday')}
      </span>
      <span>
        <IconPinFilled size={13} aria-hidden />
        {t('rotations.pinned')}
      </span>
      {model.board.published && model.isDraft && (
        <span>
          <i className="jx-legend-changed" />
          {t('rotations.legend.changed', { published: model.board.published.number })}
        </span>
      )}
      <span className="jx-board-fill" />
      {model.missingYears.length > 0 && (
        <span className="jx-legend-missing">
          <IconAlertTriangleFilled size={14} color="var(--amber)" aria-hidden />
          <Link to="/calendar">
            {t('rotations.noticeMissing', { year: inRuns(model.missingYears).join(t('ui.listSeparator')) })}
          </Link>
        </span>
      )}
    </div>
  );

  /** Units of the cohorts on the board, or enterprises; one entry a colour. */
  function entries(): { key: string; name: string; colour: number }[] {
    const { units, enterprises } = model.board;
    const all =
      colourBy === 'unit'
        ? units.map((u, i) => ({ key: u.id, name: shortUnit(model.world, i, model.locale), colour: u.colour }))
        : enterprises.map((e) => ({
            key: e.id,
            name: (model.locale === 'en' && e.nameEn) || e.shortName || e.name,
            colour: e.colour,
          }));
    const seen = new Set<string>();
    return all.filter(({ name }) => !seen.has(name) && seen.add(name)).slice(0, MOST);
  }
});

/** `2027–2029` for years in a row. */
function inRuns(years: readonly number[]): string[] {
  const first = years.filter((year) => !years.includes(year - 1));
  const last = years.filter((year) => !years.includes(year + 1));
  return first.map((year, i) => (year === last[i] ? String(year) : `${year}–${last[i]}`));
}

export function Swatch({ name, colour }: { name: string; colour: number }) {
  const { fill, edge } = paintOf(colour);
  const style = { '--fill': fill === 0 ? 'var(--stay-other)' : `var(--stay-${fill})` } as Record<string, string>;
  return (
    <span>
      <i className="jx-stay" data-edge={edge} style={style} />
      {name}
    </span>
  );
}
