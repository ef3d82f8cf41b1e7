// Narrows the audit by person, kind, days and words.
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { AUDIT_KINDS, type AuditFilter, type AuditKind } from '../../../shared/features/activity/audit.schema.ts';
import { useQuery } from '../../api/queries.tsx';
import { DayInput } from '../../ui/fields/DayInput.tsx';
import { useT } from '../../ui/i18n.tsx';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { actorText } from './words.ts';

type Props = { filter: AuditFilter; onChange: (filter: AuditFilter) => void; onClear: (() => void) | null };
/** Milliseconds without typing after which the words are looked for. */
const PAUSE = 300;

export function AuditFilters({ filter, onChange, onClear }: Props) {
  const t = useT();
  const actors = useQuery('activity.auditActors', {}).data ?? [];
  const [words, setWords] = useState(filter.text);
  const find = useDebouncedCallback((text: string) => onChange({ ...filter, text }), PAUSE);
  const clear = () => {
    setWords('');
    onClear?.();
  };
  return (
    <search className="jx-act-filters">
      <Select
        aria-label={t('activity.who')}
        placeholder={t('activity.everybody')}
        clearable
        value={filter.actor}
        data={actors.map(({ actor, name }) => ({ value: actor, label: actorText(actor, name, t) }))}
        onChange={(actor) => onChange({ ...filter, actor })}
      />
      <Select
        aria-label={t('activity.kind')}
        placeholder={t('activity.allKinds')}
        clearable
        value={filter.kind}
        data={AUDIT_KINDS.map((kind) => ({ value: kind, label: t(`activity.kind.${kind}`) }))}
        onChange={(kind) => onChange({ ...filter, kind: kind as AuditKind | null })}
      />
      <span>{t('activity.fromDay')}</span>
      <DayInput value={filter.from} onChange={(from) => onChange({ ...filter, from })} />
      <span>{t('activity.toDay')}</span>
      <DayInput value={filter.to} onChange={(to) => onChange({ ...filter, to })} />
      <TextInput
        className="jx-act-words"
        aria-label={t('activity.searchWords')}
        placeholder={t('activity.searchWords')}
        value={words}
        maxLength={80}
        onChange={({ currentTarget }) => {
          setWords(currentTarget.value);
          find(currentTarget.value);
        }}
      />
      {filter.recordId !== null && <StatusTag tone="accent">{t('activity.oneRecord')}</StatusTag>}
      {onClear && (
        <Button variant="subtle" onClick={clear}>
          {t('activity.clearFilters')}
        </Button>
      )}
    </search>
  );
}
