// Entering evaluations by class: choose a cohort and unit, type both sides' scores, see where each total comes from, sign.
import { IconClipboardCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { Grid } from '../../../shared/features/evaluations/evaluations.schema.ts';
import { useQuery } from '../../api/queries.tsx';
import { ActionButton } from '../../ui/actions/ActionButton.tsx';
import { useGo } from '../../ui/actions/Link.tsx';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { Page } from '../../ui/pages/Page.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { Entry } from './Entry.tsx';
import { useChoice } from './useChoice.ts';
import './evaluations.css';

export function EvaluationsPage() {
  const choice = useChoice();
  const [side, setSide] = useState<Side>('enterprise');
  const { cohortId = '', unitId = '' } = choice.chosen ?? {};
  const grid = useQuery('evaluations.grid', { cohortId, unitId }, { enabled: choice.chosen !== null });
  const { locale } = useLocale();
  const data = useMemo(() => grid.data && (locale === 'en' ? inEnglish(grid.data) : grid.data), [grid.data, locale]);
  const error = choice.error ?? grid.error;
  if (choice.choices?.length === 0) return <NoStays />;
  if (error || !choice.chosen || !data)
    return <Page title="evaluations.title">{error ? <ErrorState error={error} /> : <LoadingRows />}</Page>;
  return (
    <Entry
      key={`${data.cohort.id} ${data.unit.id}`}
      data={data}
      version={grid.dataUpdatedAt}
      dimmed={grid.isPlaceholderData}
      side={side}
      setSide={setSide}
      choice={choice}
    />
  );
}

function NoStays() {
  const t = useT();
  const go = useGo();
  const action = {
    id: 'evaluations.toPlan',
    label: 'evaluations.toPlan',
    icon: IconClipboardCheck,
    run: () => go('/rotations'),
  } as const;
  return (
    <Page title="evaluations.title" subtitle={t('evaluations.subtitle')}>
      <EmptyState text="evaluations.empty" action={<ActionButton action={action} primary />} />
    </Page>
  );
}

/** With the English names of people where there are any. */
function inEnglish(data: Grid): Grid {
  const named = <P extends { name: string; nameEn: string } | null>(of: P): P =>
    of && { ...of, name: of.nameEn || of.name };
  const rows = data.rows.map((row) => ({
    ...named(row),
    enterpriseMentor: named(row.enterpriseMentor),
    collegeMentor: named(row.collegeMentor),
  }));
  return { ...data, rows };
}
