// What a pairing would change for each apprentice, line by line.
import { useFormat, useT } from '../../ui/i18n.tsx';
import { type Preview, sideKey } from './words.ts';

/** More lines than this say no more than their number. */
const LINES_SHOWN = 200;

export function PreviewTable({ preview }: { preview: Preview }) {
  const t = useT();
  const format = useFormat();
  const { lines } = preview;
  return (
    <div className="jx-pair-preview">
      <table>
        <thead>
          <tr>
            <th>{t('mentors.apprentice')}</th>
            <th>{t('mentors.side')}</th>
            <th>{t('mentors.before')}</th>
            <th>{t('mentors.after')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, LINES_SHOWN).map((line) => (
            <tr key={line.enrolmentId + line.side}>
              <td>
                {line.name} <span className="jx-mentor-quiet">{line.studentNumber}</span>
              </td>
              <td>{t(sideKey(line.side))}</td>
              <td>
                {line.before || <span className="jx-mentor-quiet">{t('mentors.nobody')}</span>}{' '}
                {line.beforeEndsOn && (
                  <span className="jx-mentor-quiet">
                    {t('mentors.endsThen', { day: format.day(line.beforeEndsOn) })}
                  </span>
                )}
              </td>
              <td>
                {line.change === 'new' || line.change === 'replace' ? (
                  <>
                    {line.after}{' '}
                    {line.endsOn && (
                      <span className="jx-mentor-quiet">{t('mentors.endsThen', { day: format.day(line.endsOn) })}</span>
                    )}
                  </>
                ) : (
                  <span className="jx-mentor-quiet">
                    {t(line.change === 'same' ? 'mentors.staysSame' : 'mentors.isRefused')}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
