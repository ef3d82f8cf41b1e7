// Labelled values of a record.
import type { ReactNode } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import { useChangeMark } from './useChangeMark.ts';
import './panel.css';

export type Fact = { label: MessageKey; value: ReactNode };

/** A value that another window changes is marked for a moment. A value that is null, undefined or empty shows an en dash: not known, never 0. */
export function Facts({ items }: { items: readonly (Fact | null | false)[] }) {
  const t = useT();
  return (
    <dl className="jx-facts">
      {items
        .filter((item) => !!item)
        .map((item) => (
          <Row key={item.label} label={t(item.label)} value={item.value} />
        ))}
    </dl>
  );
}

function Row({ label, value }: { label: string; value: ReactNode }) {
  const empty = value === null || value === undefined || value === '' || value === false;
  const t = useT();
  const { ref, isMarked } = useChangeMark();
  return (
    <>
      <dt>{label}</dt>
      <dd data-changed={isMarked}>
        <div ref={ref}>{empty ? '–' : value}</div>
        {isMarked && <span role="status">{t('ui.changedElsewhere')}</span>}
      </dd>
    </>
  );
}
