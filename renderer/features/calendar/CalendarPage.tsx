// The calendar: a year with the kind of each day, the notice behind it, and the terms with their teaching weeks.
import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from '../../api/queries.tsx';
import { useActions } from '../../ui/actions/registry.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Page } from '../../ui/pages/Page.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { DaySection } from './DaySection.tsx';
import { ImportNoticeModal } from './ImportNoticeModal.tsx';
import { NoticeSection } from './NoticeSection.tsx';
import { TermsSection } from './TermsSection.tsx';
import { YearGrid } from './YearGrid.tsx';
import './calendar.css';

export function CalendarPage() {
  const t = useT();
  const today = useQuery('college.context', {}).data?.today;
  const [chosen, setChosen] = useState<string | null>(null);
  const [importing, setImporting] = useState(false);
  useActions([
    { id: 'calendar.import', label: 'calendar.import', icon: IconFileImport, run: () => setImporting(true) },
  ]);
  const date = chosen ?? today ?? null;
  if (!date || !today) return <LoadingRows />;
  const year = Number(date.slice(0, 4));
  return (
    <Page
      title="calendar.title"
      flush
      subtitle={<YearSwitch year={year} today={today} date={date} choose={setChosen} />}
      actions={<Button onClick={() => setImporting(true)}>{t('calendar.import')}</Button>}
    >
      <Body year={year} date={date} today={today} choose={setChosen} onImport={() => setImporting(true)} />
      {importing && (
        <ImportNoticeModal
          year={year}
          onClose={() => setImporting(false)}
          onDone={(loaded) => setChosen(`${loaded}-01-01`)}
        />
      )}
    </Page>
  );
}

type BodyProps = {
  year: number;
  date: string;
  today: string;
  choose: (date: string) => void;
  onImport: () => void;
};

function Body({ year, date, today, choose, onImport }: BodyProps) {
  const query = useQuery('calendar.year', { year });
  const terms = useQuery('calendar.terms', {});
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (!query.data || !terms.data) return <LoadingRows />;
  const { days, notice } = query.data;
  const day = days.find((d) => d.date === date);
  return (
    <div className="jx-calendar">
      <YearGrid year={query.data.year} days={days} terms={terms.data} today={today} chosen={date} choose={choose} />
      <aside className="jx-calendar-side">
        {day && <DaySection key={day.date} day={day} terms={terms.data} isNoticeLoaded={notice !== null} />}
        <NoticeSection year={year} notice={notice} onImport={onImport} />
        <TermsSection terms={terms.data} />
      </aside>
    </div>
  );
}

type YearSwitchProps = { year: number; date: string; today: string; choose: (date: string) => void };

/** The same day of the year before or after; 29 February becomes the 28th. */
function YearSwitch({ year, date, today, choose }: YearSwitchProps) {
  const t = useT();
  const go = (to: number) => choose(date.endsWith('02-29') ? `${to}-02-28` : `${to}${date.slice(4)}`);
  return (
    <span className="jx-calendar-years">
      <ActionIcon aria-label={t('calendar.yearBefore')} disabled={year <= 1990} onClick={() => go(year - 1)}>
        <IconChevronLeft size={17} />
      </ActionIcon>
      <b>{t('calendar.year', { year: String(year) })}</b>
      <ActionIcon aria-label={t('calendar.yearAfter')} disabled={year >= 2100} onClick={() => go(year + 1)}>
        <IconChevronRight size={17} />
      </ActionIcon>
      <Button variant="default" onClick={() => choose(today)}>
        {t('calendar.thisYear')}
      </Button>
    </span>
  );
}
