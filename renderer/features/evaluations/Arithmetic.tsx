// Where a total comes from, line by line: score × weight = part, the sum, the rounding, the grade.
import type { Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { exactPoints, oneDecimal, shownScore } from './block.ts';
import { mentorOf, type RowView } from './model.ts';
import { bandIn, sideKey, titleIn, weightText } from './words.ts';

export function Arithmetic({ view }: { view: RowView }) {
  return (
    <>
      <table className="jx-eval-sum">
        {(['enterprise', 'college'] as const).map((side) => (
          <SideLines key={side} view={view} side={side} />
        ))}
        <TotalLine view={view} />
      </table>
      <Grade view={view} />
    </>
  );
}

function SideLines({ view, side }: { view: RowView; side: Side }) {
  const t = useT();
  const { locale } = useLocale();
  const { outcome, row, scheme, transcribed } = view;
  const lines = outcome.parts.filter((part) => part.side === side).flatMap((part) => part.lines);
  const weight = lines.reduce((sum, { item }) => sum + item.weight, 0);
  const mean = outcome.means[side];
  const mentor = mentorOf(row, side)?.name;
  const who = mentor ? t('evaluations.sideOf', { side: `@${sideKey(side)}`, mentor }) : t(sideKey(side));
  return (
    <tbody>
      <tr>
        <th scope="rowgroup">
          {who}
          {lines.some(({ item }) => transcribed.has(item.key)) && <StatusTag>{t('evaluations.transcribed')}</StatusTag>}
        </th>
        <td>{mean === null ? '–' : oneDecimal(mean)}</td>
        <td>{weightText(weight)}</td>
        <td />
      </tr>
      {lines.map(({ item, value, part }) => (
        <tr key={item.key}>
          <td>{titleIn(locale, scheme.items.find(({ key }) => key === item.key) ?? { titleZh: '', titleEn: '' })}</td>
          <td>{value === null ? '–' : shownScore(value)}</td>
          <td>× {weightText(item.weight)}</td>
          <td>{part === null ? '–' : exactPoints(part)}</td>
        </tr>
      ))}
    </tbody>
  );
}

function TotalLine({ view: { outcome } }: { view: RowView }) {
  const t = useT();
  if (outcome.sum === null || outcome.totalHundredths === null) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          <b>{t('evaluations.total')}</b> {t('evaluations.roundedAfter')}
        </th>
        <td>{exactPoints(outcome.sum)} →</td>
        <td>
          <b>{oneDecimal(outcome.totalHundredths)}</b>
        </td>
      </tr>
    </tfoot>
  );
}

function Grade({ view: { outcome, scheme } }: { view: RowView }) {
  const t = useT();
  const { locale } = useLocale();
  const pass = scheme.passLine / 100;
  if (outcome.totalHundredths === null) {
    const missing = (side: Side) => outcome.missing.filter((item) => item.side === side).length;
    const params = { enterprise: missing('enterprise'), college: missing('college') };
    return <p className="jx-eval-grade">{t('evaluations.noTotal', params)}</p>;
  }
  return (
    <p className="jx-eval-grade">
      {outcome.band && (
        <StatusTag tone={outcome.totalHundredths >= scheme.passLine ? 'accent' : 'amber'}>
          {t('evaluations.bandFrom', { band: bandIn(locale, outcome.band), from: outcome.band.from / 100 })}
        </StatusTag>
      )}
      {t(outcome.totalHundredths >= scheme.passLine ? 'evaluations.passed' : 'evaluations.failed', { pass })}
    </p>
  );
}
