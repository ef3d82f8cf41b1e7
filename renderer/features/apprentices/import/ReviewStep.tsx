// Third step: tabs with counts, the lines with their problems, F8 from one to the next, and the names that will be made.
import { Checkbox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import type { Summary } from '../../../../shared/features/apprentices/import.schema.ts';
import { useT } from '../../../ui/i18n.tsx';
import { Kbd } from '../../../ui/marks/Kbd.tsx';
import { itemsOf, problemsOf, type Tab } from './lines.ts';
import { Proposals } from './Proposals.tsx';
import { ReviewTable } from './ReviewTable.tsx';
import { ReviewTabs } from './ReviewTabs.tsx';
import type { ImportState } from './useImport.ts';
import './review.css';
import './reviewLines.css';

type Props = { state: ImportState; summary: Summary };

export function ReviewStep({ state, summary }: Props) {
  const t = useT();
  const [tab, setTab] = useState<Tab>('all');
  const [problemsFirst, setProblemsFirst] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const walk = useProblemWalk(summary.results, () => setTab('all'));
  const items = useMemo(
    () => itemsOf(summary.results, { tab, opened, problemsFirst }),
    [summary.results, tab, opened, problemsFirst],
  );
  return (
    <div className="jx-imp-review">
      <div className="jx-imp-tools">
        <ReviewTabs summary={summary} tab={tab} setTab={setTab} />
        <span className="jx-imp-spread" />
        <Checkbox
          label={t('rosterImport.problemsFirst')}
          checked={problemsFirst}
          onChange={(event) => setProblemsFirst(event.currentTarget.checked)}
        />
        {walk.count > 0 && (
          <button type="button" className="jx-imp-walk" onClick={walk.next}>
            {t('rosterImport.problemOf', { n: walk.place + 1, total: walk.count })} <Kbd>F8</Kbd>{' '}
            {t('rosterImport.nextProblem')}
          </button>
        )}
      </div>
      {tab === 'made' ? (
        <Proposals proposals={summary.proposals} choose={state.setChoice} />
      ) : (
        <ReviewTable
          state={state}
          summary={summary}
          items={items}
          goal={walk.goal}
          openFold={(from) => setOpened(new Set([...opened, from]))}
        />
      )}
      <p className="jx-imp-checked">
        <IconCheck size={16} aria-hidden /> {t('rosterImport.checked')}
      </p>
    </div>
  );
}

/** Where F8 goes: `goal` changes with every step, so that the same line can be reached twice. */
export type Goal = { at: number; step: number } | null;

function useProblemWalk(results: string, show: () => void) {
  const problems = useMemo(() => problemsOf(results), [results]);
  const [goal, setGoal] = useState<Goal>(null);
  const current = goal ? problems.findIndex((at) => at >= goal.at) : -1;
  const step = (by: 1 | -1) => {
    if (problems.length === 0) return;
    const stands = goal !== null && problems[current] === goal.at;
    const from = goal === null ? (by === 1 ? -1 : 0) : stands || by === -1 ? current : current - 1;
    const at = problems[(from + by + problems.length) % problems.length] ?? 0;
    show();
    setGoal({ at, step: (goal?.step ?? 0) + 1 });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return { goal, count: problems.length, place: Math.max(0, current), next: () => step(1) };
}
