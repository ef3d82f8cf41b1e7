// The start page: what is due as one list by time, this week's moves, and what was done lately.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Output } from '../../../shared/api.ts';
import { useQuery } from '../../api/queries.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Page } from '../../ui/pages/Page.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { BackupLine } from '../backups/backups.public.tsx';
import { RevealFlags } from '../privacy/privacy.public.tsx';
import { DueRow } from './DueRow.tsx';
import { NoticeHint } from './NoticeHint.tsx';
import { RecentActivity } from './RecentActivity.tsx';
import { Risks } from './Risks.tsx';
import { WeekMoves } from './WeekMoves.tsx';
import './reports.css';

const ORDER = ['overdue', 'today', 'week'] as const;
type Worklist = Output<'reports.worklist'>;

export function StartPage() {
  const t = useT();
  const query = useQuery('reports.worklist', {});
  const items = query.data?.items ?? [];
  const count = items.reduce((sum, item) => sum + item.count, 0);
  return (
    <Page
      flush
      title="reports.title"
      subtitle={items.length ? t('reports.summary', { items: items.length, count }) : undefined}
    >
      {query.error ? <ErrorState error={query.error} /> : null}
      {query.data ? (
        <div className="jx-start">
          <div className="jx-start-due">
            <DueList list={query.data} />
            <NoticeHint />
            <RevealFlags />
            <Risks list={query.data} />
          </div>
          <aside className="jx-start-side">
            <WeekMoves moves={query.data.moves} inAll={query.data.movesInAll} />
            <RecentActivity />
            <BackupLine />
          </aside>
        </div>
      ) : null}
    </Page>
  );
}

function DueList({ list }: { list: Worklist }) {
  const t = useT();
  const format = useFormat();
  const today = useQuery('college.context', {}).data?.today ?? null;
  if (list.apprentices === 0)
    return (
      <EmptyState
        text="reports.noApprentices"
        action={
          <Button component={Link} to="/apprentices/import">
            {t('reports.importRoster')}
          </Button>
        }
      />
    );
  if (!list.items.length) return <EmptyState text="reports.nothingDue" />;
  return ORDER.map((when) => {
    const items = list.items.filter((item) => item.when === when);
    if (!items.length) return null;
    return (
      <section key={when} aria-labelledby={`due-${when}`}>
        <h2 id={`due-${when}`} className={`jx-due-head jx-due-${when}`}>
          {t(`reports.when.${when}`, { day: format.day(today) })}
        </h2>
        <ul className="jx-due">
          {items.map((item) => (
            <DueRow key={item.key} item={item} isFirst={item === list.items[0]} />
          ))}
        </ul>
      </section>
    );
  });
}
