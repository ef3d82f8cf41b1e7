// The progress light: ring, outlined triangle or filled square beside its word.
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import './marks.css';

export type LightValue = 'ok' | 'watch' | 'late';

const names: Record<LightValue, MessageKey> = { ok: 'ui.lightOk', watch: 'ui.lightWatch', late: 'ui.lightLate' };

/** On track, to be watched, or late; `word={false}` keeps the word for readers only. */
export function Light({ value, word = true }: { value: LightValue; word?: boolean }) {
  const t = useT();
  const name = t(names[value]);
  return (
    <span className="jx-mark" data-tone={value} title={word ? undefined : name}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {value === 'ok' && <circle cx="6" cy="6" r="4.5" fill="none" stroke="var(--green)" strokeWidth="2.4" />}
        {value === 'watch' && (
          <path d="M6 1.6 11 10.6H1z" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
        )}
        {value === 'late' && <rect x="1" y="1" width="10" height="10" rx="1.5" fill="currentColor" />}
      </svg>
      {word ? name : <span className="jx-hidden">{name}</span>}
    </span>
  );
}
