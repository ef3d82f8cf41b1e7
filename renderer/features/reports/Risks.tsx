// Apprentices who are late or should be watched, the worst first, with why.
import { Link } from '@tanstack/react-router';
import type { Output } from '../../../shared/api.ts';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { Light } from '../../ui/marks/Light.tsx';

export function Risks({ list }: { list: Output<'reports.worklist'> }) {
  const t = useT();
  if (!list.risks.length) return null;
  const all = { view: 'behind' };
  return (
    <section aria-labelledby="risks">
      <div className="jx-risk-head">
        <h2 id="risks">{t('reports.risks')}</h2>
        <span className="jx-due-quiet">{t('reports.risksCount', { late: list.late, watch: list.watch })}</span>
        <Link to="/apprentices" search={all}>
          {t('reports.risksOpen', { n: list.late + list.watch })}
        </Link>
      </div>
      <table className="jx-risks">
        <thead>
          <tr>
            <th>{t('reports.colName')}</th>
            <th>{t('reports.colCohort')}</th>
            <th>{t('reports.colHere')}</th>
            <th>{t('reports.colLight')}</th>
            <th>{t('reports.colWhy')}</th>
          </tr>
        </thead>
        <tbody>
          {list.risks.map((risk) => (
            <RiskRow key={risk.id} risk={risk} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RiskRow({ risk }: { risk: Output<'reports.worklist'>['risks'][number] }) {
  const t = useT();
  const isEnglish = useLocale().locale === 'en';
  const why = risk.findings.map((key) => t(`reports.due.${key}`)).join(t('ui.listSeparator'));
  return (
    <tr>
      <td>
        <Link to="/apprentices" search={{ open: risk.id }}>
          {(isEnglish && risk.nameEn) || risk.name}
        </Link>
      </td>
      <td>{(isEnglish && risk.cohortEn) || risk.cohort}</td>
      <td className="jx-cut">{(isEnglish && risk.hereEn) || risk.here || '–'}</td>
      <td>
        <Light value={risk.light} />
      </td>
      <td className="jx-cut" title={why}>
        {why}
      </td>
    </tr>
  );
}
