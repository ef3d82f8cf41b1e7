// Says when the holiday notice that the plan will need is not loaded yet.
import { Link } from '@tanstack/react-router';
import { useQuery } from '../../api/queries.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Findings } from '../../ui/panel/Findings.tsx';

export function NoticeHint() {
  const t = useT();
  const missing = useQuery('calendar.status', {}).data?.missing[0];
  if (missing === undefined) return null;
  return (
    <Findings
      items={[
        {
          severity: 'warn',
          text: t('reports.noticeMissing', { year: String(missing) }),
          actions: <Link to="/calendar">{t('reports.loadNotice')}</Link>,
        },
      ]}
    />
  );
}
