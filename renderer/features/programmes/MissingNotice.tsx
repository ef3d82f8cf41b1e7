// Says for which years of a period the holiday notice is not loaded.
import { useQuery } from '../../api/queries.tsx';
import { Link } from '../../ui/actions/Link.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Findings } from '../../ui/panel/Findings.tsx';

export function MissingNotice({ from, to }: { from: string; to: string }) {
  const t = useT();
  const missing = useQuery('calendar.status', { from, to }).data?.missing ?? [];
  if (missing.length === 0) return null;
  const years = missing.join(t('ui.listSeparator'));
  return (
    <Findings
      items={[
        {
          severity: 'info',
          text: t('programmes.noticeMissing', { years }),
          actions: <Link to="/calendar">{t('calendar.title')}</Link>,
        },
      ]}
    />
  );
}
