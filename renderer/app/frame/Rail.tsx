// The rail: icon over a word, the current page, and the one red figure.
import { Link } from '@tanstack/react-router';
import type { Locale } from '../../../shared/messages/translate.ts';
import { useT } from '../../ui/i18n.tsx';
import type { NavigationItem } from '../navigation.ts';
import { useForbiddenCount } from '../useForbiddenCount.ts';
import { useNavigation } from '../useNavigation.ts';

export function Rail({ current, locale }: { current: string | undefined; locale: Locale }) {
  const t = useT();
  const count = useForbiddenCount();
  const items = useNavigation();
  return (
    <nav className="jx-rail" lang={locale} aria-label={t('app.navigation')}>
      {items.map((item) => (
        <RailItem key={item.path} item={item} isCurrent={item.path === current} count={item.findings ? count : 0} />
      ))}
    </nav>
  );
}

function RailItem({ item, isCurrent, count }: { item: NavigationItem; isCurrent: boolean; count: number }) {
  const t = useT();
  const { icon: Icon } = item;
  return (
    <Link to={item.path} aria-current={isCurrent ? 'page' : undefined} data-last={item.last} title={t(item.label)}>
      <Icon size={20} stroke={1.6} aria-hidden />
      <span>{t(item.label)}</span>
      {count > 0 && (
        <span className="jx-rail-count" role="img" aria-label={t('app.navFindings', { n: count })}>
          {count}
        </span>
      )}
    </Link>
  );
}
