// What was done lately, each step with its way back.
import { Button } from '@mantine/core';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useJob } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Section } from '../../ui/panel/Section.tsx';

export function RecentActivity() {
  const t = useT();
  const format = useFormat();
  const toast = useToast();
  const steps = useQuery('activity.recent', { limit: 8 }).data ?? [];
  const undo = useJob('activity.undo');
  return (
    <Section title="reports.recent">
      {steps.length === 0 ? <p className="jx-due-quiet">{t('reports.noRecent')}</p> : null}
      <ul className="jx-side-list">
        {steps.map((step) => {
          const what = t(step.label.key as MessageKey, step.label.params);
          return (
            <li key={step.commandId}>
              <span className="jx-due-quiet">{format.time(step.at)}</span>
              <span className={step.isUndone ? 'jx-cut jx-undone' : 'jx-cut'} title={what}>
                {what}
              </span>
              {step.isUndone ? <span className="jx-due-quiet">{t('reports.undone')}</span> : null}
              {step.canUndo ? (
                <Button
                  variant="subtle"
                  disabled={undo.busy}
                  aria-label={t('reports.undoThis', { what })}
                  onClick={() => void undo.start({ commandId: step.commandId }).catch(toast.error)}
                >
                  {t('reports.undo')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
