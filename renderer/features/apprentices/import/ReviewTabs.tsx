// The tabs of the review: how many lines are new, updates, rejected, to be looked at, and how many names will be made.
import type { Summary } from '../../../../shared/features/apprentices/import.schema.ts';
import { useT } from '../../../ui/i18n.tsx';
import type { Tab } from './lines.ts';

type Props = { summary: Summary; tab: Tab; setTab: (tab: Tab) => void };

export function ReviewTabs({ summary, tab, setTab }: Props) {
  const t = useT();
  const { counts, proposals } = summary;
  const tabs: readonly { id: Tab; n: number; tone?: 'accent' | 'red' | 'amber' }[] = [
    { id: 'all', n: counts.rows },
    { id: 'new', n: counts.new },
    { id: 'update', n: counts.update, tone: 'accent' },
    { id: 'reject', n: counts.reject, tone: 'red' },
    { id: 'warn', n: counts.warn, tone: 'amber' },
    { id: 'made', n: proposals.filter(({ use }) => use === 'create' || use === null).length },
  ];
  return (
    <div className="jx-imp-tabs" role="tablist" aria-label={t('rosterImport.tabs')}>
      {tabs.map(({ id, n, tone }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={tab === id}
          data-tone={n > 0 ? tone : undefined}
          disabled={n === 0 && id !== 'all' && tab !== id}
          onClick={() => setTab(id)}
        >
          {t(`rosterImport.tab.${id}`)} <b>{n}</b>
        </button>
      ))}
    </div>
  );
}
