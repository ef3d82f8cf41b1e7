// One cohort: its alternation over the years, the shares counted from it, the pattern that makes it, and its segments.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { without } from '../../../shared/features/programmes/alternation.rules.ts';
import type { Pattern } from '../../../shared/features/programmes/programmes.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { Link, useGo } from '../../ui/actions/Link.tsx';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { useConfirm } from '../../ui/dialogs/useConfirm.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { Page } from '../../ui/pages/Page.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { useServices } from '../../ui/services.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { HistoryButton } from '../activity/activity.public.tsx';
import { AlternationStrip, type Band } from './AlternationStrip.tsx';
import { EditCohortModal } from './CohortForm.tsx';
import { MissingNotice } from './MissingNotice.tsx';
import { NothingOpen } from './NothingOpen.tsx';
import { PatternForm } from './PatternForm.tsx';
import { SegmentsTable } from './SegmentsTable.tsx';
import { ShareLines } from './ShareLines.tsx';
import { type CohortRecord, inLocale } from './words.ts';
import './programmes.css';

export type Draft = { startsOn: string; endsOn: string; pattern: Pattern };

export function CohortPage() {
  const [{ open }] = useServices().useListSearch();
  const query = useQuery('programmes.cohort', { id: open ?? '' }, { enabled: open !== undefined });
  if (open === undefined) return <NothingOpen />;
  if (query.error) return <ErrorState error={query.error} />;
  if (!query.data || query.data.id !== open) return <LoadingRows />;
  return <Cohort key={open} cohort={query.data} />;
}

function Cohort({ cohort }: { cohort: CohortRecord }) {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const [draft, setDraft] = useState<Draft | null>(null);
  const { cohortId, ...request } = { cohortId: cohort.id, ...(draft ?? noDraft(cohort)) };
  const preview = useQuery('programmes.previewPattern', { cohortId, ...request }, { enabled: draft !== null });
  const made = draft && !preview.error && !preview.isPlaceholderData ? preview.data : undefined;
  const bands: readonly Band[] =
    draft && made
      ? [...cohort.segments.flatMap((s) => without(s, [draft]).map((p) => ({ ...s, ...p }))), ...made.segments]
      : cohort.segments;
  return (
    <Page
      title="programmes.cohortTitle"
      subtitle={
        <span className="jx-standard-head">
          <b>{inLocale(locale, cohort.name, cohort.nameEn)}</b>
          <Link to="/programmes" search={{ open: cohort.programmeId }}>
            {inLocale(locale, cohort.programmeNameZh, cohort.programmeNameEn)}
          </Link>
          <span>
            {t('programmes.cohortFacts', {
              n: cohort.apprentices,
              from: format.fullDay(cohort.startsOn),
              to: format.fullDay(cohort.endsOn),
            })}
          </span>
          <span>
            {cohort.standardVersion
              ? t('programmes.version', { version: cohort.standardVersion })
              : t('programmes.cohortNoStandard')}
          </span>
        </span>
      }
      actions={<CohortActions cohort={cohort} />}
    >
      <div className="jx-cohort">
        <Section title={draft ? 'programmes.previewing' : 'programmes.alternation'}>
          <AlternationStrip period={cohort} bands={bands} />
        </Section>
        <div className="jx-cohort-columns">
          <Section title="programmes.generator">
            <PatternForm
              cohort={cohort}
              draft={draft}
              setDraft={setDraft}
              preview={made}
              error={draft ? preview.error : null}
            />
          </Section>
          <div className="jx-cohort-right">
            <Section title="programmes.shares">
              <ShareLines share={made ? made.share : cohort.share} />
              <MissingNotice from={cohort.startsOn} to={cohort.endsOn} />
            </Section>
            <SegmentsTable cohort={cohort} />
          </div>
        </div>
      </div>
    </Page>
  );
}

/** What the preview would ask while there is none; it is not sent. */
const noDraft = ({ startsOn, endsOn }: CohortRecord): Draft => ({
  startsOn,
  endsOn,
  pattern: { kind: 'whole', place: 'school', vacation: 'asPattern' },
});

function CohortActions({ cohort }: { cohort: CohortRecord }) {
  const t = useT();
  const go = useGo();
  const confirm = useConfirm();
  const attempt = useAttempt();
  const archive = useCommand('programmes.archiveCohort');
  const [isEditing, setEditing] = useState(false);
  const { id, rev, name, programmeId } = cohort;
  const remove = async () => {
    const question = {
      title: 'programmes.removeCohort',
      text: 'programmes.removeCohortText',
      params: { name },
    } as const;
    if (!(await confirm({ ...question, action: 'programmes.removeCohort' }))) return;
    if (await attempt(() => archive.run({ id, rev, reason: '' }))) go('/programmes', { open: programmeId });
  };
  return (
    <>
      <Button variant="default" onClick={() => go('/apprentices', { view: 'all', filter: { cohort: [name] } })}>
        {t('programmes.toApprentices')}
      </Button>
      <Button variant="default" onClick={() => setEditing(true)}>
        {t('programmes.edit')}
      </Button>
      <Button variant="default" onClick={() => void remove()}>
        {t('programmes.removeCohort')}
      </Button>
      <HistoryButton id={id} />
      {isEditing && <EditCohortModal cohort={cohort} onClose={() => setEditing(false)} />}
    </>
  );
}
