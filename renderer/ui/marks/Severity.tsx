// The mark of a finding: its shape says how severe it is, so that it reads without colour.
import { IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import './marks.css';

/** `law` the law forbids it, `warn` should be looked at, `info` worth knowing. */
export type SeverityLevel = 'law' | 'warn' | 'info';

const names: Record<SeverityLevel, MessageKey> = { law: 'ui.law', warn: 'ui.warn', info: 'ui.info' };

export type SeverityProps = { level: SeverityLevel; count?: number; word?: boolean; size?: number };

/** Octagon with a cross, triangle or i; with `word` its name, with `count` how many. */
export function Severity({ level, count, word = false, size = 15 }: SeverityProps) {
  const t = useT();
  const name = t(names[level]);
  return (
    <span className="jx-mark" data-tone={level} title={word ? undefined : name}>
      {level === 'law' && <OctagonCross size={size} />}
      {level === 'warn' && <IconAlertTriangleFilled size={size} aria-hidden />}
      {level === 'info' && <IconInfoCircle size={size} aria-hidden />}
      {word ? name : <span className="jx-hidden">{name}</span>}
      {count !== undefined && <span>{count}</span>}
    </span>
  );
}

function OctagonCross({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" stroke="var(--surface)" strokeWidth="1.7" strokeLinecap="round" />
    </svg>
  );
}
