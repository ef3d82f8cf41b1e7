// The lines of a finished import that were left out, each with its reasons.
import type { ReportDetail } from '../../../../shared/features/apprentices/import.schema.ts';
import { useT } from '../../../ui/i18n.tsx';

export function LeftLines({ lines }: { lines: ReportDetail['left'] }) {
  const t = useT();
  if (lines.length === 0) return <p>{t('rosterImport.nothingLeft')}</p>;
  return (
    <ul className="jx-imp-left">
      {lines.map(({ row, name, problems }) => (
        <li key={row}>
          <b>{t('rosterImport.rowName', { row, name })}</b>{' '}
          {problems.length === 0
            ? t('rosterImport.skippedByYou')
            : problems.map(({ key, params }) => t(key, params)).join(' ')}
        </li>
      ))}
    </ul>
  );
}
