// Entering evaluations by class: choose a cohort and unit, type both sides' scores, see where each total comes from, sign.
import { IconClipboardCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import { useQuery } from '../../api/queries.tsx';
import { ActionButton } from '../../ui/actions/ActionButton.tsx';
import { useGo } from '../../ui/actions/Link.tsx';
import { useT } from '../../ui/i18n.tsx';
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
  const error = choice.error ?? grid.error;
  if (choice.choices?.length === 0) return <NoStays />;
  if (error || !choice.chosen || !grid.data)
    return <Page title="evaluations.title">{error ? <ErrorState error={error} /> : <LoadingRows />}</Page>;
  return (
    <Entry
      key={`${grid.data.cohort.id} ${grid.data.unit.id}`}
      data={grid.data}
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
