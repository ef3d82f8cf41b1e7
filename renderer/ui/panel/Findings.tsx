// What is wrong with a record: sentence and mends, the most severe first.
import type { ReactNode } from 'react';
import { Severity, type SeverityLevel } from '../marks/Severity.tsx';
import './panel.css';

export type FindingItem = { id?: string; severity: SeverityLevel; text: ReactNode; actions?: ReactNode };

const order: Record<SeverityLevel, number> = { law: 0, warn: 1, info: 2 };

export function Findings({ items }: { items: readonly FindingItem[] }) {
  if (items.length === 0) return null;
  const sorted = [...items].sort((a, b) => order[a.severity] - order[b.severity]);
  return (
    <ul className="jx-findings">
      {sorted.map((item, index) => (
        <li key={item.id ?? index} data-severity={item.severity}>
          <Severity level={item.severity} word={item.severity === 'law'} />
          <div style={{ minWidth: 0 }}>
            {item.text}
            {item.actions && <div className="jx-findings-actions">{item.actions}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}
