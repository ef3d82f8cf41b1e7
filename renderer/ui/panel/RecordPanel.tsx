// One record beside its list: title and state, tabs, body, actions at the foot.
import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconMaximize, IconMinimize, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import { type PanelControls, usePanelControls } from './PanelContext.tsx';
import './panel.css';

export type PanelTab = { id: string; label: MessageKey; count?: number | undefined; body: ReactNode };

export type RecordPanelProps = {
  title: ReactNode;
  status?: ReactNode;
  subtitle?: ReactNode;
  tabs?: readonly PanelTab[];
  /** The tab shown first, and a listener, for pages that keep the tab in their own state. */
  tab?: string;
  onTab?: (id: string) => void;
  children?: ReactNode;
  /** Actions at the foot. */
  foot?: ReactNode;
  /** Who changed it and when, at the foot's right. */
  footNote?: ReactNode;
};

export function RecordPanel({ title, status, subtitle, tabs, tab, onTab, children, foot, footNote }: RecordPanelProps) {
  const [own, setOwn] = useState(tab);
  const id = useId();
  const controls = usePanelControls();
  const wanted = onTab ? tab : own;
  const current = tabs?.find((candidate) => candidate.id === wanted) ?? tabs?.[0];
  const choose = (next: string) => {
    setOwn(next);
    onTab?.(next);
  };
  return (
    <div className="jx-panel">
      <header className="jx-panel-head" data-tabs={!!tabs}>
        <div className="jx-panel-title">
          <div className="jx-panel-names">
            <h2 id={`${id}-title`}>{title}</h2>
            {status}
          </div>
          {controls && <Controls controls={controls} />}
        </div>
        {subtitle && <div className="jx-panel-subtitle">{subtitle}</div>}
        {tabs && current && <Tabs tabs={tabs} current={current.id} id={id} choose={choose} />}
      </header>
      <div
        className="jx-panel-body"
        {...(current ? { role: 'tabpanel', 'aria-labelledby': `${id}-${current.id}` } : {})}
      >
        {children}
        {current?.body}
      </div>
      {(foot || footNote) && (
        <footer className="jx-panel-foot">
          {foot}
          {footNote && <span className="jx-panel-note">{footNote}</span>}
        </footer>
      )}
    </div>
  );
}

function Controls({ controls }: { controls: PanelControls }) {
  const t = useT();
  const { previous, next, isFull, toggleFull, close } = controls;
  const size = t(isFull ? 'ui.besideList' : 'ui.fullSize');
  return (
    <div className="jx-panel-controls">
      <ActionIcon size={28} aria-label={t('ui.previous')} disabled={!previous} onClick={previous ?? undefined}>
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon size={28} aria-label={t('ui.next')} disabled={!next} onClick={next ?? undefined}>
        <IconChevronDown size={16} />
      </ActionIcon>
      <ActionIcon size={28} className="jx-panel-full" aria-label={size} title={size} onClick={toggleFull}>
        {isFull ? <IconMinimize size={16} /> : <IconMaximize size={16} />}
      </ActionIcon>
      <ActionIcon size={28} aria-label={t('ui.close')} onClick={close}>
        <IconX size={17} />
      </ActionIcon>
    </div>
  );
}

type TabsProps = { tabs: readonly PanelTab[]; current: string; id: string; choose: (id: string) => void };

function Tabs({ tabs, current, id, choose }: TabsProps) {
  const t = useT();
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const index = tabs.findIndex((tab) => tab.id === current);
    const target = tabs[(index + step + tabs.length) % tabs.length];
    if (!target) return;
    choose(target.id);
    document.getElementById(`${id}-${target.id}`)?.focus();
  };
  return (
    <div className="jx-panel-tabs" role="tablist" onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={`${id}-${tab.id}`}
          type="button"
          role="tab"
          aria-selected={tab.id === current}
          tabIndex={tab.id === current ? 0 : -1}
          onClick={() => choose(tab.id)}
        >
          {t(tab.label)}
          {tab.count ? ` ${tab.count}` : ''}
        </button>
      ))}
    </div>
  );
}
