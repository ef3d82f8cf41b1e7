// One version of a standard: its competence units, how it differs from the version before, and putting it in force.
import { Button } from '@mantine/core';
import { IconClipboardText, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from '../../api/queries.tsx';
import { Link } from '../../ui/actions/Link.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { Page } from '../../ui/pages/Page.tsx';
import { useServices } from '../../ui/services.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { HistoryButton } from '../activity/activity.public.tsx';
import { Differences } from './Differences.tsx';
import { NothingOpen } from './NothingOpen.tsx';
import { PasteUnitsModal } from './PasteUnitsModal.tsx';
import { StandardActions } from './StandardActions.tsx';
import { UnitForm } from './UnitForm.tsx';
import { UnitsTable } from './UnitsTable.tsx';
import { inLocale, type StandardRecord } from './words.ts';
import './programmes.css';

export function StandardPage() {
  const [{ open }] = useServices().useListSearch();
  const query = useQuery('programmes.standard', { id: open ?? '' }, { enabled: open !== undefined });
  if (open === undefined) return <NothingOpen />;
  if (query.error) return <ErrorState error={query.error} />;
  if (!query.data || query.data.id !== open) return <LoadingRows />;
  return <Standard key={open} standard={query.data} />;
}

function Standard({ standard }: { standard: StandardRecord }) {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const [chosen, setChosen] = useState<string | 'new' | null>(null);
  const [isPasting, setPasting] = useState(false);
  const isDraft = standard.state === 'draft';
  const unit = standard.units.find((u) => u.id === chosen) ?? null;
  return (
    <Page
      title="programmes.standardTitle"
      flush
      subtitle={
        <span className="jx-standard-head">
          <Link to="/programmes" search={{ open: standard.programmeId }}>
            {inLocale(locale, standard.programmeNameZh, standard.programmeNameEn)}
          </Link>
          {t('programmes.version', { version: standard.version })}
          <StatusTag tone={isDraft ? 'accent' : standard.state === 'inForce' ? 'green' : 'neutral'}>
            {t(`programmes.state.${standard.state}`)}
          </StatusTag>
          {standard.effectiveOn && t('programmes.since', { date: format.fullDay(standard.effectiveOn) })}
        </span>
      }
      actions={
        <>
          <HistoryButton id={standard.id} />
          <StandardActions standard={standard} />
        </>
      }
    >
      <div className="jx-split">
        <div className="jx-split-main">
          {isDraft ? (
            <div className="jx-split-tools">
              <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setChosen('new')}>
                {t('programmes.newUnit')}
              </Button>
              <Button variant="default" leftSection={<IconClipboardText size={15} />} onClick={() => setPasting(true)}>
                {t('programmes.paste')}
              </Button>
            </div>
          ) : (
            <p className="jx-split-tools">{t('programmes.fixed', { version: standard.version })}</p>
          )}
          {standard.units.length === 0 ? (
            <EmptyState text="programmes.noUnitsYet" />
          ) : (
            <UnitsTable standard={standard} chosen={chosen} choose={setChosen} />
          )}
        </div>
        <aside className="jx-split-side">
          {unit || chosen === 'new' ? (
            <UnitForm
              key={unit ? `${unit.id} ${unit.rev}` : 'new'}
              standard={standard}
              unit={unit}
              onClose={() => setChosen(null)}
            />
          ) : (
            <Differences standard={standard} />
          )}
        </aside>
      </div>
      {isPasting && <PasteUnitsModal standardId={standard.id} onClose={() => setPasting(false)} />}
    </Page>
  );
}
