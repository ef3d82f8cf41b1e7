// A titled part of a panel or page with one action at its right.
import { type ReactNode, useId } from 'react';
import type { MessageKey, MessageParams } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import './panel.css';

export type SectionProps = { title: MessageKey; params?: MessageParams; action?: ReactNode; children: ReactNode };

export function Section({ title, params, action, children }: SectionProps) {
  const t = useT();
  const id = useId();
  return (
    <section className="jx-section" aria-labelledby={id}>
      <div className="jx-section-head">
        <h3 id={id}>{t(title, params)}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}
